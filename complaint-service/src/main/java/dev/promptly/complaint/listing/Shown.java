package dev.promptly.complaint.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the platform says that a listing shows. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ListingShown")
public record Shown(
        @Nullable String url,
        @Nullable String title,
        @Nullable String category,
        @Nullable List<String> territories,
        @Nullable Snapshot snapshot) {

    @Schema(name = "ListingSnapshot")
    public record Snapshot(
            @NotNull @Pattern(regexp = "[0-9a-fA-F]{64}") String sha256,
            @NotNull Instant capturedAt) {}
}
