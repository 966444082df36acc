package dev.promptly.complaint.notice;

import dev.promptly.complaint.admission.AgentActions;
import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.notice.Forward.Addressee;
import dev.promptly.complaint.notice.Forward.Designated;
import dev.promptly.complaint.party.Party;
import dev.promptly.kit.caller.AccountRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom an act is told to, and which of their systems counts (Electronic Signature Law art. 11). */
public final class Addressees {

    private Addressees() {}

    /** By operator; targets whose operator nobody knows yet are left out. */
    public static Map<String, List<Target>> byOperator(List<Target> targets) {
        return targets.stream()
                .filter(target -> target.operatorId() != null)
                .collect(Collectors.groupingBy(
                        target -> String.valueOf(target.operatorId()), TreeMap::new, Collectors.toList()));
    }

    /** Those only that were admitted once: of any other notice its operator never heard. */
    public static List<Target> told(List<Target> targets) {
        return targets.stream()
                .filter(target -> target.noticeEffectiveAt() != null)
                .toList();
    }

    /** The accounts on the right holder's side. */
    public static List<String> complaining(Complaint complaint) {
        return Stream.of(complaint.account(), complaint.holderAccount())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static Addressee operator(CaseFile file, String operator) {
        return new Addressee(
                operator,
                AccountRole.OPERATOR,
                Designated.valueOf(file.site().designatedSystem().name()));
    }

    /** Who filed the notice. */
    static Addressee filer(CaseFile file) {
        return of(file.registered().complainant());
    }

    /** With whom a declaration has reached the right holder: its agent, where that has a verified mandate to receive, else itself. */
    static Addressee receiver(CaseFile file, Instant now) {
        return AgentActions.mayReceive(file, now)
                ? filer(file)
                : of(file.registered().holder().orElseThrow());
    }

    /** Who filed the notice, and the right holder where what the filer receives has not reached it. */
    static List<Addressee> holdersSide(CaseFile file, Instant now) {
        return Stream.of(filer(file), receiver(file, now)).distinct().toList();
    }

    private static Addressee of(Party party) {
        return new Addressee(
                party.account(),
                AccountRole.COMPLAINANT,
                party.inboxAgreedAt().isPresent() ? Designated.PROMPTLY : Designated.NONE);
    }
}
