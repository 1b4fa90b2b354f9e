package org.windrow.engine.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.supervisor.SupervisorLoop.Answer;

/**
 * One service or job with its state. Everything but {@link #status()} happens on the supervisor's thread; the service's own
 * methods are called on virtual threads, whose outcome comes back to that thread and counts only if the attempt it belongs
 * to is still the present one.
 */
final class WatchedService {

    /** On top of its patience, before the supervisor says that it lost sight of a service. */
    private static final Duration STOP_MARGIN = Duration.ofSeconds(2);

    /** One start of the service, known by its identity. */
    private static final class Attempt {
        private @Nullable Thread starter;
    }

    private final ServiceSpec spec;
    private final Service service;
    private final SupervisorLoop loop;
    private final RestartHistory restarts;
    private final List<Answer> waitingForStart = new ArrayList<>();
    private final List<Answer> waitingForStop = new ArrayList<>();
    private final AtomicLong stopsAsked = new AtomicLong();
    private volatile ServiceStatus status;
    private Attempt attempt = new Attempt();
    private Timer.Cancellation timer = () -> {};
    private int failedStarts;
    private boolean startAfterStop;

    WatchedService(ServiceSpec spec, Service service, SupervisorLoop loop) {
        this.spec = spec;
        this.service = service;
        this.loop = loop;
        this.restarts = new RestartHistory(spec.intensity());
        this.status = ServiceStatus.initial(spec, loop.now());
    }

    ServiceSpec spec() {
        return spec;
    }

    /** The present status; for any thread. */
    ServiceStatus status() {
        return status;
    }

    /** Notes at once, from any thread, that a stop was asked for; a start that still waits for something is then called off. */
    void noteStopAsked() {
        stopsAsked.incrementAndGet();
    }

    long stopsAsked() {
        return stopsAsked.get();
    }

    // What is asked of it

    void start(Answer answer) {
        switch (status.state()) {
            case RUNNING -> answer.give(status);
            case STARTING -> waitingForStart.add(answer);
            case STOPPING -> {
                startAfterStop = true;
                waitingForStart.add(answer);
            }
            case UNKNOWN -> answer.fail(spec.name() + " did not end when it was stopped; stop it first");
            case STOPPED, BACKOFF, EXITED, FATAL -> {
                waitingForStart.add(answer);
                startAfresh();
            }
        }
    }

    void stop(Duration patience, Answer answer) {
        switch (status.state()) {
            case STOPPED, EXITED, FATAL -> answer.give(status);
            case BACKOFF -> {
                timer.cancel();
                waitingForStop.add(answer);
                move(ServiceState.STOPPED, status.problem());
            }
            case STOPPING -> {
                startAfterStop = false;
                failStarts(spec.name() + " was stopped");
                waitingForStop.add(answer);
            }
            case STARTING, RUNNING, UNKNOWN -> {
                waitingForStop.add(answer);
                beginStop(patience);
            }
        }
    }

    void quiet() {
        if (status.state() == ServiceState.RUNNING && !status.quiet()) {
            replace(status.quieted());
            service.quiet();
        }
    }

    // Starting

    private void startAfresh() {
        failedStarts = 0;
        restarts.clear();
        startAfterStop = false;
        begin(null);
    }

    private void begin(@Nullable String problem) {
        timer.cancel();
        Attempt now = new Attempt();
        attempt = now;
        move(ServiceState.STARTING, problem);
        now.starter = Thread.ofVirtual().name("start-" + spec.name()).start(() -> callStart(now));
    }

    private void callStart(Attempt now) {
        try {
            CompletionStage<?> end = service.start();
            loop.post(() -> startReturned(now));
            end.whenComplete((ignored, failure) -> loop.post(() -> ended(now, failure)));
        } catch (Throwable failure) {
            // why Throwable: a service that cannot even be loaded must not stay in STARTING for ever
            loop.post(() -> startFailed(now, failure));
        }
    }

    private void startReturned(Attempt now) {
        if (now != attempt || status.state() != ServiceState.STARTING) {
            return;
        }
        if (spec.kind() == ServiceKind.JOB || spec.settling().isZero()) {
            move(ServiceState.RUNNING, status.problem());
        } else {
            timer = loop.after(spec.settling(), () -> settled(now));
        }
    }

    private void settled(Attempt now) {
        if (now == attempt && status.state() == ServiceState.STARTING) {
            move(ServiceState.RUNNING, status.problem());
        }
    }

    private void startFailed(Attempt now, Throwable failure) {
        if (now == attempt && status.state() == ServiceState.STARTING) {
            backOff("could not be started: " + reason(failure));
        }
    }

