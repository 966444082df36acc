package dev.promptly.complaint.reception;

import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.casework.Filings.Outcome;
import dev.promptly.kit.database.SqlFault;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.KeyedCall;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.Keyring;
import dev.promptly.kit.time.LegalClock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Notices wait here for their turn, in the order of receipt and without a connection in hand. One thread files what has come while
 * it filed the list before: an idle one waits for nothing, a busy one pays for a commit by the list. What waits is nobody's word
 * yet: it is answered when it is committed, and lost with the process, like any request that was not answered.
 */
@Singleton
public class FilingLane {

    private final FilingConfig config;
    private final FilingListService lists;
    private final LegalClock clock;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final Thread thread = new Thread(this::run, "filing");
    private long bytes;
    private int inHand;
    private boolean closed;

    FilingLane(FilingConfig config, FilingListService lists, LegalClock clock) {
        this.config = config;
        this.lists = lists;
        this.clock = clock;
    }

    private record Waiting(Ask ask, CompletableFuture<Answer> answer) {}

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** Requests under way have ended by then. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        synchronized (queue) {
            closed = true;
            queue.notifyAll();
        }
        thread.join();
    }

    /**
     * Takes a notice in, stamped now: whoever is stamped first has its turn first.
     *
     * @throws dev.promptly.kit.problem.Refused 503 where too much waits already
     */
    public CompletableFuture<Answer> file(Sender sender, ComplaintRequest notice, KeyedCall call) {
        byte[] written = Keyring.written(notice);
        synchronized (queue) {
            if (closed || isFullFor(written)) {
                throw Problems.unavailable();
            }
            return enqueue(sender, notice, written, call);
        }
    }

    /**
     * The same for who can wait until there is room.
     *
     * @throws dev.promptly.kit.problem.Refused 503 where there will be none, since the service stops
     */
    public CompletableFuture<Answer> fileOnceThereIsRoom(Sender sender, ComplaintRequest notice, KeyedCall call)
            throws InterruptedException {
        byte[] written = Keyring.written(notice);
        synchronized (queue) {
            while (!closed && isFullFor(written)) {
                queue.wait();
            }
            if (closed) {
                throw Problems.unavailable();
            }
            return enqueue(sender, notice, written, call);
        }
    }

    private boolean isFullFor(byte[] written) {
        return queue.size() >= config.most()
                || bytes + written.length > config.mostBytes().asLongValue();
    }

    private CompletableFuture<Answer> enqueue(Sender sender, ComplaintRequest notice, byte[] written, KeyedCall call) {
        Arrived arrived = sender.arrived(notice, clock.instant());
        Ask ask = new Ask(arrived, written, sender.viewer(), call, sender.trace());
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        queue.add(new Waiting(ask, answer));
        bytes += written.length;
        queue.notifyAll();
        return answer;
    }

    /** How many wait for their answer. */
    int unanswered() {
        synchronized (queue) {
            return queue.size() + inHand;
        }
    }

    private void run() {
        for (List<Waiting> next = take(); !next.isEmpty(); next = take()) {
            file(next);
        }
    }

    /** The next list; an empty one once there is none and will be none. */
    private List<Waiting> take() {
        synchronized (queue) {
            inHand = 0;
            while (queue.isEmpty() && !closed) {
                try {
                    queue.wait();
                } catch (InterruptedException e) {
                    closed = true;
                }
            }
            List<Waiting> list = list();
            inHand = list.size();
            queue.notifyAll();
            return list;
        }
    }

    /** Of copies of one call the first; the others wait for its answer. */
    private List<Waiting> list() {
        List<Waiting> list = new ArrayList<>();
        Set<String> slots = new HashSet<>();
        for (Iterator<Waiting> i = queue.iterator(); i.hasNext() && list.size() < config.list(); ) {
            Waiting next = i.next();
            String slot = next.ask().call().slot();
            if (slot == null || slots.add(slot)) {
                list.add(next);
                bytes -= next.ask().written().length;
                i.remove();
            }
        }
        return list;
    }

    /** A list that is refused is halved, until what is refused stands alone; not where the database is away for all of them. */
    private void file(List<Waiting> list) {
        int from = 0;
        while (from < list.size()) {
            List<Waiting> rest = list.subList(from, list.size());
            try {
                List<Outcome> outcomes =
                        lists.file(rest.stream().map(Waiting::ask).toList());
                for (int i = 0; i < outcomes.size(); i++) {
                    tell(rest.get(i), outcomes.get(i));
                }
                from += outcomes.size();
            } catch (Throwable failed) { // whatever it is, it is told to who waits, and the next have their turn
                if (rest.size() == 1 || SqlFault.isAway(failed)) {
                    rest.forEach(waiting -> waiting.answer().completeExceptionally(failed));
                } else {
                    file(rest.subList(0, rest.size() / 2));
                    file(rest.subList(rest.size() / 2, rest.size()));
                }
                return;
            }
        }
    }

    private static void tell(Waiting waiting, Outcome outcome) {
        outcome.refused().ifPresent(waiting.answer()::completeExceptionally);
        outcome.answer().ifPresent(waiting.answer()::complete);
    }
}
