package dev.promptly.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.kit.sealing.SubjectKeys;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * All that is stored of some complaints, seen from inside the transaction that stores it: opened, in order, without what is random.
 * Ids that were made here stand by the order in which they occur.
 */
final class Stored {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final DataSource dataSource;
    private final SubjectKeys keys;

    Stored(DataSource dataSource, SubjectKeys keys) {
        this.dataSource = dataSource;
        this.keys = keys;
    }

    /** @param given ids that are the same each time */
    List<String> of(List<UUID> complaints, Set<String> given) {
        List<String> rows = new ArrayList<>();
        read("SELECT to_jsonb(c) FROM complaint_case c WHERE complaint_id = ANY (?) ORDER BY complaint_id", complaints)
                .forEach(row -> rows.add("case " + row));
        read("""
                SELECT to_jsonb(a) - 'id' - 'disclosures' || jsonb_build_object('sealed', encode(disclosures, 'hex'))
                FROM act a WHERE subject = ANY (?) ORDER BY id""", complaints).forEach(row -> rows.add("act " + act(row)));
        read("""
                SELECT to_jsonb(n) - 'payload' || jsonb_build_object('sealed', encode(payload, 'hex'))
                FROM notice n WHERE complaint_id = ANY (?) ORDER BY id""", complaints).forEach(row -> rows.add("notice " + opened(row, "subject")));
        read("""
                SELECT to_jsonb(d) - 'traceparent' || jsonb_build_object('traced', traceparent IS NOT NULL)
                FROM delivery d JOIN notice n ON n.id = d.notice_id
                WHERE complaint_id = ANY (?) ORDER BY d.id""", complaints).forEach(row -> rows.add("delivery " + row));
        read("""
                SELECT to_jsonb(t) FROM attempt t JOIN delivery d ON d.id = t.delivery_id
                JOIN notice n ON n.id = d.notice_id WHERE complaint_id = ANY (?) ORDER BY t.id""", complaints).forEach(row -> rows.add("attempt " + row));
        rows.add("rows of the outbox: " + text("SELECT count(*) FROM outbox WHERE xmin = pg_current_xact_id()::xid"));
        Map<String, String> known = new HashMap<>();
        return rows.stream().map(row -> withoutRandomIds(row, given, known)).toList();
    }

    private String act(JsonNode row) {
        ObjectNode act = (ObjectNode) opened(row, "subject");
        ArrayNode disclosed = act.arrayNode();
        act.remove("sealed").forEach(disclosure -> {
            ArrayNode parts =
                    (ArrayNode) tree(new String(Base64.getUrlDecoder().decode(disclosure.textValue()), UTF_8));
            parts.remove(0);
            disclosed.add(parts);
        });
        act.set("disclosed", disclosed);
        act.set("content", unsalted(act.get("content").textValue()));
        return act.toString();
    }

    private static JsonNode unsalted(String content) {
        return ((ObjectNode) tree(content)).without(List.of("salt", "_sd"));
    }

    private JsonNode opened(JsonNode row, String subject) {
        byte[] sealed = HexFormat.of().parseHex(row.get("sealed").textValue());
        JsonNode open = keys.open(UUID.fromString(row.get(subject).textValue()), sealed, JsonNode.class)
                .orElseThrow();
        return ((ObjectNode) row).set("sealed", open);
    }

    private static String withoutRandomIds(String row, Set<String> given, Map<String, String> known) {
        Matcher ids = ID.matcher(row);
        return ids.replaceAll(id -> given.contains(id.group())
                ? id.group()
                : known.computeIfAbsent(id.group(), any -> "made-" + known.size()));
    }

    private List<JsonNode> read(String sql, List<UUID> complaints) {
        return text(sql, complaints.toArray()).stream().map(Stored::tree).toList();
    }

    private List<String> text(String sql, Object... ids) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            if (ids.length > 0) {
                select.setArray(1, connection.createArrayOf("uuid", ids));
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static JsonNode tree(String text) {
        return json(text, JsonNode.class);
    }

    private static <T> T json(String text, Class<T> type) {
        try {
            return JsonFormat.tolerant().readValue(text, type);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
