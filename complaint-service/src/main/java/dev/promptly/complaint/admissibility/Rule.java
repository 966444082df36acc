package dev.promptly.complaint.admissibility;

import java.util.stream.Stream;

/** One rule: what it finds amiss with a notice; nothing where it is content. */
@FunctionalInterface
interface Rule {

    Stream<Finding> judge(Notice notice, Tables tables);

    /** A rule that needs no evidence table. */
    static Rule of(java.util.function.Function<Notice, Stream<Finding>> judging) {
        return (notice, tables) -> judging.apply(notice);
    }

    static Stream<Finding> when(boolean amiss, Finding finding) {
        return amiss ? Stream.of(finding) : Stream.empty();
    }
}
