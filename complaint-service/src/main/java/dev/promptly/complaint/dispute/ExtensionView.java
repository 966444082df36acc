package dev.promptly.complaint.dispute;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.proceeding.Extension;
import dev.promptly.complaint.window.Reading;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request for more time.
 *
 * @param reading of the limit that the law sets (rule book A1.13)
 * @param grantedUntil null while nothing is granted
 */
@Schema(name = "Extension")
record ExtensionView(
        UUID id,
        UUID complaintId,
        Extension.State state,
        List<UUID> targetIds,
        Reading reading,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant grantedUntil,

        Instant receivedAt) {

    static ExtensionView of(Extension extension, Reading inForce) {
        return new ExtensionView(
                extension.id(),
                extension.complaintId(),
                extension.state(),
                extension.targetIds(),
                extension.reading() == null ? inForce : extension.reading(),
                extension.grantedUntil(),
                extension.receivedAt());
    }
}
