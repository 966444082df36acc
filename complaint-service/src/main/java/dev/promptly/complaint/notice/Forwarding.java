package dev.promptly.complaint.notice;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Taken;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.Declarations;
import dev.promptly.complaint.evidencefact.EvidenceFact;
import dev.promptly.complaint.evidencefact.EvidenceFacts;
import dev.promptly.complaint.law.Item;
import dev.promptly.complaint.notice.Forward.Addressee;
import dev.promptly.complaint.notice.Forward.Aim;
import dev.promptly.complaint.notice.Forward.All;
import dev.promptly.complaint.notice.Forward.Kind;
import dev.promptly.complaint.notice.Forward.Letter;
import dev.promptly.complaint.notice.Forward.Manifested;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ActKind.Flag;
import dev.promptly.complaint.statute.ThingKind;
import dev.promptly.kit.caller.AccountRole;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Composes what an act asks to be forwarded, by the act's flags: notices, declarations, and decisions told to both sides. */
@Singleton
public class Forwarding {

    private final Commons commons;
    private final Declarations declarations;
    private final EvidenceFacts evidence;

    Forwarding(Commons commons, Declarations declarations, EvidenceFacts evidence) {
        this.commons = commons;
        this.declarations = declarations;
        this.evidence = evidence;
    }

    /** Empty where nobody is to be told. */
    public Optional<All> asked(CaseFile file, Taken taken) {
        ActKind kind = taken.act().kind();
        Optional<All> all = Optional.empty();
        if (kind.is(Flag.FORWARDS_THE_NOTICE)) {
            all = isOfAKnownRight(file) ? Optional.of(notices(file, taken.act())) : all;
        } else if (kind.is(Flag.FORWARDS_THE_DECLARATION)) {
            all = Optional.of(declaration(file, taken));
        } else if (kind.is(Flag.ASKS_FOR_THE_STATUS)) {
            all = Optional.of(decisions(file, taken, toTheHoldersSide(file, taken, Kind.STATUS_REQUEST)));
        } else if (kind.is(Flag.TELLS_BOTH)) {
            List<Forward> both = toTheHoldersSide(file, taken, Kind.DECISION);
            both.addAll(toOperators(file, taken, Addressees.told(taken.act().targets())));
            all = Optional.of(decisions(file, taken, both));
        } else if (kind.is(Flag.TELLS_THE_APPELLANT)) {
            all = Optional.of(decisions(file, taken, toTheAppellant(file, taken)));
        } else if (kind.is(Flag.TELLS_THE_OPERATOR) || isOfTheDeclarant(taken.act())) {
            all = Optional.of(
                    decisions(file, taken, toOperators(file, taken, taken.act().targets())));
        } else if (kind.is(Flag.TELLS_THE_COMPLAINANT) || cameByPost(taken.act())) {
            all = Optional.of(decisions(file, taken, toTheFiler(file, taken)));
        }
        return all.filter(asked -> !asked.forward().isEmpty());
    }

    /** What is put on record of who declared is told to that operator, and to nobody else. */
    private static boolean isOfTheDeclarant(Act act) {
        return act.kind() == ActKind.CONDUCT_RECORDED
                && act.about() != null
                && act.about().isOf(ThingKind.DECLARATION);
    }

    /** Who handed it in otherwise has the answer to the call. */
    private static boolean cameByPost(Act act) {
        return act.kind() == ActKind.COMPLAINT_RECEIVED && act.claimed() != null;
    }

    /** Whether it is known which right it is, and whose: an order may hide also what was rejected for want of that. */
    private static boolean isOfAKnownRight(CaseFile file) {
        return file.registered().right().isPresent()
                && file.registered().holder().isPresent();
    }

    /** A seller that is named before the admission, or after the end, gets no notice by that. */
    private static List<Target> noticed(List<Target> changed) {
        return changed.stream()
                .filter(target -> target.noticeEffectiveAt() != null)
                .filter(target -> target.state().standsInTheWay())
                .toList();
    }

