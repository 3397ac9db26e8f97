package dev.haru.index.live;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.LeafReader;

/**
 * An index whose statistics are those of the sections that it has, and never of those that were
 * replaced or removed and are still in its files.
 *
 * <p>Lucene's own statistics count the latter until their segment is written again, so that the
 * same lessons would be ranked now so, now otherwise, depending on how the index came about.
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
