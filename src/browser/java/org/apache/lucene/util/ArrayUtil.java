package org.apache.lucene.util;

/** What Lucene's priority queue asks of arrays, without the estimates of memory behind it. */
public final class ArrayUtil {

  public static final int MAX_ARRAY_LENGTH = Integer.MAX_VALUE - 16;

  private ArrayUtil() {}
}
