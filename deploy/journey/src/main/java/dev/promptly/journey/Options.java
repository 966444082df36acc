package dev.promptly.journey;

import java.util.List;

/** What {@code deploy/run} was asked for; the script has refused what is no option. */
record Options(boolean detach, boolean sample, boolean fresh, boolean testClock, int port) {

    private static final int DEFAULT_PORT = 8080;

    static Options parse(List<String> arguments) {
        int port = arguments.lastIndexOf("--port");
        return new Options(
                arguments.contains("--detach"),
                !arguments.contains("--no-sample"),
                arguments.contains("--fresh"),
                arguments.contains("--test-clock"),
                port < 0 ? DEFAULT_PORT : Integer.parseInt(arguments.get(port + 1)));
    }
}
