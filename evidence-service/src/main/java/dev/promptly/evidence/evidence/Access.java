package dev.promptly.evidence.evidence;

import dev.promptly.evidence.disclosure.Grants;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.problem.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who may see what. An item that is unknown and one that is another's are one and the same 404; what a token lacks is told
 * before the item is looked up, so that no answer depends on whether there is one.
 */
@RequestScoped
class Access {

    @Inject
    Caller caller;

    @Inject
    EvidenceItems items;

    @Inject
    EvidenceVersions versions;

    @Inject
    Grants grants;

    /** All of it for its owner and a reviewer; what was forwarded for an addressee; else 404. */
    Share to(UUID id) {
        String account = caller.has(Role.REVIEWER) ? "" : caller.account();
        Evidence evidence = items.findByIdOptional(id).orElseThrow(Problems::notFound);
        if (caller.has(Role.REVIEWER) || caller.isFor(evidence.account)) {
            return new Share(evidence, true, versions.of(id));
        }
        List<EvidenceVersion> forwarded = forwardedTo(account, evidence);
        if (forwarded.isEmpty()) {
            throw Problems.notFound();
        }
        return new Share(evidence, false, forwarded);
    }

    /** The item whose acts the caller may read: its owner, a reviewer, an auditor; else 404. */
    Evidence toCustody(UUID id) {
        if (caller.has(Role.AUDITOR)) {
            return items.findByIdOptional(id).orElseThrow(Problems::notFound);
        }
        return Optional.of(to(id))
                .filter(Share::whole)
                .orElseThrow(Problems::notFound)
                .evidence();
    }

    /** Whose items a list shows; empty for a reviewer that acts for nobody: all. */
    Optional<String> listed() {
        return caller.has(Role.REVIEWER) && caller.onBehalfOf() == null ? Optional.empty() : Optional.of(ownAccount());
    }

    /**
     * The account that an item is handed in for.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for a platform's token that acts for nobody
     */
    String ownAccount() {
        String account = caller.account();
        if (!caller.has(Role.REVIEWER) && !caller.isFor(account)) {
            throw Problems.forbidden("A platform has no evidence of its own: it acts with On-Behalf-Of");
        }
        return account;
    }

    /** The caller in the first of its roles that may hand in or read. */
    Actor actor() {
        String role = Stream.of(Role.COMPLAINANT, Role.OPERATOR, Role.REVIEWER, Role.PLATFORM)
                .filter(caller::has)
                .findFirst()
                .orElse(Role.AUDITOR);
        return caller.as(role);
    }

    String account() {
        return caller.account();
    }

    private List<EvidenceVersion> forwardedTo(String account, Evidence evidence) {
        if (!caller.isFor(account)) {
            return List.of();
        }
        Set<String> granted = grants.versionsFor(account, evidence.id);
        return versions.of(evidence.id).stream()
                .filter(file -> granted.contains(file.version().name()) && evidence.forwards(file.version()))
                .toList();
    }
}
