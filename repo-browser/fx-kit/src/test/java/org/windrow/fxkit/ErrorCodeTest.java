package org.windrow.fxkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {

    @Test
    void theSameErrorAtTheSamePlaceHasTheSameCode() {
        assertThat(ErrorCode.of(fail("one"))).matches("W-[0-9A-F]{4}").isEqualTo(ErrorCode.of(fail("two")));
        assertThat(ErrorCode.of(new CompletionException(fail("one")))).isEqualTo(ErrorCode.of(fail("one")));
    }

    @Test
    void anotherTypeOrPlaceHasAnother() {
        assertThat(ErrorCode.of(fail("one")))
                .isNotEqualTo(ErrorCode.of(new IllegalStateException("one")))
                .isNotEqualTo(ErrorCode.of(new IllegalArgumentException("one")));
    }

    @Test
    void itIsTheSameInEveryRun() {
        var error = new IllegalStateException();
        error.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.util.List", "of", null, 7),
            new StackTraceElement("org.windrow.desktop.Pane", "lambda$show$3", null, 9)
        });
        assertThat(ErrorCode.of(error)).isEqualTo("W-2978");
    }

    @Test
    void anErrorInACircleHasACodeAllTheSame() {
        var one = new IllegalStateException();
        var two = new IllegalStateException(one);
        one.initCause(two);
        assertThat(ErrorCode.of(one)).startsWith("W-");
    }

    private static RuntimeException fail(String message) {
        return new IllegalStateException(message);
    }
}
