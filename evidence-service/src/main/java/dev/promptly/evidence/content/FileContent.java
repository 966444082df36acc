package dev.promptly.evidence.content;

import dev.promptly.evidence.blob.BlobStore;
import dev.promptly.evidence.blob.FileKey;
import dev.promptly.evidence.item.EvidenceVersion;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** The plain bytes of stored files, streamed: never more than one buffer in memory. */
@Singleton
public class FileContent {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final BlobStore blobs;
    private final SubjectKeys keys;

    FileContent(BlobStore blobs, SubjectKeys keys) {
        this.blobs = blobs;
        this.keys = keys;
    }

    /** @throws Refused 404 where the item's key was deleted */
    StreamingOutput of(EvidenceVersion file, ByteRange range) {
        FileKey key = keys.open(file.evidenceId(), file.fileKey(), byte[].class)
                .map(FileKey::of)
                .orElseThrow(Problems::notFound);
        return out -> {
            try (SeekableByteChannel plain = blobs.open(file.blob(), key)) {
                copy(plain.position(range.from()), range.length(), out);
            }
        };
    }

    private static void copy(SeekableByteChannel plain, long length, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        for (long left = length; left > 0; left -= buffer.limit()) {
            buffer.clear().limit((int) Math.min(left, BUFFER_BYTES));
            while (buffer.hasRemaining() && plain.read(buffer) >= 0) {
                // a channel may answer less than was asked for
            }
            buffer.flip();
            if (!buffer.hasRemaining()) {
                throw new IOException("the stored file is shorter than its row says");
            }
            out.write(buffer.array(), 0, buffer.limit());
        }
    }
}
