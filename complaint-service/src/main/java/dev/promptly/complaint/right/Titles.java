package dev.promptly.complaint.right;

import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What rights are called. A title may name a person, so it is sealed under the holder's key (PIPL art. 47, 51). */
@Singleton
public class Titles {

    private final SubjectKeys keys;

    Titles(SubjectKeys keys) {
        this.keys = keys;
    }

    /** Empty where the holder's key was deleted. */
    public String of(Right right) {
        if (right.openTitle != null) {
            return right.openTitle;
        }
        return right.title == null
                ? ""
                : keys.open(right.holderId, right.title, String.class).orElse("");
    }

    byte[] sealed(UUID holderId, String title) {
        return keys.seal(holderId, title);
    }

    /** Seals a title that was registered before titles were sealed. */
    void seal(Right right) {
        if (right.openTitle != null) {
            right.seal(sealed(right.holderId, right.openTitle));
        }
    }
}
