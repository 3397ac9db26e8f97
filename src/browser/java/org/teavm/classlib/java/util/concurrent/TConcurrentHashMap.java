package org.teavm.classlib.java.util.concurrent;

import org.teavm.classlib.java.util.THashMap;

/** {@code java.util.concurrent.ConcurrentHashMap}: a worker of a browser has one thread. */
public class TConcurrentHashMap<K, V> extends THashMap<K, V> {}
