package org.windrow.sample.fault;

import org.windrow.sample.http.Handler;
import org.windrow.sample.http.Request;
import org.windrow.sample.http.Response;

/** Something that goes wrong with one request. */
@FunctionalInterface
public interface Fault {

    /**
     * The faulty answer.
     *
     * @param repository what answers as it should, to be asked or not
     */
    Response apply(Request request, Handler repository) throws InterruptedException;
}
