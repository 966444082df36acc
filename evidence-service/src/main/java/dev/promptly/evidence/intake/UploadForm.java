package dev.promptly.evidence.intake;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form as the contract shows it; it is read part by part, never as a whole. */
@Schema(name = "EvidenceUpload")
public record UploadForm(
        @Schema(required = true) Metadata metadata,

        @Schema(required = true, type = SchemaType.STRING, format = "binary")
        String file) {}
