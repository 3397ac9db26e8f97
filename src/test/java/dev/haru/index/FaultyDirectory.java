package dev.haru.index;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.OutputStreamIndexOutput;

/** A directory in which a {@link Fault} decides whether each operation fails. */
public final class FaultyDirectory extends FilterDirectory {

  private static final int BUFFER_BYTES = 1024;

  private final Fault fault;

  public FaultyDirectory(Directory directory, Fault fault) {
    super(directory);
    this.fault = fault;
  }

  @Override
  public String[] listAll() throws IOException {
    fault.before("list", "");
    return super.listAll();
  }

  @Override
  public long fileLength(String name) throws IOException {
    fault.before("length", name);
    return super.fileLength(name);
  }

  @Override
  public Lock obtainLock(String name) throws IOException {
    fault.before("lock", name);
    return super.obtainLock(name);
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    fault.before("open", name);
    return super.openInput(name, context);
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    fault.before("create", name);
    return faulty(super.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    fault.before("create", prefix);
    return faulty(super.createTempOutput(prefix, suffix, context));
  }

  @Override
  public void deleteFile(String name) throws IOException {
    fault.before("delete", name);
    super.deleteFile(name);
  }

  @Override
  public void rename(String source, String dest) throws IOException {
    fault.before("rename", dest);
    super.rename(source, dest);
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    for (String name : names) {
      fault.before("sync", name);
    }
    super.sync(names);
  }

  @Override
  public void syncMetaData() throws IOException {
    fault.before("sync", "");
    super.syncMetaData();
  }

  /** Buffers the output, so that writes arrive as they do at a file system. */
  private IndexOutput faulty(IndexOutput out) {
    OutputStream stream =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
          }

          // A failing write writes half of its bytes.
          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
              fault.beforeWriting(out.getName(), length);
            } catch (IOException e) {
              out.writeBytes(bytes, offset, length / 2);
              throw e;
            }
            out.writeBytes(bytes, offset, length);
          }

          @Override
          public void close() throws IOException {
            out.close();
          }
        };
    return new OutputStreamIndexOutput(out.toString(), out.getName(), stream, BUFFER_BYTES);
  }
}
