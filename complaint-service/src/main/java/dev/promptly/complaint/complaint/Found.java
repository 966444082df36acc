package dev.promptly.complaint.complaint;

import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.ReasonCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reviewer found of a reason: that it stands, with its effect, or that it does not (ADR 16). */
@Embeddable
public class Found {

    @Column(name = "review_id")
    UUID review;

    /** Null: of the whole notice. */
    @Column(name = "target_id")
    @Nullable
    UUID target;

    @Enumerated(EnumType.STRING)
    ReasonCode code;

    /** Null: it was dismissed. */
    @Enumerated(EnumType.STRING)
    @Nullable
    Effect effect;

    /** Whether it was dismissed on appeal: then also what the rules ask no reviewer about. */
    @Column(name = "on_appeal")
    boolean onAppeal;

    protected Found() {}

    /** On appeal a person has found that it does not stand. */
    public static Found dismissedOnAppeal(UUID review, @Nullable UUID target, ReasonCode code) {
        Found found = new Found(review, target, code, null);
        found.onAppeal = true;
        return found;
    }

    public Found(UUID review, @Nullable UUID target, ReasonCode code, @Nullable Effect effect) {
        this.review = review;
        this.target = target;
        this.code = code;
        this.effect = effect;
    }

    /** What a person found on appeal of the listing that the target named before is not found of the one it names now. */
    boolean isOfWhatWasThere(UUID moved) {
        return onAppeal && moved.equals(target);
    }

    public boolean concerns(Target one) {
        return target == null || target.equals(one.id);
    }

    /** Something was added: whether it is enough is asked of a reviewer again. */
    Found askedAgain() {
        return effect == Effect.RETURN ? new Found(review, target, code, Effect.REVIEW) : this;
    }

    /** A later finding of the same takes its place. */
    boolean isOfTheSameAs(Found later) {
        return code == later.code && (target == null || later.target == null || target.equals(later.target));
    }

    /** The review in which it was found. */
    public UUID review() {
        return review;
    }

    public ReasonCode code() {
        return code;
    }

    public @Nullable Effect effect() {
        return effect;
    }

    public boolean onAppeal() {
        return onAppeal;
    }

    public @Nullable UUID target() {
        return target;
    }
}
