package dev.promptly.complaint.listing;

import dev.promptly.kit.database.Rows;
import dev.promptly.kit.database.Rows.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What has changed of the holds of locked listings, to be written with a statement for each kind of change. */
final class ChangedHolds {

    private static final Rows<Listing> LISTINGS =
            Rows.<Listing>of("listing").mapped(Listing.class, Function.identity());

    private static final Rows<OnListing> HOLDS = Rows.<OnListing>of("hold")
            .column("site", Sql.TEXT, on -> on.listing.key().site())
            .column("listing_key", Sql.TEXT, on -> on.listing.key().listingKey())
            .mapped(Hold.class, OnListing::hold);

    private record OnListing(Listing listing, Hold hold) {}

    private final Collection<Listing> locked;
    private final List<OnListing> before;
    private final Set<Listing> changed = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param locked as they stand before the change */
    ChangedHolds(Collection<Listing> locked) {
        this.locked = locked;
        this.before = holds(locked).toList();
    }

    private static Stream<OnListing> holds(Collection<Listing> listings) {
        return listings.stream().flatMap(listing -> listing.holds.stream().map(hold -> new OnListing(listing, hold)));
    }

    void on(Listing listing) {
        changed.add(listing);
    }

    /** In the transaction that runs. */
    void write(DataSource dataSource) {
        Set<Hold> known = Collections.newSetFromMap(new IdentityHashMap<>());
        before.forEach(on -> known.add(on.hold));
        LISTINGS.update(dataSource, List.copyOf(changed), "site", "listing_key");
        HOLDS.update(
                dataSource,
                before.stream().filter(on -> changed.contains(on.listing)).toList(),
                "id");
        HOLDS.insert(
                dataSource,
                holds(changed).filter(on -> !known.contains(on.hold)).toList());
    }

    /** All that is written already, whatever Hibernate thinks of it. */
    List<Object> all() {
        List<Object> all = new ArrayList<>(locked);
        before.forEach(on -> all.add(on.hold));
        return all;
    }
}
