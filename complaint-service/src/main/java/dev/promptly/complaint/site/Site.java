package dev.promptly.complaint.site;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A marketplace in a country.
 *
 * @param itemPattern finds the item id, its first group, in the path of a listing's URL
 * @param operatorSource who says who sells a listing: the complaint, until the platform corrects it, or the platform alone
 * @param designatedSystem where a notice has reached its operator (Electronic Signature Law art. 11)
 */
public record Site(
        String id,
        String name,
        Profile profile,
        ZoneId zone,
        String territory,
        List<String> locales,
        Set<String> hosts,
        Pattern itemPattern,
        OperatorSource operatorSource,
        DesignatedSystem designatedSystem) {

    public enum OperatorSource {
        COMPLAINT,
        PLATFORM
    }

    public enum DesignatedSystem {
        PROMPTLY,
        PLATFORM
    }
}
