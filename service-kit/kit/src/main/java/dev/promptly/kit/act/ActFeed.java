package dev.promptly.kit.act;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.promptly.kit.feed.Event;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.sealing.Key;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The private feed of acts: each whole, encrypted with the installation's key. */
@Singleton
public class ActFeed {

    public static final String TOPIC = "promptly.acts.v1";
    private static final String ENCRYPTED = "application/octet-stream";

    private final Key key;
    private final String service;

    /**
     * Public for who writes acts in another's name, as the tests of this feed's reader do.
     *
     * @param key The installation's AES-256 key of the private topic of acts, base64 of 32 bytes; the same for all services
     */
    public ActFeed(
            @ConfigProperty(name = "promptly.keys.acts") String key,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.key = Key.ofBase64(key);
        this.service = service;
    }

    /** The message that carries the act, with its place in its record. */
    public Message message(ActDraft draft, UUID record, int number) {
        return message(draft, draft.numbered(record, number, service));
    }

    private Message message(ActDraft draft, WrittenAct act) {
        try {
            byte[] plain = JsonFormat.tolerant().writeValueAsBytes(act);
            byte[] sealed = key.seal(plain, draft.event().toString());
            return Message.of(
                            TOPIC,
                            draft.subject(),
                            draft.event(),
                            service,
                            draft.name(),
                            draft.subject(),
                            draft.at(),
                            ENCRYPTED,
                            sealed)
                    .ofSealed();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException where the installation's key did not seal it */
    public WrittenAct open(Event event) {
        try {
            return JsonFormat.tolerant().readValue(key.open(event.data(), event.id()), WrittenAct.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
