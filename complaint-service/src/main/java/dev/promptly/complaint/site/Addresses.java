package dev.promptly.complaint.site;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the addresses of a site's listings look like.
 *
 * @param hosts whose URLs are this site's, as browsers compare them, sorted; those of its pages for phones too
 * @param itemPattern finds the item id, its first group that takes part, in the path, a routing fragment or a named parameter
 * @param itemIdPattern what an item id is, as a whole
 * @param itemParameters query parameters whose value says which item it is
 * @param ignoredParameters query parameters that say nothing of the page; one that ends with {@code *} is a beginning
 */
public record Addresses(
        Set<String> hosts,
        Pattern itemPattern,
        Pattern itemIdPattern,
        List<String> itemParameters,
        List<String> ignoredParameters) {

    /** The longest item id that is kept, in code points, whatever the pattern allows. */
    private static final int LONGEST_ITEM_ID = 100;

    /** @throws IllegalArgumentException where a host is none, or the pattern has no group to find an item by */
    public Addresses {
        if (itemPattern.matcher("").groupCount() == 0) {
            throw new IllegalArgumentException("an item pattern needs a group for the item id: " + itemPattern);
        }
        hosts = hosts.stream()
                .map(host -> WebHost.canonical(host, Set.of())
                        .orElseThrow(() -> new IllegalArgumentException("no host: " + host)))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSet));
    }

    public boolean isItemId(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST_ITEM_ID
                && itemIdPattern.matcher(word).matches();
    }

    /** Whether a query parameter says nothing of which page it is, such as one that says how its visitor came there. */
    public boolean ignores(String parameter) {
        return ignoredParameters.stream()
                .anyMatch(ignored -> ignored.endsWith("*")
                        ? parameter.startsWith(ignored.substring(0, ignored.length() - 1))
                        : parameter.equals(ignored));
    }
}
