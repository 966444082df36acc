package dev.promptly.embedded;

import java.util.List;

/** The databases of one PostgreSQL server: a database and a role per service, both bearing its name. */
public record Databases(int port, Secrets secrets) {

    /** The services that keep something; the gateway keeps nothing. */
    public static final List<String> SERVICES = List.of("complaint", "evidence", "notification");

    static final String SUPERUSER = "postgres";

    /** The database of the service, reached with its own role. */
    public Database of(String service) {
        if (!SERVICES.contains(service)) {
            throw new IllegalArgumentException("no database for " + service + ", there are " + SERVICES);
        }
        return as(service, service);
    }

    /** The server's own database with every right; for making roles and for tests that look from above. */
    public Database administration() {
        return as(SUPERUSER, "postgres");
    }

    /** Any database with any role, for tests that try what must not work. */
    public Database as(String role, String database) {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + database, role, password(role));
    }

    String password(String role) {
        return secrets.get("postgres." + role);
    }
}