    /** One for each operator, with that operator's targets. Where nobody knows it yet its notice waits, its clock running. */
    private All notices(CaseFile file, Act act) {
        Complaint complaint = file.complaint();
        Map<UUID, EvidenceFact> items = file.evidence().cited();
        Map<String, List<Manifested>> manifests = new TreeMap<>();
        Map<String, List<Target>> own = Addressees.byOperator(noticed(act.targets()));
        own.forEach((operator, targets) ->
                manifests.put(operator, Manifest.of(complaint.evidence(), targets, id -> item(items, id))));
        List<Forward> forwards = own.entrySet().stream()
                .map(operator -> new Forward(
                        Kind.NOTICE,
                        Addressees.operator(file, operator.getKey()),
                        operator.getValue().stream().map(DecisionTold::aim).toList(),
                        ids(Objects.requireNonNull(manifests.get(operator.getKey()))),
                        CaseShown.of(file, AccountRole.OPERATOR, operator.getValue(), act.at()),
                        Letter.NOTICE_TO_OPERATOR))
                .toList();
        return new All(
                commons.ofNotice(file),
                manifests.values().stream().flatMap(List::stream).distinct().toList(),
                forwards);
    }

    private static Optional<Item> item(Map<UUID, EvidenceFact> items, UUID id) {
        return Optional.ofNullable(items.get(id)).map(fact -> new Item(fact.kind(), fact.sha256(), fact.attributes()));
    }

    /** To whom it must reach for the window to open (invariant I5). */
    private All declaration(CaseFile file, Taken taken) {
        Instant at = taken.act().at();
        Declaration declaration = declarations.findById(
                Objects.requireNonNull(taken.act().about()).id());
        List<Manifested> manifest =
                Manifest.of(declaration, evidence.of(declaration.account(), declaration.evidenceIds()));
        Forward forward = new Forward(
                Kind.DECLARATION,
                Addressees.receiver(file, at),
                DecisionTold.decided(taken),
                ids(manifest),
                CaseShown.of(file, AccountRole.COMPLAINANT, taken.act().targets(), at),
                Letter.DECLARATION_TO_HOLDER);
        return new All(commons.ofDeclaration(file, declaration), manifest, List.of(forward));
    }

    private All decisions(CaseFile file, Taken taken, List<Forward> forwards) {
        return new All(commons.ofDecision(file, DecisionTold.of(taken)), List.of(), forwards);
    }

    private static List<Forward> toTheHoldersSide(CaseFile file, Taken taken, Kind kind) {
        List<Aim> aims = DecisionTold.decided(taken);
        List<Forward> forwards = new ArrayList<>();
        Addressees.holdersSide(file, taken.act().at())
                .forEach(addressee -> forwards.add(toComplainant(file, taken, addressee, kind, aims)));
        return forwards;
    }

    private static Forward toComplainant(CaseFile file, Taken taken, Addressee addressee, Kind kind, List<Aim> aims) {
        return new Forward(
                kind,
                addressee,
                aims,
                List.of(),
                CaseShown.of(
                        file,
                        AccountRole.COMPLAINANT,
                        taken.act().targets(),
                        taken.act().at()),
                kind == Kind.STATUS_REQUEST ? Letter.STATUS_REQUEST : Letter.DECISION);
    }

    private static List<Forward> toTheFiler(CaseFile file, Taken taken) {
        return List.of(
                toComplainant(file, taken, Addressees.filer(file), Kind.DECISION, DecisionTold.withReasons(taken)));
    }

    /** An operator of the targets that it sells still. */
    private static List<Forward> toTheAppellant(CaseFile file, Taken taken) {
        String operator = Objects.requireNonNull(taken.act().review()).operator();
        return operator == null
                ? toTheFiler(file, taken)
                : toOperators(
                        file,
                        taken,
                        taken.act().targets().stream()
                                .filter(target -> operator.equals(target.operatorId()))
                                .toList());
    }

    private static List<Forward> toOperators(CaseFile file, Taken taken, List<Target> targets) {
        return Addressees.byOperator(targets).entrySet().stream()
                .map(operator -> new Forward(
                        Kind.DECISION,
                        Addressees.operator(file, operator.getKey()),
                        DecisionTold.decided(taken, operator.getValue()),
                        List.of(),
                        CaseShown.of(
                                file,
                                AccountRole.OPERATOR,
                                operator.getValue(),
                                taken.act().at()),
                        Letter.DECISION))
                .toList();
    }

    private static List<UUID> ids(List<Manifested> manifest) {
        return manifest.stream().map(Manifested::evidenceId).toList();
    }
}
