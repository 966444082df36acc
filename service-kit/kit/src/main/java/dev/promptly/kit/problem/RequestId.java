package dev.promptly.kit.problem;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id by which a request is found again in the logs of all services; the gateway gives it. */
@RequestScoped
public class RequestId {

    static final String HEADER = "X-Request-Id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private String value = UUID.randomUUID().toString();

    void adopt(@Nullable String offered) {
        if (offered != null && SANE.matcher(offered).matches()) {
            value = offered;
        }
    }

    /** Never empty; of letters, digits, dot, dash and underscore. */
    public String value() {
        return value;
    }
}
