package dev.promptly.complaint.statute;

import static dev.promptly.complaint.statute.ActKind.Flag.ASKS_FOR_THE_STATUS;
import static dev.promptly.complaint.statute.ActKind.Flag.CHANGES_THE_CASE;
import static dev.promptly.complaint.statute.ActKind.Flag.FORWARDS_THE_DECLARATION;
import static dev.promptly.complaint.statute.ActKind.Flag.FORWARDS_THE_NOTICE;
import static dev.promptly.complaint.statute.ActKind.Flag.OF_THE_MEASURE;
import static dev.promptly.complaint.statute.ActKind.Flag.OF_THE_WINDOW;
import static dev.promptly.complaint.statute.ActKind.Flag.TELLS_BOTH;
import static dev.promptly.complaint.statute.ActKind.Flag.TELLS_THE_APPELLANT;
import static dev.promptly.complaint.statute.ActKind.Flag.TELLS_THE_COMPLAINANT;
import static dev.promptly.complaint.statute.ActKind.Flag.TELLS_THE_OPERATOR;
import static dev.promptly.complaint.statute.ActKind.Teller.FOREIGN;
import static dev.promptly.complaint.statute.ActKind.Teller.OWN;
import static dev.promptly.complaint.statute.ActKind.Teller.SILENT;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The acts that make up a case. Each act of our own is told twice under one event id: to everybody on the public topic, and whole in
 * the record.
 */
