package dev.promptly.benchmark;

import dev.promptly.embedded.Databases;
import dev.promptly.launcher.Stack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Looks whether anything is still on its way: an outbox that is not empty, or a feed that has not taken all that its topics hold. */
final class Quiet implements AutoCloseable {

    private static final String OUTBOX = "SELECT EXISTS (SELECT FROM outbox)";

    private final Admin kafka;
    private final List<Connection> databases = new ArrayList<>();

    Quiet(Stack stack) throws SQLException {
        kafka = Admin.create(Map.of("bootstrap.servers", stack.plan().kafkaBootstrap()));
        for (String service : Databases.SERVICES) {
            databases.add(stack.plan().databases().of(service).connect());
        }
    }

    /** The feeds are asked before and after, since what they have taken may have filled an outbox meanwhile. */
    boolean isSo() {
        return hasTakenAll() && databases.stream().allMatch(Quiet::hasSentAll) && hasTakenAll();
    }

    private static boolean hasSentAll(Connection database) {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(OUTBOX)) {
            found.next();
            return !found.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look into the outbox", e);
        }
    }

    private boolean hasTakenAll() {
        try {
            Map<String, ListConsumerGroupOffsetsSpec> groups =
                    kafka.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                            .collect(Collectors.toMap(
                                    group -> group.groupId(), group -> new ListConsumerGroupOffsetsSpec()));
            Map<String, Map<TopicPartition, OffsetAndMetadata>> taken =
                    kafka.listConsumerGroupOffsets(groups).all().get();
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            taken.values().forEach(each -> each.keySet().forEach(one -> asked.put(one, OffsetSpec.latest())));
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    kafka.listOffsets(asked).all().get();
            return taken.values().stream()
                    .flatMap(each -> each.entrySet().stream())
                    .allMatch(one -> one.getValue().offset()
                            >= Objects.requireNonNull(ends.get(one.getKey())).offset());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking at the feeds", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot look at the feeds", e);
        }
    }

    @Override
    public void close() throws SQLException {
        kafka.close();
        for (Connection database : databases) {
            database.close();
        }
    }
}
