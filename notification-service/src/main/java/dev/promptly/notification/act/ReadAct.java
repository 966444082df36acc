package dev.promptly.notification.act;

import dev.promptly.kit.act.WrittenAct;
import dev.promptly.kit.sealing.Keyring;

/**
 * An act whose content was read. Its disclosures are kept closed: who stores it needs none of them.
 *
 * @param clear what stands in the content
 */
record ReadAct(WrittenAct act, RecordedAct clear) {

    static ReadAct of(WrittenAct act) {
        return new ReadAct(act, RecordedAct.undisclosed(act.content()));
    }

    boolean isOfComplaint() {
        return clear.kind().equals("COMPLAINT");
    }

    StoredAct stored(Keyring keys) {
        return new StoredAct(act, clear, keys.seal(clear.subject(), act.disclosures()));
    }
}
