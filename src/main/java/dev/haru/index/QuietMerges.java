package dev.haru.index;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/**
 * Merges in threads of its own, as Lucene usually does, but without a stack trace of theirs where
 * one fails: the writer is then closed, and tells its user why.
 */
final class QuietMerges extends ConcurrentMergeScheduler {

  @Override
  protected void handleMergeException(Throwable e) {}
}
