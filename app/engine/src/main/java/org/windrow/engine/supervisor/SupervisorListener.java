package org.windrow.engine.supervisor;

/** Hears of every change in the supervisor's order of events. */
@FunctionalInterface
public interface SupervisorListener {

    /**
     * A service's status changed: its state, or that it was asked to be quiet. Called on the supervisor's own thread, which
     * waits meanwhile: be quick, and do not wait for the supervisor.
     */
    void changed(ServiceStatus before, ServiceStatus after);
}
