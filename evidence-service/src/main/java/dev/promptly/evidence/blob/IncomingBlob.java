package dev.promptly.evidence.blob;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is arriving. It vanishes when closed, unless it was committed. */
public final class IncomingBlob implements Closeable {

    private final Path arriving;
    private final Path target;
    private final FileChannel file;
    private final OutputStream plain;

    private IncomingBlob(Path arriving, Path target, FileChannel file, OutputStream plain) {
        this.arriving = arriving;
        this.target = target;
        this.file = file;
        this.plain = plain;
    }

    static IncomingBlob begin(Path arriving, Path target, String name, FileKey key) throws IOException {
        FileChannel file = FileChannel.open(arriving, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new IncomingBlob(arriving, target, file, key.encrypting(new LeftOpen(file), name));
    }

    public void write(byte[] bytes, int length) throws IOException {
        plain.write(bytes, 0, length);
    }

    /** Makes the file durable and gives it its name: data first, then the name, then the folder that holds the name. */
    public void commit() throws IOException {
        plain.close();
        file.force(true);
        file.close();
        Folders.create(Folders.of(target));
        Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE);
        Folders.flush(Folders.of(target));
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(arriving);
    }

    /** The cipher closes what it writes to, but the file must be flushed to the disk after its last byte. */
    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(FileChannel file) {
            super(Channels.newOutputStream(file));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
