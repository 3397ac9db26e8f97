package dev.haru.server.http;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A fair queue of tasks: each client has a line of its own, and the lines take turns. Safe for use
 * by several threads.
 */
final class FairLine {

  private final int mostRunning;
  private final int mostWaiting;
  private final int mostWaitingOfClient;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** The lines that are not empty, in the order of their turns. */
  private final Map<String, Queue<Runnable>> lines = new LinkedHashMap<>();

  private final Map<String, Integer> running = new HashMap<>();
  private int waiting;
  private boolean closed;

  private record Task(String client, Runnable work) {}

  /**
   * Creates a queue without threads.
   *
   * @param mostRunning how many tasks of one client run at the same time
   * @param mostWaiting how many tasks may wait
   * @param mostWaitingOfClient how many tasks of one client may wait
   */
  FairLine(int mostRunning, int mostWaiting, int mostWaitingOfClient) {
    this.mostRunning = mostRunning;
    this.mostWaiting = mostWaiting;
    this.mostWaitingOfClient = mostWaitingOfClient;
  }

  /**
   * Adds a client's task, which must not throw.
   *
   * @throws RejectedExecutionException if too many wait, or the queue is closed
   */
  void add(String client, Runnable work) {
    lock.lock();
    try {
      Queue<Runnable> line = lines.get(client);
      if (closed || waiting == mostWaiting || line != null && line.size() == mostWaitingOfClient) {
        throw new RejectedExecutionException();
      }
      lines.computeIfAbsent(client, none -> new ArrayDeque<>()).add(work);
      waiting++;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Runs tasks until the queue is closed and empty; every worker thread calls it. */
  void work() {
    for (Task task = take(); task != null; task = take()) {
      try {
        task.work().run();
      } finally {
        ended(task.client());
      }
    }
  }

  private @Nullable Task take() {
    lock.lock();
    try {
      while (true) {
        Task next = next();
        if (next != null) {
          return next;
        }
        if (closed && waiting == 0) {
          return null;
        }
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns the task whose turn it is, or null while every waiting client runs as many as it may.
   */
  private @Nullable Task next() {
    Iterator<Map.Entry<String, Queue<Runnable>>> turns = lines.entrySet().iterator();
    while (turns.hasNext()) {
      Map.Entry<String, Queue<Runnable>> turn = turns.next();
      String client = turn.getKey();
      Queue<Runnable> line = turn.getValue();
      if (running.getOrDefault(client, 0) < mostRunning) {
        Runnable work = line.remove();
        turns.remove();
        if (!line.isEmpty()) {
          lines.put(client, line); // to the end of the order
        }
        waiting--;
        running.merge(client, 1, Integer::sum);
        return new Task(client, work);
      }
    }
    return null;
  }

  private void ended(String client) {
    lock.lock();
    try {
      running.computeIfPresent(client, (key, tasks) -> tasks == 1 ? null : tasks - 1);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Accepts no more tasks; waiting tasks still run. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
