package dev.promptly.evidence.intake;

import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.text.IllegalText;
import dev.promptly.kit.text.TextKind;
import dev.promptly.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** What whoever handed a file in calls it: kept sealed, since names of files name people, and given back when it is read. */
public final class FileName {

    /** In code points; what common file systems take. */
    static final int LONGEST = 255;

    private FileName() {}

    /**
     * The name as a person sees it; null where there is none.
     *
     * @throws Refused 400 where it holds what no name may hold, or is too long
     */
    static @Nullable String read(@Nullable String given) {
        try {
            String name = given == null ? null : Texts.read(given, TextKind.NAME);
            if (name != null && Texts.length(name) > LONGEST) {
                throw Problems.malformed(Fault.inParameter(
                        "file", "invalid-value", "A file's name has at most " + LONGEST + " characters"));
            }
            return name;
        } catch (IllegalText e) {
            throw Problems.malformed(Fault.inParameter("file", e.code(), "The file's name: " + e.detail()));
        }
    }
}
