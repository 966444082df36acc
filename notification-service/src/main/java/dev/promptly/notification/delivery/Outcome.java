package dev.promptly.notification.delivery;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param status the HTTP status, where there was an answer
 * @param answer how it begins, at most 500 characters
 * @param failure null where the receiver took the notice
 * @param error what went wrong, in words
 */
record Outcome(
        @Nullable Integer status,
        @Nullable String answer,
        @Nullable Failure failure,
        @Nullable String error) {

    static Outcome answered(int status, String answer) {
        return new Outcome(status, answer, status / 100 == 2 ? null : Failure.STATUS, null);
    }

    static Outcome failed(Failure failure, String error) {
        return new Outcome(null, null, failure, error);
    }
}
