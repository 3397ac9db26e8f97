package dev.haru.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SearchWorkersTest {

  @Test
  void floodIsTurnedAway() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    LinkedBlockingQueue<Code> refused = new LinkedBlockingQueue<>();
    try (SearchWorkers workers = new SearchWorkers(Duration.ofMinutes(1));
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      int most = Runtime.getRuntime().availableProcessors() + 256;
      List<CompletableFuture<String>> answers = new ArrayList<>();
      for (int i = 0; i < most + 10; i++) {
        answers.add(
            CompletableFuture.supplyAsync(
                () -> {
                  try {
                    return workers.run(deadline -> answer(go));
                  } catch (ProblemException e) {
                    refused.add(e.problem().code());
                    return "refused";
                  }
                },
                clients));
      }
      for (int i = 0; i < 10; i++) {
        assertThat(refused.poll(20, TimeUnit.SECONDS)).isEqualTo(Code.OVERLOADED);
      }
      go.countDown();
      assertThat(answers.stream().map(CompletableFuture::join).filter("found"::equals))
          .hasSize(most);
    }
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
    try (SearchWorkers workers = new SearchWorkers(Duration.ofMinutes(1))) {
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(() ->
              workers.run(deadline -> {
                throw new UnsupportedOperationException();
              }));
      assertThatExceptionOfType(OutOfMemoryError.class)
          .isThrownBy(() ->
              workers.run(deadline -> {
                throw new OutOfMemoryError();
              }));
    }
  }
}
