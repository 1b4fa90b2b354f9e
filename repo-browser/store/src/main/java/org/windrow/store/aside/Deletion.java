package org.windrow.store.aside;

import java.time.Instant;

/**
 * What was deleted together, and is still there to be brought back.
 *
 * @param name tells it from others
 * @param when it was begun, to the second
 * @param objects how many objects of it are still aside
 * @param told whether somebody was told that it will be swept
 */
public record Deletion(String name, Instant when, long objects, boolean told) {}
