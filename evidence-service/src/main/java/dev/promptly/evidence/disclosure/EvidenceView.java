package dev.promptly.evidence.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.evidence.item.Confidentiality;
import dev.promptly.evidence.item.Described;
import dev.promptly.evidence.item.Evidence;
import dev.promptly.evidence.item.EvidenceVersion;
import dev.promptly.evidence.item.Kind;
import dev.promptly.evidence.item.Version;
import dev.promptly.evidence.screening.Check;
import dev.promptly.kit.caller.AccountRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An item. An addressee sees the versions that were forwarded or opened to it, and neither whose item it is nor what was said about
 * it: the notice tells it what it must know.
 *
 * @param fileName what whoever handed it in calls the file
 * @param role whether the account is a complainant's or an operator's
 * @param forwardable whether there is a version that may be forwarded
 */
@Schema(name = "Evidence")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceView(
        UUID id,
        @Nullable AccountRole role,
        @Nullable String account,
        Kind kind,
        @Nullable String title,
        @Nullable Confidentiality confidentiality,
        @Nullable ObjectNode attributes,
        @Nullable String fileName,
        Instant storedAt,
        Check screening,
        Check timestamp,
        boolean forwardable,
        List<File> versions) {

    /** One version: {@code size} in bytes, {@code sha256} in lower-case hexadecimal. */
    @Schema(name = "EvidenceVersion")
    record File(Version version, String sha256, long size, String mediaType, Instant storedAt) {

        static File from(EvidenceVersion file) {
            return new File(file.version(), file.sha256(), file.size(), file.mediaType(), file.storedAt());
        }
    }

    static EvidenceView whole(Evidence evidence, List<EvidenceVersion> files, @Nullable Described described) {
        return new EvidenceView(
                evidence.id(),
                evidence.owner().role(),
                evidence.owner().id(),
                evidence.kind(),
                described == null ? null : described.title(),
                evidence.confidentiality(),
                described == null ? null : described.attributes(),
                described == null ? null : described.fileName(),
                evidence.storedAt(),
                evidence.screening(),
                evidence.timestamping(),
                forwardable(evidence, files),
                files.stream().map(File::from).toList());
    }

    static EvidenceView forAddressee(Evidence evidence, List<EvidenceVersion> files) {
        return new EvidenceView(
                evidence.id(),
                null,
                null,
                evidence.kind(),
                null,
                null,
                null,
                null,
                evidence.storedAt(),
                evidence.screening(),
                evidence.timestamping(),
                forwardable(evidence, files),
                files.stream().map(File::from).toList());
    }

    private static boolean forwardable(Evidence evidence, List<EvidenceVersion> files) {
        return files.stream().anyMatch(file -> evidence.forwards(file.version()));
    }
}
