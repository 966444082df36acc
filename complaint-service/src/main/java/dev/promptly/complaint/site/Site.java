package dev.promptly.complaint.site;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * A marketplace in a country.
 *
 * @param addresses what its listings' addresses look like
 * @param operatorSource who says who sells a listing: the complaint, until the platform corrects it, or the platform alone
 * @param uncontestedAfter after how many days from the delivery of its notice a case comes to rest that nobody contests (K15)
 * @param designatedSystem where a notice has reached its operator (Electronic Signature Law art. 11)
 */
public record Site(
        String id,
        String name,
        Profile profile,
        ZoneId zone,
        String territory,
        List<String> locales,
        Addresses addresses,
        OperatorSource operatorSource,
        DesignatedSystem designatedSystem,
        int uncontestedAfter) {

    public Set<String> hosts() {
        return addresses.hosts();
    }

    public enum OperatorSource {
        COMPLAINT,
        PLATFORM
    }

    public enum DesignatedSystem {
        PROMPTLY,
        PLATFORM
    }
}
