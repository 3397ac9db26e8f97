package dev.haru.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SearchWorkersTest {

  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  @Test
  @Timeout(60)
  void floodIsTurnedAway() throws Exception {
    assertTurnedAway(number -> "client " + number, 256, 2 * PROCESSORS);
  }

  @Test
  @Timeout(60)
  void floodOfOneClientIsTurnedAwaySooner() throws Exception {
    assertTurnedAway(number -> "client", 128, PROCESSORS);
  }

  private static void assertTurnedAway(IntFunction<String> client, int waiting, int running)
      throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    LinkedBlockingQueue<ProblemType> refused = new LinkedBlockingQueue<>();
    try (SearchWorkers workers = new SearchWorkers(Duration.ofMinutes(1), (who, nanos) -> {});
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<String>> answers = new ArrayList<>();
      for (int i = 0; i < waiting + running + 10; i++) {
        String name = client.apply(i);
        answers.add(
            CompletableFuture.supplyAsync(
                () -> {
                  try {
                    return workers.run(name, deadline -> answer(go));
                  } catch (ProblemException e) {
                    refused.add(e.problem().code());
                    return "refused";
                  }
                },
                clients));
      }
      for (int i = 0; i < 10; i++) {
        assertThat(refused.poll(20, TimeUnit.SECONDS)).isEqualTo(ProblemType.OVERLOADED);
      }
      go.countDown();
      assertThat(answers.stream().map(CompletableFuture::join).filter("found"::equals))
          .hasSizeBetween(
              waiting, waiting + running); // threads may start after all tasks were added
    }
  }

  @Test
  @Timeout(60)
  void clientThatKeepsItsThreadsBusyDoesNotKeepOthersWaiting() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(PROCESSORS);
    try (SearchWorkers workers = new SearchWorkers(Duration.ofMinutes(1), (who, nanos) -> {});
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<String>> greedy = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        greedy.add(
            CompletableFuture.supplyAsync(
                () ->
                    workers.run(
                        "greedy",
                        deadline -> {
                          begun.countDown();
                          return answer(go);
                        }),
                clients));
      }
      begun.await();
      String found = workers.run("modest", deadline -> "found");
      assertThat(found).isEqualTo("found");
      go.countDown();
      greedy.forEach(CompletableFuture::join);
    }
  }

  @Test
  void whatASearchTakesIsBilled() {
    Map<String, Long> bill = new ConcurrentHashMap<>();
    try (SearchWorkers workers = new SearchWorkers(Duration.ofMinutes(1), bill::put)) {
      workers.run("a", deadline -> "found");
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(() ->
              workers.run(
                  "b",
                  deadline -> {
                    throw new UnsupportedOperationException();
                  }));
    }
    assertThat(bill).containsOnlyKeys("a", "b");
    assertThat(bill.values()).allMatch(nanos -> nanos > 0);
  }

  private static String answer(CountDownLatch go) {
    try {
      go.await();
      return "found";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatASearchThrowsRises() {
    try (SearchWorkers workers = new SearchWorkers(Duration.ofMinutes(1), (client, nanos) -> {})) {
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(() ->
              workers.run(
                  "a",
                  deadline -> {
                    throw new UnsupportedOperationException();
                  }));
      assertThatExceptionOfType(OutOfMemoryError.class)
          .isThrownBy(() ->
              workers.run(
                  "a",
                  deadline -> {
                    throw new OutOfMemoryError();
                  }));
    }
  }
}
