package dev.promptly.complaint.order;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Holders;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.Declarations;
import dev.promptly.complaint.evidencefact.EvidenceFacts;
import dev.promptly.complaint.notice.Addressees;
import dev.promptly.complaint.proceeding.Extension;
import dev.promptly.complaint.proceeding.Extensions;
import dev.promptly.complaint.proceeding.Proceeding;
import dev.promptly.complaint.proceeding.Proceedings;
import dev.promptly.complaint.statute.OrderAddressee;
import dev.promptly.complaint.statute.OrderEffect;
import dev.promptly.complaint.statute.OrderTold;
import dev.promptly.complaint.statute.OrderTold.Reader;
import dev.promptly.kit.caller.AccountRole;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Which evidence of a case an order to disclose opens, and to whom. */
@Singleton
class OrderedDisclosure {

    private final Holders holders;
    private final EvidenceFacts facts;
    private final Declarations declarations;
    private final Proceedings proceedings;
    private final Extensions extensions;

    OrderedDisclosure(
            Holders holders,
            EvidenceFacts facts,
            Declarations declarations,
            Proceedings proceedings,
            Extensions extensions) {
        this.holders = holders;
        this.facts = facts;
        this.declarations = declarations;
        this.proceedings = proceedings;
        this.extensions = extensions;
    }

    /**
     * That of the notice, of the right that it rests on, of its suits and requests for more time, and of the declarations against it;
     * each its party's own: a party that cites the id of a stranger's item does not bring that item into the case.
     */
    private Set<UUID> evidence(CaseFile file) {
        UUID complaint = file.complaint().id();
        Set<UUID> known = new HashSet<>(file.evidence().cited().keySet());
        known.addAll(file.evidence().proofs().keySet());
        List<UUID> handedIn = Stream.concat(
                        proceedings.of(complaint).stream().map(Proceeding::evidenceIds),
                        extensions.of(complaint).stream().map(Extension::evidenceIds))
                .flatMap(List::stream)
                .toList();
        known.addAll(facts.of(holders.side(file.complaint()), handedIn).keySet());
        for (Declaration declaration : declarations.of(complaint)) {
            known.addAll(
                    facts.of(declaration.account(), declaration.evidenceIds()).keySet());
        }
        return known;
    }

    /**
     * The order as readers of the case's events are told it. It opens the original, also of what is confidential (rule book I4), of each item
     * that is known to be evidence of the case; another that it names is recorded and opened to nobody, until it is entered again. An order
     * to the operators opens the items to each that sells at a
     * covered target, as far as it is known when the order is entered: who is named seller later gets nothing by it, and an
     * order on a target whose seller nobody knows opens nothing, until it is entered again. An order to the right holder opens
     * them to the account that filed and to the holder's own.
     *
     * <p>An order to the platform opens them to no account. Its reviewers, who enter the order, read every original already and
     * hand over to the court what that has asked for; the role {@code platform} is the shop's own systems, which never read an
     * original.
     */
    OrderTold told(CourtOrder order, CaseFile file, List<Target> covered) {
        if (order.effect != OrderEffect.DISCLOSE) {
            return new OrderTold(order.effect, order.addressee, List.of(), List.of());
        }
        Set<UUID> known = evidence(file);
        return new OrderTold(
                order.effect,
                order.addressee,
                order.disclose.stream().filter(known::contains).toList(),
                readers(order.addressee, file, covered));
    }

    private List<Reader> readers(OrderAddressee addressee, CaseFile file, List<Target> covered) {
        return switch (addressee) {
            case PLATFORM -> List.of();
            case HOLDER -> of(AccountRole.COMPLAINANT, holders.side(file.complaint()));
            case OPERATOR ->
                of(AccountRole.OPERATOR, Addressees.byOperator(covered).keySet());
        };
    }

    private static List<Reader> of(AccountRole role, Collection<String> accounts) {
        return accounts.stream().map(account -> new Reader(role, account)).toList();
    }
}
