package org.windrow.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.jspecify.annotations.Nullable;
import org.windrow.spi.WebException;
import org.windrow.spi.WebException.Kind;

/** Says what went wrong so that a person understands it. Messages name the host alone, so they hold no secret. */
final class Failures {

    private Failures() {}

    /** What a failure to connect means. */
    static WebException inConnect(Exception failure, Route route) {
        return switch (failure) {
            case WebException said -> said;
            case UnknownHostException e ->
                because(
                        Kind.UNKNOWN_HOST,
                        "The host " + nameOf(e, route) + " is not known: check the address and the network.",
                        e);
            case HttpException e ->
                because(Kind.BROKEN, "The proxy on the way to " + route + " does not speak HTTP.", e);
            case SocketException e ->
                because(Kind.NO_CONNECTION, route + " does not accept connections (" + e.getMessage() + ").", e);
            default -> because(Kind.NO_CONNECTION, "No connection to " + route + " came about.", failure);
        };
    }

    /** What a failure of the TLS handshake means. */
    static WebException inHandshake(IOException failure, Route route) {
        WebException said = findCause(failure, WebException.class);
        if (said != null) {
            return said;
        }
        if (findCause(failure, EOFException.class) != null || findCause(failure, SocketException.class) != null) {
            return because(
                    Kind.NO_CONNECTION,
                    route
                            + " broke the connection off during the TLS handshake. If that stays so, it may speak no TLS: try the address with http instead of https.",
                    failure);
        }
        return because(Kind.TLS, whyTls(failure, route), failure);
    }

    private static String whyTls(IOException failure, Route route) {
        if (findCause(failure, CertificateExpiredException.class) != null) {
            return "The certificate of " + route + " has expired.";
        }
        if (findCause(failure, CertPathBuilderException.class) != null) {
            return "The certificate of " + route
                    + " is not signed by an authority that this computer trusts (or the server leaves out a part of the chain).";
        }
        if (findCause(failure, CertificateException.class) != null) {
            return "The certificate of " + route + " is not one for this host.";
        }
        // why: the JDK has no exception of its own for plain text where TLS was expected.
        String message = String.valueOf(failure.getMessage());
        if (message.contains("SSL message") || message.contains("record")) {
            return route + " does not speak TLS on this port: try the address with http instead of https.";
        }
        return "No TLS connection to " + route + " came about (" + failure.getMessage() + ").";
    }

    /** What a failure between request and end of body means. */
    static WebException inAnswer(Exception failure, Route route) {
        WebException said = findCause(failure, WebException.class);
        if (said != null) {
            return said;
        }
        return switch (failure) {
            case SocketTimeoutException e -> because(Kind.TOO_SLOW, route + " fell silent.", e);
            case NoHttpResponseException e ->
                because(Kind.BROKEN, route + " closed the connection without an answer.", e);
            case TruncatedChunkException e -> endedEarly(e, route);
            case ConnectionClosedException e -> endedEarly(e, route);
            case EOFException e -> endedEarly(e, route);
            case MessageConstraintException e ->
                because(Kind.TOO_LARGE, route + " sent more headers than are allowed.", e);
            case MalformedChunkCodingException e -> because(Kind.BROKEN, route + " sent a body with broken chunks.", e);
            case ZipException e ->
                because(Kind.BROKEN, route + " sent a body that claims to be compressed but is damaged.", e);
            case HttpException e -> because(Kind.BROKEN, route + " answered something that is not HTTP.", e);
            default ->
                because(Kind.BROKEN, "The connection to " + route + " broke (" + failure.getMessage() + ").", failure);
        };
    }

    private static WebException endedEarly(IOException e, Route route) {
        return because(Kind.BROKEN, route + " ended its answer early.", e);
    }

    private static String nameOf(UnknownHostException e, Route route) {
        return e.getMessage() == null ? route.toString() : e.getMessage();
    }

    private static WebException because(Kind kind, String message, Exception cause) {
        return new WebException(kind, message, cause);
    }

    private static <T extends Throwable> @Nullable T findCause(Throwable failure, Class<T> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
