package dev.haru.server.http;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The share of the process's memory and descriptors that connections may use.
 *
 * @param connections the maximum number of connections
 * @param connectionsOfClient the maximum number of connections of one client
 * @param bytes how many bytes of incomplete requests may be held
 * @param bytesOfClient how many of these bytes may be one client's
 */
public record ConnectionLimits(
    int connections, int connectionsOfClient, long bytes, long bytesOfClient) {

  private static final int MOST = 10_000;

  /** No client gets more than this fraction of a limit. */
  private static final int PART_OF_CLIENT = 4;

  /** A connection takes 10 KB, and its request's headers take as much again in memory. */
  private static final long MEMORY_OF_CONNECTION = 65_536;

  /** A short header takes thirty times its bytes in memory. */
  private static final int PART_OF_MEMORY = 64;

  /**
   * Returns the limits of this process: at most half of its descriptors, because Lucene needs some.
   */
  public static ConnectionLimits ofProcess() {
    return of(Runtime.getRuntime().maxMemory(), descriptors());
  }

  /** Reads the attribute by name, because the class that has it is internal to the JDK. */
  private static long descriptors() {
    try {
      Object most =
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(
                  new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME),
                  "MaxFileDescriptorCount");
      return most instanceof Long number ? number : Long.MAX_VALUE;
    } catch (JMException e) {
      return Long.MAX_VALUE; // not available on this system
    }
  }

  /**
   * Returns the limits of a process.
   *
   * @param memory the maximum heap, in bytes
   * @param descriptors the maximum number of open files and connections
   */
  static ConnectionLimits of(long memory, long descriptors) {
    int connections =
        (int) Math.min(MOST, Math.min(memory / MEMORY_OF_CONNECTION, descriptors / 2));
    long bytes = memory / PART_OF_MEMORY;
    return new ConnectionLimits(
        connections, connections / PART_OF_CLIENT, bytes, bytes / PART_OF_CLIENT);
  }
}
