package dev.promptly.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class TakenPortsTest {

    @Test
    void aTakenPortIsNamedWithThePartThatNeedsIt() throws IOException {
        Plan plan = Plan.elsewhere(Path.of("."), Path.of("unused"), false);
        int port = plan.port(Part.EVIDENCE);
        try (ServerSocket somebody = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            StackTrouble trouble = assertThrows(StackTrouble.class, () -> new TakenPorts(plan).refuse());
            assertEquals(
                    "port " + somebody.getLocalPort()
                            + " is taken by another process; it is needed for evidence-service (--port chooses others)",
                    trouble.getMessage());
        }
    }

    @Test
    void freePortsAreNoTrouble() throws IOException {
        new TakenPorts(Plan.elsewhere(Path.of("."), Path.of("unused"), false)).refuse();
    }
}
