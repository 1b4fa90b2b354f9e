package org.windrow.engine.worker;

import java.time.Duration;
import org.windrow.engine.event.Event;
import org.windrow.engine.event.Fact;
import org.windrow.engine.queue.DeadWorkerReaper;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.WorkerBeat;
import org.windrow.engine.queue.intake.IntakeReport;
import org.windrow.engine.queue.intake.JobIntake;
import org.windrow.engine.redis.RedisException;

/** What has to be done between the workers: dead ones are reaped, the intake is drained, settled runs are ended. */
final class Housekeeping extends WorkerLoop {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Workplace workplace;
    private final RunDesk desk;
    private final DeadWorkerReaper reaper;
    private final JobIntake intake;
    private final boolean alone;
    private String intakeTrouble = "";

    /** @param alone whether nobody else works for this Redis, so that workers known to it from before are dead */
    Housekeeping(Workplace workplace, RunDesk desk, DeadWorkerReaper reaper, JobIntake intake, boolean alone) {
        super(workplace.keyOf("housekeeping"));
        this.alone = alone;
        this.workplace = workplace;
        this.desk = desk;
        this.reaper = reaper;
        this.intake = intake;
    }

    @Override
    WorkerNote note() {
        return new WorkerNote("HOUSEKEEPING", null, 0, null);
    }

    @Override
    void work() throws InterruptedException {
        try {
            keepHouse();
        } finally {
            Farewell.say(workplace.registry(), key());
        }
    }

    private void keepHouse() throws InterruptedException {
        if (alone) {
            buryPredecessors();
        }
        for (JobKind kind : JobKind.values()) {
            workplace.control().indexDelayed(kind);
        }
        while (!isQuiet()) {
            reaper.tick()
                    .forEach((worker, jobs) -> workplace
                            .events()
                            .publish(
                                    Event.Level.WARNING,
                                    worker,
                                    "Not heard of any more; its " + jobs + " jobs went back to the queue",
                                    Fact.of(Fact.Code.WORKER_GONE, jobs)));
            workplace.registry().heartbeat(key(), note().json());
            drainIntake();
            desk.endSettledRuns();
            Thread.sleep(PAUSE);
        }
    }

    /** Gives back at once what a killed process held, instead of waiting until its silence is noticed. */
    private void buryPredecessors() throws InterruptedException {
        for (WorkerBeat worker : workplace.registry().workers()) {
            if (!Workplace.nodeOf(worker.worker()).equals(workplace.node())) {
                workplace.registry().deregister(worker.worker());
            }
        }
    }

    private void drainIntake() throws InterruptedException {
        try {
            IntakeReport report = intake.drain();
            while (report.tookAnything()) {
                tell(report);
                report = intake.drain();
            }
            intakeTrouble = "";
        } catch (RedisException trouble) {
            String message = String.valueOf(trouble.getMessage());
            if (!message.equals(intakeTrouble)) {
                workplace.events().publish(Event.Level.ERROR, "intake", message);
            }
            intakeTrouble = message;
        }
    }

    private void tell(IntakeReport report) {
        if (report.refused() > 0) {
            workplace
                    .events()
                    .publish(
                            Event.Level.WARNING,
                            "intake",
                            report.refused() + " entries of q:download_list cannot be done; the failed list says why",
                            Fact.of(Fact.Code.INTAKE_REFUSED, report.refused()));
        }
        if (report.stops() > 0) {
            workplace
                    .events()
                    .publish(
                            Event.Level.INFO,
                            "intake",
                            "A STOP in q:download_list was passed over: workers are stopped here",
                            Fact.of(Fact.Code.INTAKE_STOP));
        }
    }
}
