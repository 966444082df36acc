package dev.promptly.complaint.party;

import dev.promptly.kit.text.FreeText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param legalName without it nobody is identified, whatever else is said: notices of such a holder are returned with R01 */
record PartyRequest(
        @NotNull PartyKind kind,
        @Nullable @Size(max = 300) String legalName,
        @Valid @Nullable IdentityRequest identity,
        @Valid @Nullable Contact contact,
        @Valid @Nullable DesignatedInbox designatedInbox,
        @Nullable @Size(max = 35) String locale) {

    /** Who the party truly is (Civil Code art. 1195(1)). */
    record IdentityRequest(
            @NotBlank @Size(max = 60) String type,
            @NotBlank @Size(max = 60) String number,
            @Nullable UUID evidenceId) {}

    /**
     * An identity stated anew.
     *
     * @param legalName the one that is known already where absent; a party that was registered without a name gets one so
     */
    record NewIdentityRequest(
            @Nullable @Size(max = 300) String legalName,
            @NotBlank @Size(max = 60) String type,
            @NotBlank @Size(max = 60) String number,
            @Nullable UUID evidenceId) {}

    record Contact(
            @Nullable @Size(max = 254) String email,
            @Nullable @Size(max = 40) String phone,
            @FreeText @Nullable @Size(max = 500) String address) {}

    /** The agreement that Promptly's inbox is the party's designated system (Electronic Signature Law art. 11). */
    record DesignatedInbox(
            @NotNull Instant agreedAt,
            @NotBlank @Size(max = 60) String termsVersion) {}
}
