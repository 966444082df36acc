package dev.promptly.complaint.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.publication.Publication.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry as everybody reads it.
 *
 * @param receivedAt when the notice was
 * @param at when the notice or the declaration was admitted, or the outcome came
 * @param amendedAt when what it says was last corrected
 */
@Schema(name = "Publication")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicationView(
        UUID id,
        String site,
        Kind kind,
        UUID complaintId,
        PublicName holder,
        @Nullable PublicName declarant,
        Published.OfRight right,
        Claim claim,
        Instant receivedAt,
        Instant at,
        List<Published.Line> targets,
        Instant publishedAt,
        @Nullable Instant amendedAt) {

    /** @param erased whose key was deleted: the right holder's, or the declaration's */
    static PublicationView from(Publication publication, Set<UUID> erased) {
        Published content = publication.content;
        PublicName holder = Objects.requireNonNull(content.holder());
        PublicName declarant = content.declarant();
        return new PublicationView(
                publication.id,
                publication.site,
                publication.kind,
                publication.complaintId,
                isIn(erased, publication.holderId) ? holder.erased() : holder,
                declarant != null && isIn(erased, publication.declarationId) ? declarant.erased() : declarant,
                content.right(),
                content.claim(),
                content.receivedAt(),
                content.at(),
                content.targets(),
                Objects.requireNonNull(publication.publishedAt),
                publication.amendedAt);
    }

    private static boolean isIn(Set<UUID> erased, @Nullable UUID subject) {
        return subject != null && erased.contains(subject);
    }
}
