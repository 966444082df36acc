package dev.promptly.notification.act;

import dev.promptly.kit.act.WrittenAct;
import java.util.UUID;

/** Whoever does something by the acts that come in: in the transaction that keeps them, once each. */
public interface Follower {

    /**
     * Takes an act that was kept.
     *
     * @param of its case, whose row is locked
     * @param eventId the act's CloudEvents id
     */
    void take(Case of, UUID eventId, WrittenAct act);
}
