package dev.promptly.evidence.evidence;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may see of an item.
 *
 * @param addressee the account that reads what was forwarded to it; null for who reads all of it (owner, reviewer)
 * @param files the versions it may read, the original first
 */
record Share(Evidence evidence, @Nullable Account addressee, List<EvidenceVersion> files) {

    static Share whole(Evidence evidence, List<EvidenceVersion> files) {
        return new Share(evidence, null, files);
    }

    boolean whole() {
        return addressee == null;
    }

    /** @throws Refused 404 where there is none, or none for this caller */
    EvidenceVersion first() {
        return files.stream().findFirst().orElseThrow(Problems::notFound);
    }

    /** @throws Refused as {@link #first} */
    EvidenceVersion file(Version version) {
        return files.stream()
                .filter(file -> file.version() == version)
                .findFirst()
                .orElseThrow(Problems::notFound);
    }
}
