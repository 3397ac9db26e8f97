package org.teavm.classlib.java.util.concurrent.atomic;

/** {@code java.util.concurrent.atomic.AtomicReferenceArray}: a worker has one thread. */
public final class TAtomicReferenceArray<E> {

  private final Object[] values;

  public TAtomicReferenceArray(int length) {
    values = new Object[length];
  }

  public int length() {
    return values.length;
  }

  @SuppressWarnings("unchecked") // only set puts values there
  public E get(int index) {
    return (E) values[index];
  }

  public void set(int index, E value) {
    values[index] = value;
  }
}
