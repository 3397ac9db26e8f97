package dev.haru.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes a directory's operations fail. Safe for use by several threads. */
public final class Fault {

  private final int at;
  private final long most;
  private final List<String> operations = new ArrayList<>();
  private long written;
  private boolean hasStruck;

  private Fault(int at, long most) {
    this.at = at;
    this.most = most;
  }

  /** Returns a fault that never occurs. */
  public static Fault none() {
    return new Fault(-1, Long.MAX_VALUE);
  }

  /** Returns a fault that occurs once, at the operation with this number, from 0. */
  public static Fault at(int operation) {
    return new Fault(operation, Long.MAX_VALUE);
  }

  /** Returns a fault that occurs at each write beyond a number of bytes. */
  public static Fault full(long bytes) {
    return new Fault(-1, bytes);
  }

  synchronized void before(String operation, String file) throws IOException {
    operations.add(operation);
    if (operations.size() == at + 1) {
      hasStruck = true;
      throw new IOException("Input/output error (" + operation + " " + file + ")");
    }
  }

  synchronized void beforeWriting(String file, int bytes) throws IOException {
    before("write", file);
    if (written + bytes > most) {
      hasStruck = true;
      throw new IOException("No space left on device");
    }
    written += bytes;
  }

  /** Returns the kinds of the operations so far. */
  public synchronized List<String> operations() {
    return List.copyOf(operations);
  }

  public synchronized long written() {
    return written;
  }

  public synchronized boolean hasStruck() {
    return hasStruck;
  }
}
