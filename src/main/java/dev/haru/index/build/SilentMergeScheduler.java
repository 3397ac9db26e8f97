package dev.haru.index.build;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/**
 * Merges in threads of its own, as Lucene usually does, but without a stack trace of theirs where
 * one fails: that closes the writer, which keeps why; see {@link IndexSession#failure}.
 */
final class SilentMergeScheduler extends ConcurrentMergeScheduler {

  @Override
  protected void handleMergeException(Throwable e) {}
}
