package dev.promptly.notification.act;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Which numbers the records of a list of acts hold, the acts of the list that were taken among them. */
final class HeldNumbers {

    private static final String HELD = """
            SELECT record, source, number,
                   (SELECT max(number) FROM act WHERE act.record = came.record AND act.source = came.source),
                   (SELECT event_id FROM act
                    WHERE act.record = came.record AND act.source = came.source AND act.number = came.number)
            FROM unnest(?::uuid[], ?::text[], ?::int[]) AS came (record, source, number)""";

    private record Chain(UUID record, String source) {
        private static Chain of(Arrived act) {
            return new Chain(act.act().record(), act.read().clear().source());
        }
    }

    private record Place(Chain chain, int number) {
        private static Place of(Arrived act) {
            return new Place(Chain.of(act), act.read().clear().number());
        }
    }

    private final Map<Chain, Integer> last = new HashMap<>();
    private final Map<Place, UUID> events = new HashMap<>();

    private HeldNumbers() {}

    static HeldNumbers of(List<Arrived> came, DataSource dataSource) {
        HeldNumbers held = new HeldNumbers();
        if (came.isEmpty()) {
            return held;
        }
        List<Place> places = came.stream().map(Place::of).distinct().toList();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(HELD)) {
            Object[] records = places.stream().map(place -> place.chain.record).toArray();
            Object[] sources = places.stream().map(place -> place.chain.source).toArray();
            Object[] numbers = places.stream().map(Place::number).toArray();
            select.setArray(1, connection.createArrayOf("uuid", records));
            select.setArray(2, connection.createArrayOf("text", sources));
            select.setArray(3, connection.createArrayOf("int4", numbers));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    held.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the acts cannot be read", e);
        }
        return held;
    }

    private void read(ResultSet row) throws SQLException {
        Chain chain = new Chain(row.getObject(1, UUID.class), row.getString(2));
        UUID event = row.getObject(5, UUID.class);
        last.put(chain, row.getInt(4));
        if (event != null) {
            events.put(new Place(chain, row.getInt(3)), event);
        }
    }

    /** The greatest number of its source in its record; 0 where there is none. */
    int last(Arrived act) {
        return last.getOrDefault(Chain.of(act), 0);
    }

    /** The event that has the act's number; null where none has. */
    @Nullable
    UUID eventAt(Arrived act) {
        return events.get(Place.of(act));
    }

    void take(Arrived act) {
        Place place = Place.of(act);
        events.put(place, act.read().clear().event());
        last.merge(place.chain, place.number, Math::max);
    }
}
