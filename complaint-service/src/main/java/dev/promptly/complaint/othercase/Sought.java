package dev.promptly.complaint.othercase;

import dev.promptly.complaint.complaint.Complaint;
import java.util.List;

/**
 * What is looked for on a complaint's listings: other cases on the same right and claim.
 *
 * @param rightKey of the right that it claims
 * @param others whether other accounts' cases are told too
 */
public record Sought(Complaint complaint, String rightKey, List<String> listingKeys, boolean others) {

    /** One listing of it. */
    record Row(Complaint complaint, String rightKey, String listingKey, boolean others) {}

    static List<Row> rows(List<Sought> all) {
        return all.stream()
                .flatMap(one -> one.listingKeys().stream()
                        .map(key -> new Row(one.complaint(), one.rightKey(), key, one.others())))
                .toList();
    }
}
