package dev.haru.server.http;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * How much of the process's memory and descriptors connections may take.
 *
 * @param connections how many there may be
 * @param connectionsOfClient how many of these may be one client's
 * @param bytes how many bytes of requests may be kept until the requests are whole
 * @param bytesOfClient how many of these may be one client's
 */
public record ConnectionLimits(
    int connections, int connectionsOfClient, long bytes, long bytesOfClient) {

  private static final int MOST = 10_000;

  /** No client has more than this part of anything. */
  private static final int PART_OF_CLIENT = 4;

  /** A connection takes 10 KB, its request's headers as Java keeps them as much again. */
  private static final long MEMORY_OF_CONNECTION = 65_536;

  /** A header of few bytes takes thirty times as many in memory. */
  private static final int PART_OF_MEMORY = 64;

  /** Returns the limits of this process: at most half of its descriptors, for Lucene needs some. */
  public static ConnectionLimits ofProcess() {
    return of(Runtime.getRuntime().maxMemory(), descriptors());
  }

  /** Asks by name, since the class that has the number is one of the JDK's own. */
  private static long descriptors() {
    try {
      Object most =
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(
                  new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME),
                  "MaxFileDescriptorCount");
      return most instanceof Long number ? number : Long.MAX_VALUE;
    } catch (JMException e) {
      return Long.MAX_VALUE; // this system does not count them
    }
  }

  /**
   * Returns the limits of a process.
   *
   * @param memory how many bytes of heap it may have
   * @param descriptors how many files and connections it may have open
   */
  static ConnectionLimits of(long memory, long descriptors) {
    int connections =
        (int) Math.min(MOST, Math.min(memory / MEMORY_OF_CONNECTION, descriptors / 2));
    long bytes = memory / PART_OF_MEMORY;
    return new ConnectionLimits(
        connections, connections / PART_OF_CLIENT, bytes, bytes / PART_OF_CLIENT);
  }
}
