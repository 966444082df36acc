package dev.promptly.complaint.window;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the editions of the law on the dispute window to whoever asks for them. */
@Singleton
class KnownWindowLaws {

    @Produces
    @Singleton
    WindowLaws inForce() {
        return WindowLaws.KNOWN;
    }
}
