package dev.promptly.complaint.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.text.ReadLater;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * The Kafka twin of the call that reports measures of one complaint.
 *
 * @param targets each a {@link TargetReport}, read by itself: what is amiss with one is no
 *     fault of the others
 */
record MeasureReported(
        @NotNull UUID complaintId,
        @NotEmpty @Size(max = 1000) @ReadLater List<@NotNull JsonNode> targets) {}
