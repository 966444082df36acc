package dev.promptly.journey;

import dev.promptly.launcher.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the services have written since a moment. */
record ServiceLogs(Map<Path, Long> from) {

    private static final Pattern ERROR = Pattern.compile("^\\S+ (ERROR|FATAL) |\"level\":\"(ERROR|FATAL)\"");

    static ServiceLogs fromNow() {
        return new ServiceLogs(Part.SERVICES.stream()
                .map(part -> TestStack.plan().log(part))
                .collect(Collectors.toMap(Function.identity(), ServiceLogs::size)));
    }

    /** Lines that tell of a failure of ours, with the file's name. */
    List<String> errors() {
        return from.keySet().stream()
                .sorted()
                .flatMap(file -> since(file)
                        .filter(line -> ERROR.matcher(line).find())
                        .map(line -> file.getFileName() + ": " + line))
                .toList();
    }

    private Stream<String> since(Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file).position(from.getOrDefault(file, 0L))) {
            byte[] bytes = Channels.newInputStream(channel).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
