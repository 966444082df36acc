package dev.promptly.complaint.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.text.ReadLater;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the platform says of several targets' measures; what a row lacks is that row's fault, so rows are checked one by one. */
record MeasureReportsRequest(
        @NotNull
        @NotEmpty
        @Size(max = 1000)
        @ReadLater
        @Schema(type = SchemaType.ARRAY, implementation = TargetReport.class)
        List<@NotNull JsonNode> targets) {}
