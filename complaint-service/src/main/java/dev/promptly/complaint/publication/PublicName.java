package dev.promptly.complaint.publication;

import dev.promptly.complaint.party.PartyKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A party as everybody reads of it: an entity by its name, a natural person by no more than the first character of it (PIPL art. 25;
 * rule book A5.4).
 *
 * @param kind null where the party never said it; then it is masked like a natural person
 */
@Schema(name = "PublicName")
record PublicName(@Nullable PartyKind kind, String name) {

    private static final String MASK = "**";

    /** @param name null where nobody can read it any more */
    static PublicName of(@Nullable PartyKind kind, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return new PublicName(kind, MASK);
        }
        return new PublicName(kind, kind == PartyKind.ENTITY ? name : firstCharacter(name.strip()) + MASK);
    }

    /** The same once the key of its data was deleted. */
    PublicName erased() {
        return new PublicName(kind, MASK);
    }

    private static String firstCharacter(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
