package dev.promptly.evidence.heartbeat;

import dev.promptly.evidence.item.EvidenceEvents;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Lease;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.outbox.Outbox;
import dev.promptly.operation.lag.OutboxLag;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells every partition of the evidence topic: whatever was stored before {@code until} has been told. A reader that has heard
 * it from all of them knows that an item it has not heard of was not there then.
 *
 * <p>That this is true rests on the outbox alone. Let an item be stored before {@code until}: its transaction had ended before
 * the heartbeat's began. Then (1) its row of the outbox has the lower id, for ids are given one by one in the order in which
 * they are asked for, and the heartbeat asks for its own after {@code until} was read; (2) whoever reads the heartbeat's row
 * sees the item's too, unless it was sent and deleted before; (3) rows are sent in the order of their ids, and a message to a
 * partition of its own choice leaves only when all before it have been acknowledged ({@link Message#partition}). An item whose
 * transaction was under way when {@code until} was read is not spoken of: nobody had been told then that it is stored. A relay
 * that dies sends the same rows again in the same order, and one that was thought dead only repeats what was sent.
 *
 * <p>Nothing is lost with a heartbeat: the next says more. None is told while Kafka does not answer or the relay stands, so
 * that none pile up. A topic that is given more partitions is heard of with the next heartbeat, which counts them anew.
 */
@Singleton
class Heartbeat {

    private static final Logger LOG = Logger.getLogger(Heartbeat.class);
    private static final String WORK = "evidence-heartbeat";
    private static final String EVENT = "evidence.heartbeat";

    /** In seconds: a relay that is further behind stands, and would only find one more row when it moves. */
    private static final long STANDS_AFTER = 10;

    private final Lease lease;
    private final TopicPartitions partitions;
    private final Outbox outbox;
    private final OutboxLag lag;
    private final Scheduler scheduler;
    private final Duration every;
    private final String service;
    private boolean silent;

    Heartbeat(
            Lease lease,
            TopicPartitions partitions,
            Outbox outbox,
            OutboxLag lag,
            Scheduler scheduler,
            HeartbeatConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.lease = lease;
        this.partitions = partitions;
        this.outbox = outbox;
        this.lag = lag;
        this.scheduler = scheduler;
        this.every = config.every();
        this.service = service;
    }

    /**
     * What the event says.
     *
     * @param until system time: what was stored before then lies before this message, or in another partition before that
     *     one's
     * @param partition which of the topic's partitions this is, from 0
     * @param partitions how many it has: so many must have said so
     */
    record Heard(Instant until, int partition, int partitions) {}

    void start(@Observes StartupEvent event) {
        scheduler
                .newJob(WORK)
                .setInterval(every.toString())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(execution -> attempt())
                .schedule();
    }

    private void attempt() {
        try {
            beat();
            say(false, "The evidence topic is told again up to when everything was told");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException e) {
            say(true, "The evidence topic is not told up to when everything was told: " + e.getMessage());
        }
    }

    /** An outage is told once, and once that it is over. */
    private void say(boolean nowSilent, String words) {
        if (silent != nowSilent) {
            LOG.log(nowSilent ? Logger.Level.WARN : Logger.Level.INFO, words);
        }
        silent = nowSilent;
    }

    private void beat() throws SQLException, InterruptedException {
        if (lease.hold(WORK) && lag.oldestSeconds() <= STANDS_AFTER) {
            List<Message> messages = told(Instant.now(), partitions.of(EvidenceEvents.TOPIC));
            QuarkusTransaction.requiringNew().run(() -> outbox.append(messages));
        }
    }

    private List<Message> told(Instant until, int count) {
        return IntStream.range(0, count)
                .mapToObj(partition -> told(new Heard(until, partition, count)))
                .toList();
    }

    private Message told(Heard heard) {
        String subject = "partition-" + heard.partition();
        return Message.event(EvidenceEvents.TOPIC, subject, Ids.next(), service, EVENT, subject, heard.until(), heard)
                .to(heard.partition());
    }
}
