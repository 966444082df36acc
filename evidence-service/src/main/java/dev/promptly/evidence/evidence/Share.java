package dev.promptly.evidence.evidence;

import dev.promptly.kit.problem.Problems;
import java.util.List;

/**
 * What a caller may see of an item.
 *
 * @param whole whether all of it (owner, reviewer), or only what was forwarded (addressee)
 * @param files the versions it may read, the original first
 */
record Share(Evidence evidence, boolean whole, List<EvidenceVersion> files) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none, or none for this caller */
    EvidenceVersion first() {
        return files.stream().findFirst().orElseThrow(Problems::notFound);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem as {@link #first} */
    EvidenceVersion file(Version version) {
        return files.stream()
                .filter(file -> file.version() == version)
                .findFirst()
                .orElseThrow(Problems::notFound);
    }
}
