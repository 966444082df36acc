package dev.promptly.notification.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an operator declares (ECL art. 43(1)).
 *
 * @param guaranteed whether it signed that this is true
 */
@Schema(name = "NoticeDeclaration")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Declared(
        UUID declarationId, Declarant declarant, @Nullable String grounds, boolean guaranteed) {

    /** @param registrationNumber of entities only */
    @Schema(name = "NoticeDeclarant")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Declarant(String name, @Nullable String registrationNumber) {}
}
