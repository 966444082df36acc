package dev.promptly.complaint.mandate;

import dev.promptly.complaint.verification.Entry;
import dev.promptly.complaint.verification.Verification;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an agent may do for a holder. An empty list of rights, sites or actions narrows nothing. */
@Entity
public class Mandate {

    /** What can be done in a holder's name. */
    @Schema(name = "MandateAction")
    public enum Action {
        /** File notices. */
        FILE,
        /** Take in declarations and decisions, so that they have reached the holder. */
        RECEIVE,
        /** Withdraw notices. */
        WITHDRAW,
        /** Accept a declaration, which ends the measure. */
        ACCEPT
    }

    /** On whose word a mandate stands; its term is asked for besides. */
    @Schema(name = "MandateStanding")
    public enum Standing {
        /** The agent registered it: it may be cited, and shows nothing of the right. */
        SELF_REGISTERED,
        /** The holder's account registered or confirmed it; no reviewer has decided. */
        PENDING,
        VERIFIED,
        REFUSED,
        REVOKED
    }

    @Id
    UUID id;

    String account;

    @Column(name = "holder_id")
    UUID holderId;

    @Column(name = "agent_id")
    UUID agentId;

    @Column(name = "right_ids")
    List<UUID> rightIds;

    List<String> sites;

    @Enumerated(EnumType.STRING)
    List<Action> actions;

    @Column(name = "valid_from")
    @Nullable
    LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable
    LocalDate validTo;

    @Column(name = "evidence_id")
    @Nullable
    UUID evidenceId;

    @Embedded
    Verification verification = new Verification();

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    @Column(name = "revoked_by")
    @Nullable
    String revokedBy;

    /** When the holder's account said yes, by registering or by confirming it; null while it has said nothing. */
    @Column(name = "confirmed_at")
    @Nullable
    Instant confirmedAt;

    @Column(name = "confirmed_by")
    @Nullable
    String confirmedBy;

    boolean disowned;

    /** The subjects that entered it. */
    @Column(name = "entered_by")
    List<String> enteredBy;

    @Column(name = "registered_at")
    Instant registeredAt;

    protected Mandate() {}

    static Mandate registered(UUID id, String account, MandateRequest request, String subject, Instant now) {
        Mandate mandate = new Mandate();
        mandate.id = id;
        mandate.account = account;
        mandate.holderId = request.holderId();
        mandate.agentId = request.agentId();
        mandate.rightIds = distinct(request.rightIds());
        mandate.sites = distinct(request.sites());
        mandate.actions = distinct(request.actions());
        mandate.validFrom = request.validFrom();
        mandate.validTo = request.validTo();
        mandate.evidenceId = request.evidenceId();
        mandate.enteredBy = List.of(subject);
        mandate.registeredAt = now;
        return mandate;
    }

    /** The holder says yes; the first time counts. */
    void confirm(String subject, Instant now) {
        if (confirmedAt == null) {
            confirmedAt = now;
            confirmedBy = subject;
        }
    }

    private static <T> List<T> distinct(@Nullable List<T> named) {
        return Objects.requireNonNullElse(named, List.<T>of()).stream()
                .distinct()
                .toList();
    }

    /** @param byHolder whether the holder's account says so; where that is its first word, it was never a mandate */
    void revoke(String subject, boolean byHolder, Instant now) {
        disowned = byHolder && confirmedAt == null && verification.state() != Verification.State.VERIFIED;
        revokedAt = now;
        revokedBy = subject;
    }

    /** Whether the holder's account has said yes to it, however it stands since. */
    public boolean isOfTheHoldersWord() {
        return confirmedAt != null;
    }

    /** Whether the holder revoked it before it, or a reviewer, had ever said yes: then nothing ever rested on it. */
    public boolean isDisowned() {
        return disowned;
    }

    /** How it stands, the strongest word first. */
    Standing standing() {
        if (revokedAt != null) {
            return Standing.REVOKED;
        }
        return switch (verification.state()) {
            case REFUSED -> Standing.REFUSED;
            case VERIFIED -> Standing.VERIFIED;
            case PENDING -> confirmedAt == null ? Standing.SELF_REGISTERED : Standing.PENDING;
        };
    }

    /** Whether its scope takes in this act; its term, its verification and its revocation are asked for besides. */
    public boolean covers(UUID rightId, String site, Action action) {
        return takesIn(rightIds, rightId) && takesIn(sites, site) && takesIn(actions, action);
    }

    private static <T> boolean takesIn(List<T> scope, T one) {
        return scope.isEmpty() || scope.contains(one);
    }

    Entry entry() {
        return new Entry(Entry.Kind.MANDATE, id, holderId, verification, enteredBy);
    }

    public UUID id() {
        return id;
    }

    public UUID holderId() {
        return holderId;
    }

    public UUID agentId() {
        return agentId;
    }

    /** Its first day in the site's zone; null: from ever. */
    public @Nullable LocalDate validFrom() {
        return validFrom;
    }

    /** Its last day in the site's zone; null: until it is revoked. */
    public @Nullable LocalDate validTo() {
        return validTo;
    }

    /** Nothing new is done under it from then on; what was done before stands. */
    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    /** The paper, where one was named; it may still be on its way. */
    public Optional<UUID> evidence() {
        return Optional.ofNullable(evidenceId);
    }

    public Verification verification() {
        return verification;
    }
}
