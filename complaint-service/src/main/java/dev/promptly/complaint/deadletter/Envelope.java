package dev.promptly.complaint.deadletter;

import dev.promptly.kit.json.JsonFormat;
import dev.promptly.kit.sealing.Key;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals a dead letter under the service's own key: nobody knows what a stranger wrote. */
@Singleton
class Envelope {

    private final Key key;

    Envelope(@ConfigProperty(name = "promptly.keys.master") String key) {
        this.key = Key.ofBase64(key);
    }

    byte[] seal(UUID id, Rejected rejected) {
        try {
            return key.seal(JsonFormat.tolerant().writeValueAsBytes(rejected), id.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Rejected open(DeadLetter letter) {
        try {
            return JsonFormat.tolerant().readValue(key.open(letter.sealed, letter.id.toString()), Rejected.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
