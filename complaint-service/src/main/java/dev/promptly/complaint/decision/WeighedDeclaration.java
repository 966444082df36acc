package dev.promptly.complaint.decision;

import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.DeclarationRequest;
import dev.promptly.complaint.declared.DeclarationRules;
import dev.promptly.complaint.evidencefact.EvidenceFact;
import dev.promptly.complaint.evidencefact.EvidenceFacts;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Says which reasons fall where a person grants an appeal against what the rules alone decided of a declaration. */
@Singleton
class WeighedDeclaration {

    private final EvidenceFacts evidence;
    private final SubjectKeys keys;

    WeighedDeclaration(EvidenceFacts evidence, SubjectKeys keys) {
        this.evidence = evidence;
        this.keys = keys;
    }

    /**
     * All that a person can weigh where none is named.
     *
     * @throws Refused 422 for a code that is none of them, or where there is none
     */
    List<ReasonCode> dismissed(Declaration declaration, ReviewDecisionRequest request) {
        List<ReasonCode> standing = declaration.codes();
        List<ReasonCode> inReach = inReach(declaration, standing);
        List<ReasonCode> named = request.codesOrNone();
        for (int i = 0; i < named.size(); i++) {
            if (!inReach.contains(named.get(i))) {
                throw refused(
                        "/codes/" + i,
                        named.get(i)
                                + (standing.contains(named.get(i))
                                        ? " stands whoever looks: it is no matter of weighing"
                                        : " does not stand against the declaration"));
            }
        }
        if (inReach.isEmpty()) {
            throw refused(
                    "/decision",
                    "What stands against the declaration stands whoever looks ("
                            + String.join(
                                    ", ", standing.stream().map(Enum::name).toList())
                            + "): the appeal can be dismissed, with reasons");
        }
        return named.isEmpty() ? inReach : named;
    }

    private List<ReasonCode> inReach(Declaration declaration, List<ReasonCode> standing) {
        DeclarationRequest whole = keys.open(declaration.id(), declaration.request(), DeclarationRequest.class)
                .orElseThrow(Problems::notFound);
        Map<UUID, EvidenceFact> known = evidence.of(declaration.account(), declaration.evidenceIds());
        return standing.stream()
                .filter(code -> DeclarationRules.isWeighed(code, whole, known))
                .toList();
    }

    /** Those that stand all the same. */
    static List<ReasonCode> kept(Declaration declaration, List<ReasonCode> dismissed) {
        return declaration.codes().stream()
                .filter(code -> !dismissed.contains(code))
                .toList();
    }

    private static Refused refused(String pointer, String detail) {
        return Problems.refused(Fault.at(pointer, "invalid-value", detail));
    }
}
