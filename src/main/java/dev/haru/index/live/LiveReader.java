package dev.haru.index.live;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.LeafReader;

/**
 * A reader whose statistics count only live sections, not those that were replaced or removed and
 * are still in the files.
 *
 * <p>Lucene's own statistics count the latter until their segment is rewritten, so that the ranking
 * of the same lessons would depend on the history of the index.
 */
public final class LiveReader extends FilterDirectoryReader {

  public LiveReader(DirectoryReader in) throws IOException {
    super(
        in,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader leaf) {
            return new LiveLeaf(leaf);
          }
        });
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader other) throws IOException {
    return new LiveReader(other);
  }

  @Override
  public CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }
}
