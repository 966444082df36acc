package dev.promptly.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The door's patience with the services. */
@ConfigMapping(prefix = "promptly.forward")
interface ForwardConfig {

    /** How long a connection to a service may stand still, in either direction, before the service counts as dead. */
    @WithDefault("60s")
    Duration idle();

    /** How long a service may take to accept a connection. */
    @WithDefault("2s")
    Duration connect();

    /** Most connections to one service at a time. */
    @WithDefault("256")
    int connections();

    /** Most requests that wait for such a connection; more are told to come back. */
    @WithDefault("1024")
    int waiting();
}
