package dev.promptly.kit.problem;

/** Steps of JSON pointers (RFC 6901). */
public final class Pointers {

    private Pointers() {}

    /** The step to a member of an object, with its slash. */
    public static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
