package dev.haru.index.build;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/**
 * Merges in background threads, as Lucene usually does, but does not print a stack trace when a
 * merge fails: the failure closes the writer, which keeps it; see {@link IndexSession#failure}.
 */
final class SilentMergeScheduler extends ConcurrentMergeScheduler {

  @Override
  protected void handleMergeException(Throwable e) {}
}
