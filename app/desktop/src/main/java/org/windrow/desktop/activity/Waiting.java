package org.windrow.desktop.activity;

/**
 * A source or host that asked to be left alone, as it is shown.
 *
 * @param subject its name
 * @param reason why it waits
 * @param countdown how long still, in words
 */
record Waiting(String subject, String reason, String countdown) {}
