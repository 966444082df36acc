package dev.promptly.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public class Gateway {

    /**
     * The framework answers a malformed URI with a bare 400. We check it ourselves, at the same place and as strictly, to
     * answer with a problem; this switches its check off and must be set before its classes load.
     */
    static final String OWN_URI_CHECK = "vertx.disableURIValidation";

    public static void main(String... args) {
        System.setProperty(OWN_URI_CHECK, "true");
        Quarkus.run(args);
    }
}
