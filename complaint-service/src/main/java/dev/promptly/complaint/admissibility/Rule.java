package dev.promptly.complaint.admissibility;

import java.util.stream.Stream;

/** One rule: what it finds amiss with a notice; nothing where it is content. */
@FunctionalInterface
interface Rule {

    Stream<Finding> judge(Notice notice);
}
