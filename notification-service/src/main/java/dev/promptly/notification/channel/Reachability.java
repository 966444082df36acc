package dev.promptly.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/**
 * Whether a webhook's address may be called: asked when it is registered and again before each call, for a name can be pointed
 * elsewhere later. Never ask inside a transaction: the answer may take a name server's time. Between the last question and the
 * call the JVM's own cache of names (30 s) keeps the answer.
 */
@ApplicationScoped
public class Reachability {

    private final WebhookConfig config;

    Reachability(WebhookConfig config) {
        this.config = config;
    }

    public enum Verdict {
        ALLOWED,
        /** No name server knows the name, now; it may later. */
        UNRESOLVED,
        /** Not the public internet, or not encrypted. */
        BLOCKED
    }

    public Verdict of(WebhookUrl url) {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(url.host());
            return Stream.of(addresses).allMatch(address -> mayCall(url, address)) ? Verdict.ALLOWED : Verdict.BLOCKED;
        } catch (UnknownHostException e) {
            return url.encrypted() ? Verdict.UNRESOLVED : Verdict.BLOCKED;
        }
    }

    private boolean mayCall(WebhookUrl url, InetAddress address) {
        return address.isLoopbackAddress() ? config.allowLoopback() : url.encrypted() && AddressRange.isPublic(address);
    }
}
