package dev.promptly.evidence.screening;

import jakarta.inject.Singleton;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/** Tells what a file is by its first bytes; its name only refines that (a ZIP that is an office document), and is not kept. */
@Singleton
public class MediaTypes {

    /** How many of the first bytes are looked at. */
    public static final int PREFIX_BYTES = 64 * 1024;

    private final Tika tika = new Tika();

    public String of(byte[] prefix, @Nullable String fileName) {
        return tika.detect(prefix, fileName);
    }
}