    private void backOff(String problem) {
        timer.cancel();
        if (!loop.isForgiving() || retries() == 0) {
            failedStarts++;
        }
        move(ServiceState.BACKOFF, problem);
        if (failedStarts > retries()) {
            move(ServiceState.FATAL, problem + " (failed starts: " + failedStarts + ")");
            return;
        }
        Duration wait = Duration.ofSeconds(Math.max(1, failedStarts));
        replace(status.retryingAt(loop.now().plus(wait)));
        Attempt failed = attempt;
        timer = loop.after(wait, () -> retry(failed));
    }

    private void retry(Attempt failed) {
        if (failed == attempt && status.state() == ServiceState.BACKOFF) {
            begin(status.problem());
        }
    }

    private int retries() {
        boolean triedOnce = spec.kind() == ServiceKind.JOB && spec.restart() == RestartRule.NEVER;
        return triedOnce ? 0 : spec.startRetries();
    }

    // Ending by itself

    private void ended(Attempt now, @Nullable Throwable failure) {
        if (now != attempt) {
            return;
        }
        if (status.state() == ServiceState.STARTING) {
            backOff(failure == null ? "ended as soon as it was started" : "failed at once: " + reason(failure));
        } else if (status.state() == ServiceState.RUNNING) {
            exited(failure);
        } else if (status.state() == ServiceState.UNKNOWN) {
            move(ServiceState.STOPPED, null);
        }
    }

    private void exited(@Nullable Throwable failure) {
        String problem = failure == null ? null : "failed: " + reason(failure);
        boolean again = !status.quiet() && spec.restart().appliesTo(failure != null);
        move(ServiceState.EXITED, problem);
        if (!again) {
            return;
        }
        if (loop.isForgiving() || restarts.admits(loop.now())) {
            failedStarts = 0;
            begin(problem);
        } else {
            String last = problem == null ? "ended by itself" : problem;
            move(ServiceState.FATAL, "more than " + spec.intensity() + "; it " + last);
        }
    }

    // Stopping

    private void beginStop(Duration patience) {
        timer.cancel();
        failStarts(spec.name() + " was stopped");
        Attempt stopped = attempt;
        move(ServiceState.STOPPING, status.problem());
        Duration enough = patience.multipliedBy(2).plus(STOP_MARGIN);
        timer = loop.after(enough, () -> lost(stopped, "did not stop within " + enough.toSeconds() + " s"));
        Thread.ofVirtual().name("stop-" + spec.name()).start(() -> callStop(stopped, patience));
    }

    private void callStop(Attempt stopped, Duration patience) {
        try {
            Thread starter = stopped.starter;
            if (starter != null) {
                starter.interrupt();
                starter.join(patience);
            }
            service.stop(patience);
            if (starter != null) {
                // why again: a start that ignored the interrupt may still be about to bring the service up
                starter.join();
            }
            loop.post(() -> gone(stopped));
        } catch (Throwable failure) {
            loop.post(() -> lost(stopped, "could not be stopped: " + reason(failure)));
        }
    }

    private void gone(Attempt stopped) {
        boolean stopping = status.state() == ServiceState.STOPPING || status.state() == ServiceState.UNKNOWN;
        if (stopped != attempt || !stopping) {
            return;
        }
        timer.cancel();
        boolean again = startAfterStop;
        move(ServiceState.STOPPED, null);
        if (again) {
            startAfresh();
        }
    }

    private void lost(Attempt stopped, String problem) {
        if (stopped == attempt && status.state() == ServiceState.STOPPING) {
            timer.cancel();
            startAfterStop = false;
            move(ServiceState.UNKNOWN, problem);
        }
    }

    // Telling

    private void move(ServiceState next, @Nullable String problem) {
        ServiceStatus before = status;
        ServiceTransitions.check(spec.name(), before.state(), next);
        Instant now = loop.now();
        replace(before.in(next, now, problem));
        answerWaiting();
    }

    private void replace(ServiceStatus next) {
        ServiceStatus before = status;
        status = next;
        loop.tell(before, next);
    }

    private void answerWaiting() {
        switch (status.state()) {
            case RUNNING -> giveAll(waitingForStart);
            case STOPPED -> {
                giveAll(waitingForStop);
                if (!startAfterStop) {
                    failStarts(spec.name() + " was stopped");
                }
            }
            case EXITED -> giveAll(waitingForStop);
            case FATAL -> {
                giveAll(waitingForStop);
                failStarts(spec.name() + " " + status.problem());
            }
            case UNKNOWN -> {
                waitingForStop.forEach(answer -> answer.fail(spec.name() + " " + status.problem()));
                waitingForStop.clear();
                failStarts(spec.name() + " " + status.problem());
            }
            case STARTING, BACKOFF, STOPPING -> {}
        }
    }

    private void giveAll(List<Answer> waiting) {
        waiting.forEach(answer -> answer.give(status));
        waiting.clear();
    }

    private void failStarts(String message) {
        waitingForStart.forEach(answer -> answer.fail(message));
        waitingForStart.clear();
    }

    private static String reason(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
