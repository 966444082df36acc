package dev.promptly.launcher;

import dev.promptly.embedded.Secrets;
import dev.promptly.embedded.Tokens;
import java.nio.file.Path;
import java.util.Set;

/** {@code deploy/token ROLE [ACCOUNT]}: prints a bearer token of the embedded run, and nothing else. */
public final class TokenPrinter {

    private static final Set<String> ROLES =
            Set.of("complainant", "operator", "platform", "reviewer", "auditor", "ops");

    private TokenPrinter() {}

    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 2 || !ROLES.contains(arguments[0])) {
            System.err.println("usage: deploy/token ROLE [ACCOUNT]");
            System.err.println("  ROLE: complainant, operator, platform, reviewer, auditor, ops");
            System.err.println("  ACCOUNT: for whom, brand-guard or shop-17 for example");
            System.exit(2);
        }
        Path local =
                Plan.localOf(Path.of(System.getProperty(Plan.REPOSITORY, ".")).toAbsolutePath());
        Tokens tokens = Tokens.in(new Secrets(local.resolve("secrets")).directory());
        System.out.println(tokens.mint(arguments[0], arguments.length == 2 ? arguments[1] : null));
    }
}
