package dev.promptly.kit.caller;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Who did something: a role, an opaque subject id, and the account it was done for where that is another's. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Actor(String role, String subject, @Nullable String onBehalfOf) {

    /** What a service does by itself: decides, forwards, sweeps. */
    public static Actor system(String service) {
        return new Actor("system", service, null);
    }
}
