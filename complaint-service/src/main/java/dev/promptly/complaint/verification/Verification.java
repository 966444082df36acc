package dev.promptly.complaint.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reviewer found; until then PENDING, and a notice that rests on it waits. */
@Embeddable
public class Verification {

    @Schema(name = "VerificationState")
    public enum State {
        PENDING,
        VERIFIED,
        REFUSED
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "verification")
    State state = State.PENDING;

    @Column(name = "verdict_code")
    @Nullable
    String code;

    @Column(name = "verdict_method")
    @Nullable
    String method;

    @Column(name = "verdict_note")
    byte @Nullable [] note;

    @Column(name = "verdict_by")
    @Nullable
    String by;

    @Column(name = "verdict_at")
    @Nullable
    Instant at;

    /** A verdict replaces the one before. */
    public void decide(VerdictRequest verdict, byte @Nullable [] sealedNote, String reviewer, Instant now) {
        state = verdict.verdict();
        code = verdict.code();
        method = verdict.method();
        note = sealedNote;
        by = reviewer;
        at = now;
    }

    /** Whether it is decided now; what was reopened since is not. */
    boolean isDecided() {
        return state != State.PENDING;
    }

    /** What was verified has changed: it must be looked at again. */
    public void reopen() {
        state = State.PENDING;
        code = null;
    }

    public State state() {
        return state;
    }

    /** The code that notices resting on it get; empty unless refused. */
    public Optional<String> refusal() {
        return state == State.REFUSED ? Optional.ofNullable(code) : Optional.empty();
    }

    /** Who gave the last verdict, an opaque subject. */
    public Optional<String> by() {
        return Optional.ofNullable(by);
    }

    /** When the last verdict was given. */
    public boolean wasVerifiedBy(Instant then) {
        return state == State.VERIFIED && at().filter(at -> !at.isAfter(then)).isPresent();
    }

    public Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    public VerificationView view() {
        return state == State.PENDING
                ? new VerificationView(state, null, null, null)
                : new VerificationView(state, code, method, at);
    }

    public record VerificationView(
            State state,
            @Nullable String code,
            @Nullable String method,
            @Nullable Instant at) {}
}
