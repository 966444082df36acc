package dev.promptly.evidence.disclosure;

import dev.promptly.evidence.item.Evidence;
import dev.promptly.evidence.item.EvidenceItems;
import dev.promptly.evidence.item.EvidenceVersion;
import dev.promptly.evidence.item.EvidenceVersions;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may see what. An item that is unknown and one that is another's are one and the same 404; what a token lacks is told
 * before the item is looked up, so that no answer depends on whether there is one.
 */
@RequestScoped
public class Access {

    /** What a call says of its parameter role. */
    public static final String WHOSE = "The role of the account meant, where the token or On-Behalf-Of leaves it open";

    @Inject
    Caller caller;

    @Inject
    EvidenceItems items;

    @Inject
    EvidenceVersions versions;

    @Inject
    Grants grants;

    /** All of it for its owner and a reviewer; what was forwarded or opened by an order for an addressee; else 404. */
    public Share to(UUID id) {
        List<Account> readers = caller.has(Role.REVIEWER) ? List.of() : caller.accounts(this::knows);
        Evidence evidence = items.findByIdOptional(id).orElseThrow(Problems::notFound);
        if (caller.has(Role.REVIEWER) || readers.contains(evidence.owner())) {
            return Share.whole(evidence, versions.of(id));
        }
        return readers.stream()
                .map(reader -> new Share(evidence, reader, openTo(reader, evidence)))
                .filter(share -> !share.files().isEmpty())
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    /** The item whose acts the caller may read: its owner, a reviewer, an auditor; else 404. */
    public Evidence toCustody(UUID id) {
        if (caller.has(Role.AUDITOR)) {
            return items.findByIdOptional(id).orElseThrow(Problems::notFound);
        }
        return Optional.of(to(id))
                .filter(Share::whole)
                .orElseThrow(Problems::notFound)
                .evidence();
    }

    /** Whose items a list shows; empty for a reviewer that acts for nobody: all. */
    public Optional<Account> listed(@Nullable String role) {
        boolean all = caller.has(Role.REVIEWER) && caller.onBehalfOf() == null && role == null;
        return all ? Optional.empty() : Optional.of(account(role));
    }

    /**
     * The account that an item is handed in for.
     *
     * @param role which of two namesakes is meant; null where the caller did not say
     * @throws Refused 403 for a platform that acts for nobody, or for a complainant
     */
    public Account account(@Nullable String role) {
        return caller.account(role, this::knows);
    }

    /** Who is handing in or reading for that account. */
    public Actor actingFor(Account account) {
        return caller.actingFor(account);
    }

    private boolean knows(Account account) {
        return items.know(account) || grants.know(account);
    }

    private List<EvidenceVersion> openTo(Account reader, Evidence evidence) {
        List<Grant.Scope> granted = grants.to(reader, evidence.id());
        return versions.of(evidence.id()).stream()
                .filter(file -> granted.stream().anyMatch(grant -> grant.shows(evidence, file.version())))
                .toList();
    }
}
