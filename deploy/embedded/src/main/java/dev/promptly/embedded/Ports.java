package dev.promptly.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of the loopback interface for servers that are started a moment later. A port that the system gives to whoever asks for
 * any may be gone again by then: to an outgoing connection, or to a build beside this one. So the ports given here lie below
 * those that the system hands out by itself (Linux from 32768, others from 49152), and each is locked, by a file that all
 * processes of this machine share, until the process that asked for it ends.
 */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int END = 32_000;
    private static final int MOST_TRIES = 1_000;

    /** Never closed: a lock lives as long as its channel. */
    private static final List<FileChannel> LOCKS = new ArrayList<>();

    private Ports() {}

    /**
     * A port that nobody listens on, and that is given to nobody else while this process lives.
     *
     * @throws IOException where none is found, or the lock files cannot be written
     */
    public static synchronized int free() throws IOException {
        Path locks = Path.of(System.getProperty("java.io.tmpdir"), "promptly-ports-" + System.getProperty("user.name"));
        Files.createDirectories(locks);
        for (int i = 0; i < MOST_TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (lock(locks.resolve(Integer.toString(port))) && isFree(port)) {
                return port;
            }
        }
        throw new IOException("no port is free from " + FIRST + " to " + END);
    }

    static int orFree(int port) throws IOException {
        return port == 0 ? free() : port;
    }

    private static boolean lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                LOCKS.add(channel);
                return true;
            }
        } catch (OverlappingFileLockException e) {
            // another class loader of this process has it
        }
        channel.close();
        return false;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
