package dev.promptly.complaint.order;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Holders;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.Declarations;
import dev.promptly.complaint.evidencefact.EvidenceFacts;
import dev.promptly.complaint.notice.Addressees;
import dev.promptly.complaint.proceeding.Proceedings;
import dev.promptly.complaint.statute.OrderAddressee;
import dev.promptly.complaint.statute.OrderEffect;
import dev.promptly.complaint.statute.OrderTold;
import dev.promptly.complaint.statute.OrderTold.Reader;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Which evidence of a case an order to disclose may name, and to whom it opens it. */
@Singleton
class OrderedDisclosure {

    private final Holders holders;
    private final EvidenceFacts facts;
    private final Declarations declarations;
    private final Proceedings proceedings;

    OrderedDisclosure(Holders holders, EvidenceFacts facts, Declarations declarations, Proceedings proceedings) {
        this.holders = holders;
        this.facts = facts;
        this.declarations = declarations;
        this.proceedings = proceedings;
    }

    /**
     * An order opens the original, also of what is confidential (rule book I4). So an item must be known to be its party's own:
     * a party that cites the id of a stranger's item does not bring that item into the case. One of which evidence-service has
     * not told yet is refused as unknown too; the order may be entered again when it has.
     *
     * @throws Refused 422 for each item that is not known to be evidence of the case
     */
    void requireOfCase(OrderRequest request, CaseFile file) {
        List<UUID> named = Objects.requireNonNullElse(request.disclose(), List.of());
        Set<UUID> known = named.isEmpty() ? Set.of() : evidence(file);
        Fault[] faults = IntStream.range(0, named.size())
                .filter(i -> !known.contains(named.get(i)))
                .mapToObj(i -> Fault.at(
                        "/disclose/" + i, "unknown-reference", "No such item of evidence is known of this case"))
                .toArray(Fault[]::new);
        if (faults.length > 0) {
            throw Problems.refused(faults);
        }
    }

    /** That of the notice, of the right that it rests on, of its suits and of the declarations against it. */
    private Set<UUID> evidence(CaseFile file) {
        UUID complaint = file.complaint().id();
        Set<UUID> known = new HashSet<>(file.evidence().cited().keySet());
        known.addAll(file.evidence().proofs().keySet());
        List<UUID> sued = proceedings.of(complaint).stream()
                .flatMap(proceeding -> proceeding.evidenceIds().stream())
                .toList();
        known.addAll(facts.of(holders.side(file.complaint()), sued).keySet());
        for (Declaration declaration : declarations.of(complaint)) {
            known.addAll(
                    facts.of(declaration.account(), declaration.evidenceIds()).keySet());
        }
        return known;
    }

    /**
     * The order as readers of the case's events are told it. An order to the operators opens the items to each that sells at a
     * covered target, as far as it is known when the order is entered: who is named seller later gets nothing by it, and an
     * order on a target whose seller nobody knows opens nothing, until it is entered again. An order to the right holder opens
     * them to the account that filed and to the holder's own.
     *
     * <p>An order to the platform opens them to no account. Its reviewers, who enter the order, read every original already and
     * hand over to the court what that has asked for; the role {@code platform} is the shop's own systems, which never read an
     * original.
     */
    static OrderTold told(CourtOrder order, CaseFile file, List<Target> covered) {
        List<Reader> readers =
                order.effect == OrderEffect.DISCLOSE ? readers(order.addressee, file, covered) : List.of();
        return new OrderTold(order.effect, order.addressee, order.disclose, readers);
    }

    private static List<Reader> readers(OrderAddressee addressee, CaseFile file, List<Target> covered) {
        return switch (addressee) {
            case PLATFORM -> List.of();
            case HOLDER -> of(AccountRole.COMPLAINANT, Addressees.complaining(file.complaint()));
            case OPERATOR ->
                of(AccountRole.OPERATOR, Addressees.byOperator(covered).keySet());
        };
    }

    private static List<Reader> of(AccountRole role, Collection<String> accounts) {
        return accounts.stream().map(account -> new Reader(role, account)).toList();
    }
}
