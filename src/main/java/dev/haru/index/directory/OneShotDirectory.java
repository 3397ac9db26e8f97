package dev.haru.index.directory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * An index's directory for a search or two. Files are mapped into memory by the JDK alone, because
 * the classes that Lucene loads for that take longer than such a search, and are compared with
 * their checksums as they are opened. They stay mapped until they are garbage-collected.
 */
public final class OneShotDirectory extends FilterDirectory {

  /** The size of a buffer is an int; all but the last must have the same size, a power of two. */
  private static final long LARGEST_BUFFER = 1 << 30;

  private final Path path;

  /** Opens the index in a directory. */
  public OneShotDirectory(Path path) throws IOException {
    super(new NIOFSDirectory(path));
    this.path = path;
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    List<ByteBuffer> buffers = new ArrayList<>();
    try (FileChannel file = FileChannel.open(path.resolve(name), StandardOpenOption.READ)) {
      long at = 0;
      do { // an empty file has a buffer too, but no checksum
        buffers.add(file.map(MapMode.READ_ONLY, at, Math.min(LARGEST_BUFFER, file.size() - at)));
        at += LARGEST_BUFFER;
      } while (at < file.size());
    }
    IndexInput input = new ByteBuffersIndexInput(new ByteBuffersDataInput(buffers), name);
    check(input, buffers);
    return input;
  }

  private static void check(IndexInput input, List<ByteBuffer> buffers) throws IOException {
    long expected =
        CodecUtil.retrieveChecksum(input.clone()); // the clone, because this moves to the end
    CRC32 actual = new CRC32();
    long left = input.length() - Long.BYTES; // the last bytes are the checksum
    for (ByteBuffer buffer : buffers) {
      ByteBuffer part = buffer.duplicate();
      part.limit((int) Math.min(part.limit(), left));
      left -= part.limit();
      actual.update(part);
    }
    if (actual.getValue() != expected) {
      throw new CorruptIndexException("checksum failed", input);
    }
  }
}
