package org.windrow.sample.http;

/** Answers requests; called from many threads. */
@FunctionalInterface
public interface Handler {

    /** The answer to one request. */
    Response handle(Request request) throws InterruptedException;
}
