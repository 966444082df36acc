package dev.promptly.evidence.intake;

import java.io.IOException;
import java.io.InputStream;
import org.jboss.logging.Logger;

/**
 * The rest of a refused body. Most clients look for the answer only when they have sent all of it, so a little of it is read
 * and thrown away; who still sends after that is cut off.
 */
public final class Unread {

    private static final Logger LOG = Logger.getLogger(Unread.class);
    private static final long MOST = 64L << 20;

    private Unread() {}

    static void drain(InputStream body) {
        try {
            byte[] buffer = new byte[64 * 1024];
            long left = MOST;
            for (int read = body.read(buffer); read >= 0 && left > 0; read = body.read(buffer)) {
                left -= read;
            }
        } catch (IOException e) {
            LOG.debugf("The sender of a refused file is gone: %s", e.getMessage());
        }
    }
}
