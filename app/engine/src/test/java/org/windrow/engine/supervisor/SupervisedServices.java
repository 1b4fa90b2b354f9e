package org.windrow.engine.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;

/** A supervisor over scripted services, under a time that stands still until it is moved. */
abstract class SupervisedServices {

    static final RestartIntensity TWO_A_MINUTE = new RestartIntensity(2, Duration.ofMinutes(1));

    final ManualTime time = new ManualTime();
    final List<String> journal = new CopyOnWriteArrayList<>();
    final Supervisor supervisor = new Supervisor(time, time);

    @AfterEach
    void endSupervisor() {
        supervisor.close();
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("supervisor"));
    }

    static ServiceSpec atOnce(String name) {
        return ServiceSpec.service(name).starting(Duration.ZERO, 3);
    }

    ScriptedService service(ServiceSpec spec) {
        ScriptedService service = new ScriptedService(spec.name(), journal);
        supervisor.add(spec, service);
        return service;
    }

    /** Starts without waiting for what comes of it. */
    void beginStart(String name) {
        assertThat(supervisor.start(name)).isNotNull();
    }

    ServiceState state(String name) {
        return supervisor.status(name).state();
    }

    void awaitState(String name, ServiceState state) {
        await().untilAsserted(() -> assertThat(state(name)).isEqualTo(state));
    }
}
