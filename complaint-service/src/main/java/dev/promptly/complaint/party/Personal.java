package dev.promptly.complaint.party;

import dev.promptly.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** What is sealed under the party's own key. */
public record Personal(
        @Nullable String legalName,
        @Nullable String identityType,
        @Nullable String identityNumber,
        PartyRequest.@Nullable Contact contact) {

    private static final int SHOWN = 4;

    /** All but the last four characters masked; all of one that is no longer than that. */
    @Nullable
    String maskedNumber() {
        if (identityNumber == null) {
            return null;
        }
        int length = Texts.length(identityNumber);
        int hidden = length > SHOWN ? length - SHOWN : length;
        return "*".repeat(hidden) + identityNumber.substring(identityNumber.offsetByCodePoints(0, hidden));
    }
}