public enum ActKind {
    COMPLAINT_RECEIVED("complaint.received", OWN),
    COMPLAINT_UNDER_REVIEW("complaint.under-review", OWN),
    COMPLAINT_RETURNED("complaint.returned", OWN, TELLS_THE_COMPLAINANT),
    COMPLAINT_REJECTED("complaint.rejected", OWN, TELLS_THE_COMPLAINANT),
    COMPLAINT_ADMITTED("complaint.admitted", OWN, FORWARDS_THE_NOTICE),
    COMPLAINT_SUPPLEMENTED("complaint.supplemented", OWN),
    /** Of what was admitted nothing is open or undecided any more; a later act may open it again. */
    COMPLAINT_CLOSED("complaint.closed", OWN),
    /** The notice has reached the operator: what runs from there (K5, K15) starts here, so that no reader needs a length of ours. */
    TARGET_NOTIFIED("target.notified", OWN, CHANGES_THE_CASE),
    TARGET_MOOT("target.moot", OWN, CHANGES_THE_CASE),
    /** The platform has said who sells the listing: the notice goes there, and nothing more to whom it named before. */
    TARGET_IDENTIFIED("target.identified", OWN, CHANGES_THE_CASE, FORWARDS_THE_NOTICE),
    TARGET_SUSPENDED("target.suspended", OWN, CHANGES_THE_CASE, TELLS_BOTH),
    TARGET_RESUMED("target.resumed", OWN, CHANGES_THE_CASE, TELLS_BOTH),
    TARGET_HELD("target.held", OWN, CHANGES_THE_CASE, TELLS_BOTH),
    TARGET_UNCONTESTED("target.uncontested", OWN, CHANGES_THE_CASE, TELLS_BOTH),
    TARGET_WITHDRAWN("target.withdrawn", OWN, CHANGES_THE_CASE, TELLS_BOTH),
    TARGET_TERMINATED("target.terminated", OWN, CHANGES_THE_CASE, TELLS_BOTH),
    TARGET_FINAL("target.final", OWN, CHANGES_THE_CASE, TELLS_BOTH),
    /** The platform is asked who sells the listing, where nobody knows. */
    LISTING_LOOKUP_REQUESTED("listing.lookup-requested", OWN),
    MEASURE_REQUESTED("measure.requested", OWN, OF_THE_MEASURE),
    MEASURE_EFFECTIVE("measure.effective", OWN, OF_THE_MEASURE, CHANGES_THE_CASE, TELLS_BOTH),
    MEASURE_VERIFIED("measure.verified", OWN, OF_THE_MEASURE, CHANGES_THE_CASE),
    MEASURE_FAILED("measure.failed", OWN, OF_THE_MEASURE, CHANGES_THE_CASE),
    /** The platform reports what cannot be true of the measure as it stands: kept, shown, and nothing follows from it. */
    MEASURE_CONTRADICTED("measure.contradicted", OWN, OF_THE_MEASURE),
    MEASURE_END_REQUESTED("measure.end-requested", OWN, OF_THE_MEASURE, CHANGES_THE_CASE),
    MEASURE_ENDED("measure.ended", OWN, OF_THE_MEASURE, CHANGES_THE_CASE, TELLS_BOTH),
    DECLARATION_RECEIVED("declaration.received", OWN),
    DECLARATION_RETURNED("declaration.returned", OWN, TELLS_THE_OPERATOR),
    DECLARATION_REJECTED("declaration.rejected", OWN, TELLS_THE_OPERATOR),
    DECLARATION_ADMITTED("declaration.admitted", OWN, CHANGES_THE_CASE, FORWARDS_THE_DECLARATION),
    DECLARATION_WITHDRAWN("declaration.withdrawn", OWN, CHANGES_THE_CASE, TELLS_BOTH),
    DECLARATION_ACCEPTED("declaration.accepted", OWN, CHANGES_THE_CASE, TELLS_BOTH),
    DECLARATION_CONTESTED("declaration.contested", OWN),
    WINDOW_OPENED("window.opened", OWN, CHANGES_THE_CASE, OF_THE_WINDOW, TELLS_BOTH),
    WINDOW_EXTENDED("window.extended", OWN, CHANGES_THE_CASE, OF_THE_WINDOW, TELLS_BOTH),
    WINDOW_RECOMPUTED("window.recomputed", OWN, CHANGES_THE_CASE, OF_THE_WINDOW, TELLS_BOTH),
    WINDOW_LAPSED("window.lapsed", OWN, CHANGES_THE_CASE, OF_THE_WINDOW, TELLS_BOTH),
    PROCEEDING_NOTIFIED("proceeding.notified", OWN),
    PROCEEDING_CONCLUDED("proceeding.concluded", OWN),
    ORDER_RECEIVED("order.received", OWN),
    STATUS_REQUESTED("status.requested", OWN, ASKS_FOR_THE_STATUS),
    APPEAL_RECEIVED("appeal.received", OWN),
    APPEAL_DECIDED("appeal.decided", OWN, TELLS_THE_APPELLANT),
    /** Nothing is left of what an appeal is about, and no end of its targets tells so. */
    APPEAL_LAPSED("appeal.lapsed", OWN, TELLS_THE_APPELLANT),
    REVIEW_OPENED("review.opened", OWN),
    REVIEW_DECIDED("review.decided", OWN),
    DEADLINE_MISSED("deadline.missed", OWN),
    CONDUCT_RECORDED("conduct.recorded", OWN, TELLS_THE_COMPLAINANT),
    PUBLICATION_PUBLISHED("publication.published", OWN),
    PUBLICATION_AMENDED("publication.amended", OWN),
    NOTICE_FORWARDED("notice.forwarded", FOREIGN),
    NOTICE_DELIVERED("notice.delivered", FOREIGN),
    /** The same of a declaration, which goes to the right holder. */
    DECLARATION_FORWARDED("notice.forwarded", FOREIGN),
    DECLARATION_DELIVERED("notice.delivered", FOREIGN),
    /** Of a letter to the complainant. */
    DECISION_FORWARDED("notice.forwarded", FOREIGN),
    /** The rules have said what they make of the notice; what that moves is told by acts of its own. */
    JUDGED("judged", SILENT),
    /** Something that the notice rests on was added or has changed. */
    CURED("cured", SILENT),
    /** No reviewer is asked about its admission any more. */
    REVIEW_OVER("review.over", SILENT),
    /** The evidence of a proceeding or an extension has come, or was waited for long enough. */
    PROCEEDING_LOOKED_AT("proceeding.looked-at", SILENT),
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
        /** Each target's dispute window, as it stood then. */
        OF_THE_WINDOW,
        /** The notice, to each operator (ECL art. 42(2)). */
        FORWARDS_THE_NOTICE,
        /** The declaration, to the right holder, with the words that it may complain or sue (ECL art. 43(2)). */
        FORWARDS_THE_DECLARATION,
        /** A letter to the right holder's side and one to each operator. */
        TELLS_BOTH,
        /** A letter to who filed the notice. */
        TELLS_THE_COMPLAINANT,
        /** A letter to the operator whose declaration it is. */
        TELLS_THE_OPERATOR,
        /** A letter to the party whose appeal it is, and to nobody else. */
        TELLS_THE_APPELLANT,
        /** A letter to the right holder that asks how its proceeding stands. */
        ASKS_FOR_THE_STATUS
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

    /** Of what the notice is whose way it tells of; empty of all other acts. */
    public Optional<String> noticeKind() {
        return switch (this) {
            case NOTICE_FORWARDED, NOTICE_DELIVERED -> Optional.of("NOTICE");
            case DECLARATION_FORWARDED, DECLARATION_DELIVERED -> Optional.of("DECLARATION");
            case DECISION_FORWARDED -> Optional.of("DECISION");
            default -> Optional.empty();
        };
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
