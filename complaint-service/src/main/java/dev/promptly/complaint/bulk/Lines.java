package dev.promptly.complaint.bulk;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of a body, while it still comes. */
interface Lines {

    /**
     * The next one; null once there is none.
     *
     * @throws IOException where the body breaks off
     */
    @Nullable
    Line next() throws IOException;
}
