package dev.promptly.complaint.mandate;

import dev.promptly.complaint.party.Parties;
import dev.promptly.complaint.right.Rights;
import dev.promptly.complaint.site.Sites;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a power of attorney names must be there. One of its two parties is the account's own; the other may be another
 * account's, whose id the two have told each other: ids cannot be guessed, and a reviewer reads the paper.
 */
@Singleton
class Scope {

    private final Parties parties;
    private final Rights rights;
    private final Sites sites;

    Scope(Parties parties, Rights rights, Sites sites) {
        this.parties = parties;
        this.rights = rights;
        this.sites = sites;
    }

    /** @throws Refused 422 with the pointer of what is unknown, or of a term that ends before it begins */
    void require(MandateRequest request, String account) {
        requireParty("/holderId", request.holderId());
        requireParty("/agentId", request.agentId());
        if (!isOf(account, request.holderId()) && !isOf(account, request.agentId())) {
            throw unknown("/agentId", "There is no such party, or it is not yours");
        }
        requireAll(
                "/rightIds",
                request.rightIds(),
                id -> isRightOf(request.holderId(), id),
                "The holder has no such right");
        requireAll("/sites", request.sites(), id -> sites.find(id).isPresent(), "There is no such site");
        if (request.validFrom() != null
                && request.validTo() != null
                && request.validTo().isBefore(request.validFrom())) {
            throw Problems.refused(Fault.at("/validTo", "invalid-value", "No term ends before it has begun"));
        }
    }

    private void requireParty(String pointer, UUID id) {
        if (parties.findByIdOptional(id).isEmpty()) {
            throw unknown(pointer, "There is no such party, or it is not yours");
        }
    }

    private boolean isOf(String account, UUID party) {
        return parties.findById(party).account().equals(account);
    }

    private boolean isRightOf(UUID holder, UUID id) {
        return rights.findByIdOptional(id)
                .filter(right -> right.holderId().equals(holder))
                .isPresent();
    }

    private static <T> void requireAll(String pointer, @Nullable List<T> named, Predicate<T> known, String otherwise) {
        List<T> all = Objects.requireNonNullElse(named, List.of());
        for (int i = 0; i < all.size(); i++) {
            if (!known.test(all.get(i))) {
                throw unknown(pointer + "/" + i, otherwise);
            }
        }
    }

    private static Refused unknown(String pointer, String detail) {
        return Problems.refused(Fault.at(pointer, "unknown-reference", detail));
    }
}
