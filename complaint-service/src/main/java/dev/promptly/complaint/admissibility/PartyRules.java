package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.admissibility.Finding.onComplaint;
import static dev.promptly.complaint.admissibility.Rule.when;
import static dev.promptly.complaint.law.ReasonCode.R01;

import dev.promptly.complaint.admissibility.AuthorityTable.Answer;
import dev.promptly.complaint.law.Words;
import java.util.List;
import java.util.stream.Stream;

/** R01 to R05: who complains, and by what right it speaks. */
final class PartyRules {

    static final List<String> IDENTITY_PAPERS = List.of("BUSINESS_LICENCE", "ID_CARD", "PASSPORT", "DRIVING_LICENCE");
    static final List<String> AUTHORITY_PAPERS = List.of("POWER_OF_ATTORNEY");

    private static final String POINTER = "/complainantId";

    /** R01: the notice carries the right holder's true identity. */
    static final Rule HOLDER_IS_IDENTIFIED = Rule.of(notice ->
            when(!notice.holder().identified(), onComplaint(R01, POINTER).accepting(IDENTITY_PAPERS, List.of())));

    /** R02: whoever was refused by a reviewer is not who it says. */
    static final Rule IDENTITY_IS_CONFIRMED = Rule.of(notice -> Stream.of(notice.complainant(), notice.holder())
            .flatMap(person -> person.refusal().stream())
            .distinct()
            .map(code -> onComplaint(code, POINTER)));

    /** R03, R04, R05: the complainant is the holder, or its agent, for this right, here and now. */
    static final Rule COMPLAINANT_MAY_SPEAK_FOR_THE_HOLDER =
            Rule.of(notice -> isHolder(notice) ? Stream.empty() : lack(AuthorityTable.line(notice)));

    private PartyRules() {}

    static boolean isHolder(Notice notice) {
        return notice.complainant().id().equals(notice.holder().id());
    }

    private static Stream<Finding> lack(AuthorityTable.Line line) {
        return line.lack().stream().map(code -> {
            Finding lack = onComplaint(code, POINTER);
            if (line.answer() == Answer.A_PERSON_IS_ASKED) {
                return lack.saying(Words.PAPER_ALONE).forReview();
            }
            return line.isCuredByPaper() ? lack.accepting(AUTHORITY_PAPERS, List.of()) : lack;
        });
    }
}
