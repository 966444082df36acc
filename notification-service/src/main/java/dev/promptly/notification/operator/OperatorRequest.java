package dev.promptly.notification.operator;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the platform says of one of its sellers.
 *
 * @param identityVerifiedAt when the platform last verified the identity (Electronic Commerce Law art. 27)
 * @param locale of letters to it: {@code zh} or {@code en}
 */
record OperatorRequest(
        @NotNull @Size(min = 1, max = 200) String legalName,
        @Nullable @Size(min = 1, max = 100) String licenceNumber,
        @Nullable Instant identityVerifiedAt,

        @Nullable @Pattern(regexp = "zh|en", message = "must be zh or en")
        String locale,

        @NotNull OperatorStatus status) {}
