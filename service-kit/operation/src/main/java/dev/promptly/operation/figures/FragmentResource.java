package dev.promptly.operation.figures;

import dev.promptly.kit.time.LegalClock;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The service's part of the start page, as a piece of HTML. It is not under {@code /v1}: nobody but the gateway comes here,
 * and what it says is public like health.
 */
@Path("/fragment")
@PermitAll
public class FragmentResource {

    private static final Logger LOG = Logger.getLogger(FragmentResource.class);

    private final StartPageConfig config;
    private final Running running;
    private final LegalClock clock;
    private final List<Counted> counted;

    FragmentResource(StartPageConfig config, Running running, LegalClock clock, @All List<Counted> counted) {
        this.config = config;
        this.running = running;
        this.clock = clock;
        this.counted = counted;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    @Operation(hidden = true)
    public String show() {
        Optional<Instant> setByHand = clock.testClock().map(set -> clock.instant());
        List<Table> tables =
                config.live() ? counted.stream().map(FragmentResource::table).toList() : List.of();
        return Templates.fragment(config.about(), running, setByHand.orElse(null), tables)
                .render();
    }

    /** Where the counts cannot be had, the page says so in their place and shows all else. */
    private static Table table(Counted counted) {
        try {
            return new Table(counted.caption(), counted.columns(), counted.rows());
        } catch (RuntimeException e) {
            LOG.debugf(e, "%s cannot be counted", counted.caption());
            return new Table(counted.caption(), counted.columns(), null);
        }
    }

    /** @param rows null where they are not known just now */
    public record Table(
            String caption, List<String> columns, @Nullable List<Row> rows) {}

    @CheckedTemplate(basePath = "kit")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance fragment(
                String about, Running running, @Nullable Instant setByHand, List<Table> tables);
    }
}
