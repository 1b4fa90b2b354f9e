package org.windrow.desktop.checkup;

import java.util.List;
import org.windrow.spi.checkup.Endpoint;

/** How far the check-up of an address is. */
public sealed interface CheckState {

    /** Nothing was asked yet, or it was cancelled. */
    record Idle() implements CheckState {}

    /** Addresses are being asked. */
    record Checking() implements CheckState {}

    /**
     * There is a source to harvest.
     *
     * @param checked whether it has answered; if not, a person insists on the address as it is
     */
    record Found(Endpoint endpoint, boolean checked) implements CheckState {}

    /** There are several sources, and the person has to choose; the likeliest first. */
    record Several(List<Endpoint> endpoints) implements CheckState {
        public Several {
            endpoints = List.copyOf(endpoints);
        }
    }

    /** Nothing was found: why, and what to do. */
    record NotFound(String reason, String advice) implements CheckState {}

    /** The text is no address, or could not be checked: why, and what to do, in one or two sentences. */
    record Refused(String reason) implements CheckState {}
}
