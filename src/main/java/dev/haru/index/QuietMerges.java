package dev.haru.index;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/**
 * Merges in threads of its own, as Lucene usually does, but without a stack trace of theirs where
 * one fails: that closes the writer, which keeps why; see {@link WritableIndex#failure}.
 */
final class QuietMerges extends ConcurrentMergeScheduler {

  @Override
  protected void handleMergeException(Throwable e) {}
}
