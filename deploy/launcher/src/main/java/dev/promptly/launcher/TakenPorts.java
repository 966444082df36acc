package dev.promptly.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Looks before anything is started whether somebody else already listens where a part would. */
public record TakenPorts(Plan plan) {

    void refuse() throws IOException {
        List<String> taken = new ArrayList<>();
        look(plan.postgresPort(), "PostgreSQL (PROMPTLY_POSTGRES_PORT chooses another)", taken);
        look(plan.port(Part.INFRASTRUCTURE), "Kafka (PROMPTLY_KAFKA_PORT chooses another)", taken);
        for (Part part : Part.SERVICES) {
            look(plan.port(part), part.label() + " (--port chooses others)", taken);
        }
        if (!taken.isEmpty()) {
            throw new StackTrouble(String.join(System.lineSeparator(), taken));
        }
    }

    private static void look(int port, String who, List<String> taken) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (BindException e) {
            taken.add("port %d is taken by another process; it is needed for %s".formatted(port, who));
        }
    }
}
