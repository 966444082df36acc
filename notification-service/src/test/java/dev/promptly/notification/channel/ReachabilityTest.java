package dev.promptly.notification.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.promptly.notification.channel.Reachability.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachabilityTest {

    private final Reachability strict = new Reachability(() -> false);
    private final Reachability embedded = new Reachability(() -> true);

    @ParameterizedTest
    @CsvSource({
        "https://8.8.8.8/hook, ALLOWED, ALLOWED",
        "https://[2606:4700::1111]/hook, ALLOWED, ALLOWED",
        "http://8.8.8.8/hook, BLOCKED, BLOCKED",
        "https://127.0.0.1/hook, BLOCKED, ALLOWED",
        "http://127.0.0.1:9000/hook, BLOCKED, ALLOWED",
        "http://localhost:9000/hook, BLOCKED, ALLOWED",
        "http://[::1]:9000/hook, BLOCKED, ALLOWED",
        "https://10.1.2.3/, BLOCKED, BLOCKED",
        "https://172.31.255.255/, BLOCKED, BLOCKED",
        "https://172.32.0.1/, ALLOWED, ALLOWED",
        "https://192.168.0.1/, BLOCKED, BLOCKED",
        "https://169.254.169.254/, BLOCKED, BLOCKED",
        "https://100.127.255.255/, BLOCKED, BLOCKED",
        "https://239.1.1.1/, BLOCKED, BLOCKED",
        "https://255.255.255.255/, BLOCKED, BLOCKED",
        "https://[::ffff:10.0.0.1]/, BLOCKED, BLOCKED",
        "https://[64:ff9b::7f00:1]/, BLOCKED, BLOCKED",
        "https://[2002:a00:1::]/, BLOCKED, BLOCKED",
        "https://[fd12::1]/, BLOCKED, BLOCKED",
        "https://[fe80::1]/, BLOCKED, BLOCKED",
        "https://[ff02::1]/, BLOCKED, BLOCKED",
        "https://no-such-host.invalid/, UNRESOLVED, UNRESOLVED",
        "http://no-such-host.invalid/, BLOCKED, BLOCKED"
    })
    void onlyPublicAddressesAreCalledAndThisMachineWhereItIsAllowed(
            String url, Verdict ordinary, Verdict onEmbeddedRun) {
        assertEquals(ordinary, strict.of(WebhookUrl.of(url)));
        assertEquals(onEmbeddedRun, embedded.of(WebhookUrl.of(url)));
    }
}
