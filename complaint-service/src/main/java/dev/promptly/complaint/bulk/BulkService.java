package dev.promptly.complaint.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.reception.FilingLane;
import dev.promptly.complaint.reception.Sender;
import dev.promptly.complaint.reception.Senders;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.KeyedCall;
import dev.promptly.kit.json.RequestBody;
import dev.promptly.kit.json.StrictJson;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.RequestId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Files many notices of one request, each as if it had come by itself. */
@ApplicationScoped
class BulkService {

    static final String PATH = "/v1/complaints/bulk";

    private static final String KEY = Column.KEY.getMatchingProperty();

    private final FilingLane lane;
    private final Senders senders;
    private final StrictJson json;
    private final ObjectMapper mapper;
    private final Validator validator;
    private final RequestId requestId;
    private final BulkConfig config;
    private final Semaphore served;

    BulkService(
            FilingLane lane,
            Senders senders,
            StrictJson json,
            ObjectMapper mapper,
            Validator validator,
            RequestId requestId,
            BulkConfig config) {
        this.lane = lane;
        this.senders = senders;
        this.json = json;
        this.mapper = mapper;
        this.validator = validator;
        this.requestId = requestId;
        this.config = config;
        this.served = new Semaphore(config.most());
    }

    /** The call under way, and its connection. */
    interface Connection {

        /** Closes it. */
        void cut();

        /** Has that run once the call is over, whether or not its answer ever began. */
        void atTheEnd(Runnable then);
    }

    BulkStream ndjson(InputStream body, Connection connection) throws IOException {
        return stream(() -> new NdjsonLines(body, json), connection);
    }

    /** @throws dev.promptly.kit.problem.Refused 400 where the header names what no notice has */
    BulkStream csv(InputStream body, Connection connection) throws IOException {
        return stream(() -> new CsvLines(body, mapper), connection);
    }

    @FunctionalInterface
    private interface Opened {
        Lines lines() throws IOException;
    }

    /** @throws dev.promptly.kit.problem.Refused 503 where as many as may be are served already */
    private BulkStream stream(Opened body, Connection connection) throws IOException {
        Sender sender = senders.ofThisRequest();
        if (!served.tryAcquire()) {
            throw Problems.unavailable();
        }
        connection.atTheEnd(served::release);
        return new BulkStream(
                body.lines(),
                line -> handIn(line, sender),
                mapper,
                new BulkStream.Told(PATH, requestId.value()),
                config.patience(),
                connection::cut);
    }

    private Turn handIn(Line line, Sender sender) {
        String key = null;
        try {
            JsonNode content = line.content().get();
            key = takeKey(content);
            ComplaintRequest notice = valid(content);
            KeyedCall call = sender.call(requireSound(key), RequestBody.hash(content));
            return new Turn(
                    line.number(),
                    key,
                    BulkStream.weight(line),
                    file(sender, notice, call),
                    () -> file(sender, notice, call));
        } catch (RuntimeException refused) { // whatever it is, it is this line's own
            CompletableFuture<Answer> answer = CompletableFuture.failedFuture(refused);
            return new Turn(line.number(), key, BulkStream.weight(line), answer, () -> answer);
        }
    }

    private CompletableFuture<Answer> file(Sender sender, ComplaintRequest notice, KeyedCall call) {
        try {
            return lane.fileOnceThereIsRoom(sender, notice, call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(Problems.unavailable());
        }
    }

    /** The key belongs to the line: the notice is what filing it by itself would take. */
    private static @Nullable String takeKey(JsonNode line) {
        JsonNode key = line instanceof ObjectNode notice ? notice.remove(KEY) : null;
        return key != null && key.isTextual() ? key.textValue() : null;
    }

    private static String requireSound(@Nullable String key) {
        if (key == null) {
            throw Problems.malformed(Fault.at(
                    Column.KEY.toString(),
                    "idempotency-key-required",
                    "A line needs a text as its key, so that a retry is safe"));
        }
        if (!KeyedCall.isKey(key)) {
            throw Problems.malformed(
                    Fault.at(Column.KEY.toString(), "invalid-value", "A key has 1 to 255 printable characters"));
        }
        return key;
    }

    private ComplaintRequest valid(JsonNode content) {
        ComplaintRequest notice = (ComplaintRequest) json.read(content, ComplaintRequest.class);
        Set<ConstraintViolation<ComplaintRequest>> broken = validator.validate(notice);
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(broken);
        }
        return notice;
    }
}
