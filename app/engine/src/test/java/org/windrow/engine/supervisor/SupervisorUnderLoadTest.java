package org.windrow.engine.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;

/** Many threads start, stop and restart at once, in real time, what fails now and then by itself. */
class SupervisorUnderLoadTest {

    private static final List<String> NAMES = List.of("redis", "harvester", "downloader");

    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final Queue<CompletableFuture<?>> answers = new ConcurrentLinkedQueue<>();

    /** Comes up and ends by chance, and notices when it is started while it is up. */
    private final class Fickle implements Service {

        private final AtomicInteger up = new AtomicInteger();
        private final RandomGenerator random = RandomGenerator.of("SplittableRandom");
        private volatile CompletableFuture<String> end = new CompletableFuture<>();

        @Override
        public CompletionStage<?> start() {
            if (up.incrementAndGet() > 1) {
                violations.add("started while it was up");
            }
            CompletableFuture<String> next = new CompletableFuture<>();
            end = next;
            if (random.nextInt(4) == 0) {
                up.decrementAndGet();
                throw new IllegalStateException("no luck");
            }
            if (random.nextInt(4) == 0) {
                up.decrementAndGet();
                next.completeExceptionally(new IllegalStateException("fell over"));
            }
            return next;
        }

        @Override
        public void stop(Duration patience) {
            if (end.complete("stopped")) {
                up.updateAndGet(count -> Math.max(0, count - 1));
            }
        }
    }

    @RepeatedTest(5)
    void nothingIsStartedTwiceEveryStepIsInTheTableAndNobodyWaitsForEver() {
        try (Supervisor supervisor = new Supervisor(Clock.systemUTC())) {
            supervisor.listen((before, after) -> {
                if (before.state() != after.state() && !ServiceTransitions.allowed(before.state(), after.state())) {
                    violations.add(before.state() + " to " + after.state());
                }
            });
            supervisor.add(spec("redis"), new Fickle());
            supervisor.add(spec("harvester").dependingOn("redis"), new Fickle());
            supervisor.add(spec("downloader").dependingOn("redis"), new Fickle());
            try (ExecutorService people = Executors.newFixedThreadPool(4)) {
                for (int person = 0; person < 4; person++) {
                    people.execute(() -> press(supervisor));
                }
            }
            List<ServiceStatus> stopped = supervisor.stopAll().join();
            assertThat(stopped)
                    .extracting(ServiceStatus::state)
                    .isSubsetOf(ServiceState.STOPPED, ServiceState.EXITED, ServiceState.FATAL);
            await().untilAsserted(() -> assertThat(answers).allMatch(CompletableFuture::isDone));
        }
        assertThat(violations).isEmpty();
    }

    private void press(Supervisor supervisor) {
        RandomGenerator random = RandomGenerator.of("SplittableRandom");
        for (int times = 0; times < 200; times++) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            answers.add(
                    switch (random.nextInt(5)) {
                        case 0, 1 -> supervisor.start(name);
                        case 2 -> supervisor.stop(name);
                        case 3 -> supervisor.restart(name);
                        default -> supervisor.startAll();
                    });
        }
    }

    private static ServiceSpec spec(String name) {
        return ServiceSpec.service(name)
                .starting(Duration.ZERO, 3)
                .restarting(RestartRule.ON_FAILURE, new RestartIntensity(3, Duration.ofSeconds(1)));
    }
}
