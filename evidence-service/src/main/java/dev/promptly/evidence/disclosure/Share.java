package dev.promptly.evidence.disclosure;

import dev.promptly.evidence.item.Evidence;
import dev.promptly.evidence.item.EvidenceVersion;
import dev.promptly.evidence.item.Version;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may see of an item.
 *
 * @param addressee the account that reads what was forwarded or opened to it; null for who reads all of it (owner, reviewer)
 * @param files the versions it may read, the original first
 */
public record Share(Evidence evidence, @Nullable Account addressee, List<EvidenceVersion> files) {

    public static Share whole(Evidence evidence, List<EvidenceVersion> files) {
        return new Share(evidence, null, files);
    }

    public boolean whole() {
        return addressee == null;
    }

    /** @throws Refused 404 where there is none, or none for this caller */
    public EvidenceVersion first() {
        return files.stream().findFirst().orElseThrow(Problems::notFound);
    }

    /** @throws Refused as {@link #first} */
    public EvidenceVersion file(Version version) {
        return files.stream()
                .filter(file -> file.version() == version)
                .findFirst()
                .orElseThrow(Problems::notFound);
    }
}
