package dev.promptly.complaint.statute;

import static dev.promptly.complaint.statute.ActKind.Flag.CHANGES_THE_CASE;
import static dev.promptly.complaint.statute.ActKind.Flag.FORWARDS_THE_NOTICE;
import static dev.promptly.complaint.statute.ActKind.Flag.OF_THE_MEASURE;
import static dev.promptly.complaint.statute.ActKind.Teller.FOREIGN;
import static dev.promptly.complaint.statute.ActKind.Teller.OWN;
import static dev.promptly.complaint.statute.ActKind.Teller.SILENT;

import java.util.Set;
import java.util.stream.Stream;

/**
 * The acts that make up a case. Each act of our own is told twice under one event id: to everybody on the public topic, and whole in
 * the record.
 */
public enum ActKind {
    COMPLAINT_RECEIVED("complaint.received", OWN),
    COMPLAINT_UNDER_REVIEW("complaint.under-review", OWN),
    COMPLAINT_RETURNED("complaint.returned", OWN),
    COMPLAINT_REJECTED("complaint.rejected", OWN),
    COMPLAINT_ADMITTED("complaint.admitted", OWN, FORWARDS_THE_NOTICE),
    COMPLAINT_SUPPLEMENTED("complaint.supplemented", OWN),
    TARGET_MOOT("target.moot", OWN, CHANGES_THE_CASE),
    TARGET_WITHDRAWN("target.withdrawn", OWN, CHANGES_THE_CASE),
    TARGET_TERMINATED("target.terminated", OWN, CHANGES_THE_CASE),
    MEASURE_REQUESTED("measure.requested", OWN, OF_THE_MEASURE),
    MEASURE_EFFECTIVE("measure.effective", OWN, OF_THE_MEASURE, CHANGES_THE_CASE),
    MEASURE_VERIFIED("measure.verified", OWN, OF_THE_MEASURE, CHANGES_THE_CASE),
    MEASURE_FAILED("measure.failed", OWN, OF_THE_MEASURE, CHANGES_THE_CASE),
    MEASURE_END_REQUESTED("measure.end-requested", OWN, OF_THE_MEASURE, CHANGES_THE_CASE),
    MEASURE_ENDED("measure.ended", OWN, OF_THE_MEASURE, CHANGES_THE_CASE),
    APPEAL_RECEIVED("appeal.received", OWN),
    APPEAL_DECIDED("appeal.decided", OWN),
    REVIEW_OPENED("review.opened", OWN),
    REVIEW_DECIDED("review.decided", OWN),
    DEADLINE_MISSED("deadline.missed", OWN),
    CONDUCT_RECORDED("conduct.recorded", OWN),
    NOTICE_FORWARDED("notice.forwarded", FOREIGN),
    /** The rules have said what they make of the notice; what that moves is told by acts of its own. */
    JUDGED("judged", SILENT),
    /** Something that the notice rests on was added or has changed. */
    CURED("cured", SILENT),
    /** No reviewer is asked about its admission any more. */
    REVIEW_OVER("review.over", SILENT),
    /** What was due is shown as missed; a minute later that is told. */
    DEADLINE_PASSED("deadline.passed", SILENT);

    /** Who tells of it. */
    public enum Teller {
        /** This service: it is numbered in the complaint's record. */
        OWN,
        /** Another service: here it only starts or meets clocks. */
        FOREIGN,
        /** Nobody: it changes the case and has no number in the record. */
        SILENT
    }

    /** What else is told with an act. */
    public enum Flag {
        /** Each target's measure, as it stood then. */
        OF_THE_MEASURE,
        /** The case anew to those who got a notice of it: what theirs shows of it has changed. */
        CHANGES_THE_CASE,
        /** The notice, to each operator (ECL art. 42(2)). */
        FORWARDS_THE_NOTICE
    }

    private final String wire;
    private final Teller teller;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<Flag> flags;

    ActKind(String wire, Teller teller, Flag... flags) {
        this.wire = wire;
        this.teller = teller;
        this.flags = Set.of(flags);
    }

    /** As events, acts and API have it. */
    public String wire() {
        return wire;
    }

    public boolean is(Teller who) {
        return teller == who;
    }

    public boolean is(Flag flag) {
        return flags.contains(flag);
    }

    /** The act by which the platform's report of this outcome is told. */
    public static ActKind of(Outcome outcome) {
        return switch (outcome) {
            case EFFECTIVE -> MEASURE_EFFECTIVE;
            case VERIFIED -> MEASURE_VERIFIED;
            case FAILED -> MEASURE_FAILED;
            case ENDED -> MEASURE_ENDED;
        };
    }

    /** All that this service tells, in the order of the table. */
    public static Stream<ActKind> own() {
        return Stream.of(values()).filter(kind -> kind.is(OWN));
    }
}
