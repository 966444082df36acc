package dev.promptly.kit.caller;

/** What a token's {@code groups} may hold. */
public final class Role {

    public static final String COMPLAINANT = "complainant";
    public static final String OPERATOR = "operator";
    public static final String PLATFORM = "platform";
    public static final String REVIEWER = "reviewer";
    public static final String AUDITOR = "auditor";
    public static final String OPS = "ops";

    private Role() {}
}
