package org.windrow.sample.fault;

import java.util.OptionalInt;
import java.util.function.Predicate;
import org.windrow.sample.http.Request;
import org.windrow.sample.oai.OaiArguments;

/** Which requests a fault is for. */
@FunctionalInterface
public interface RequestMatch extends Predicate<Request> {

    /** Every request. */
    static RequestMatch any() {
        return request -> true;
    }

    /** Requests with that OAI-PMH verb. */
    static RequestMatch verb(String name) {
        return request ->
                OaiArguments.of(request).value("verb").filter(name::equals).isPresent();
    }

    /** Requests whose path begins so: {@code /files/}. */
    static RequestMatch path(String prefix) {
        return request -> request.path().startsWith(prefix);
    }

    /** Those of these requests that ask for that page of a list, counted from 1. */
    default RequestMatch page(int number) {
        return request -> test(request) && OaiArguments.of(request).listPage().equals(OptionalInt.of(number));
    }

    /** Those of these requests that go on with a list, so not its first page. */
    default RequestMatch laterPages() {
        return request -> test(request) && OaiArguments.of(request).listPage().orElse(1) > 1;
    }
}
