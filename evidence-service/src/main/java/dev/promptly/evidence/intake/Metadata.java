package dev.promptly.evidence.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.evidence.item.Attributes;
import dev.promptly.evidence.item.Confidentiality;
import dev.promptly.evidence.item.Kind;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.text.FreeText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a file.
 *
 * @param attributes typed per kind
 * @param sha256 what the file's hash must be, if whoever hands it in knows it
 */
@Schema(name = "EvidenceMetadata")
public record Metadata(
        @NotNull Kind kind,

        @NotBlank @Size(max = 300) String title,

        @NotNull Confidentiality confidentiality,
        @FreeText @Nullable ObjectNode attributes,

        @Pattern(regexp = "[0-9a-fA-F]{64}", message = "is 64 hexadecimal digits") @Nullable
        String sha256) {

    /** What is null is not stated. */
    ObjectNode stated() {
        ObjectNode stated = JsonNodeFactory.instance.objectNode();
        if (attributes != null) {
            attributes.properties().stream()
                    .filter(attribute -> !attribute.getValue().isNull())
                    .forEach(attribute -> stated.set(attribute.getKey(), attribute.getValue()));
        }
        return stated;
    }

    /** @throws Refused 400 or 422, see {@link Attributes}; 422 for what is not taken yet */
    void requireTakeable() {
        kind.attributes().require(stated());
        if (confidentiality == Confidentiality.CONFIDENTIAL) {
            throw Problems.refused(Fault.at(
                    "/confidentiality",
                    "refused",
                    "Confidential originals are taken once a redacted copy can be made of them; until then only OPEN"));
        }
    }

    /** @throws Refused 422 where another hash was declared */
    void requireHash(String actual) {
        if (sha256 != null && !sha256.toLowerCase(Locale.ROOT).equals(actual)) {
            throw Problems.refused(Fault.at(
                    "/sha256",
                    "hash-differs",
                    "The file that arrived has the SHA-256 " + actual + "; nothing was stored"));
        }
    }
}
