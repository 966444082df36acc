package dev.promptly.evidence.custody;

import dev.promptly.kit.json.Jcs;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The links of a record's acts: what the public log will see of each, 48 bytes that nobody can open or link who does not know
 * the record. An item's acts have one source, so its ordinals are its numbers less one.
 */
final class Chain {

    private static final byte[] TAG = "promptly/tag/v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LINK = "promptly/act/v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private Chain() {}

    /** What stands for the act before the first. */
    static byte[] beginning() {
        return new byte[HASH_BYTES];
    }

    /** The entry of an act: its tag, which is the record's and the ordinal's, and its link to the act before. */
    static byte[] entry(UUID record, int ordinal, byte[] previousLeaf, byte[] contentHash) {
        byte[] place = ByteBuffer.allocate(20)
                .putLong(record.getMostSignificantBits())
                .putLong(record.getLeastSignificantBits())
                .putInt(ordinal)
                .array();
        byte[] link = Jcs.sha256(joined(LINK, place, previousLeaf, contentHash));
        return ByteBuffer.allocate(TAG_BYTES + HASH_BYTES)
                .put(Jcs.sha256(joined(TAG, place)), 0, TAG_BYTES)
                .put(link)
                .array();
    }

    /** The leaf's hash in the tree (RFC 6962 §2.1). */
    static byte[] leaf(byte[] entry) {
        return Jcs.sha256(joined(new byte[] {0}, entry));
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
