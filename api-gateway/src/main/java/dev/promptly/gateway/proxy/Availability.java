package dev.promptly.gateway.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Which services answered last time. An outage is logged when it begins and when it ends, not at every request between. */
@ApplicationScoped
class Availability {

    private static final Logger LOG = Logger.getLogger(Availability.class);

    private final Set<String> silent = ConcurrentHashMap.newKeySet();

    void answered(String service) {
        if (!silent.isEmpty() && silent.remove(service)) {
            LOG.infof("%s answers again", service);
        }
    }

    void failed(String service, String reason) {
        if (silent.add(service)) {
            LOG.warnf("%s does not answer, its callers get 503 until it does: %s", service, reason);
        }
    }

    boolean isSilent(String service) {
        return silent.contains(service);
    }
}
