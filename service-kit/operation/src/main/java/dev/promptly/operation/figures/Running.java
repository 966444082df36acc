package dev.promptly.operation.figures;

import io.quarkus.info.GitInfo;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What runs here: which version, built from what, since when (system time). */
@Singleton
class Running {

    private static final int SHORT = 10;

    private final String version;
    private final Optional<String> commit;
    private final Instant since = Instant.ofEpochMilli(
                    ManagementFactory.getRuntimeMXBean().getStartTime())
            .truncatedTo(ChronoUnit.SECONDS);

    Running(@ConfigProperty(name = "quarkus.application.version") String version, Instance<GitInfo> git) {
        this.version = version;
        this.commit = git.stream().map(GitInfo::latestCommitId).findFirst();
    }

    public String version() {
        return version;
    }

    /** Empty where it was built outside a repository. */
    public Optional<String> commit() {
        return commit.map(id -> id.substring(0, Math.min(SHORT, id.length())));
    }

    public Instant since() {
        return since;
    }

    /** Such as {@code 3 d 4 h}, {@code 4 h 5 min}, {@code 5 min}. */
    public String uptime() {
        Duration up = Duration.between(since, Instant.now());
        if (up.toDays() > 0) {
            return up.toDays() + " d " + up.toHoursPart() + " h";
        }
        return (up.toHours() > 0 ? up.toHours() + " h " : "") + up.toMinutesPart() + " min";
    }
}
