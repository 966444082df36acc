package dev.promptly.notification.act;

import dev.promptly.kit.sealing.Keyring;
import java.util.List;

/** Whoever does something by the acts that come in: in the transaction that keeps them, once each. */
public interface Follower {

    /**
     * Begins with a list of acts: what is to be known of others for all of them is read here, once.
     *
     * @param arrived the acts of complaints that were not here before, in their order
     */
    Following begin(List<Arrived> arrived);

    /** What follows from one list. */
    interface Following {

        /** Takes the next act, whose case is as the act tells it and locked; what is done by it is told there, and written later. */
        void take(Arrived act);

        /** Writes what follows from all of them; they and their cases are written. */
        void write(Keyring keys);
    }
}
