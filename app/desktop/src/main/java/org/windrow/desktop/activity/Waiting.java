package org.windrow.desktop.activity;

/**
 * A source whose server asked to wait, as it is shown.
 *
 * @param subject the source's name
 * @param reason why it waits
 * @param countdown how long still, in words
 */
record Waiting(String subject, String reason, String countdown) {}
