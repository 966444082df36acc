package dev.promptly.complaint.resolution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.text.ReadLater;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The Kafka twin of the call that resolves a listing, for many.
 *
 * @param listings each a {@link ResolutionRequest}, read by itself: what is amiss with one is no fault of the others
 */
public record ListingsResolved(
        @NotEmpty @Size(max = 1000) @ReadLater List<@NotNull JsonNode> listings) {}
