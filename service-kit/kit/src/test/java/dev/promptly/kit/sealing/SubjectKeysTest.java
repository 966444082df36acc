package dev.promptly.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import dev.promptly.kit.KitDatabase;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Two replicas of a service on its one database. */
class SubjectKeysTest {

    private static final DataSource DATABASE = KitDatabase.fresh("kit_keys");
    private static final String MASTER = Base64.getEncoder().encodeToString(new byte[32]);

    private static final TransactionSynchronizationRegistry TRANSACTION = new TransactionSynchronizationRegistryImple();

    private final SubjectKeys one = replica();
    private final SubjectKeys other = replica();
    private final UUID subject = UUID.randomUUID();

    @Test
    void whatOneReplicaSealsTheOtherOpens() {
        byte[] sealed = one.seal(subject, "Aiko Tanaka");

        assertThat(other.open(subject, sealed, String.class)).contains("Aiko Tanaka");
        assertThat(one.open(subject, sealed, String.class)).contains("Aiko Tanaka");
    }

    @Test
    void aDeletedKeyIsForgottenInEveryReplicaAtOnce() {
        byte[] sealed = one.seal(subject, "Aiko Tanaka");
        assertThat(other.open(subject, sealed, String.class)).isPresent();
        assertThat(other.ring(List.of(subject)).open(subject, sealed, String.class))
                .isPresent();

        one.delete(subject);

        for (SubjectKeys replica : List.of(one, other)) {
            assertThat(replica.open(subject, sealed, String.class)).isEmpty();
            assertThat(replica.ring(List.of(subject)).open(subject, sealed, String.class))
                    .isEmpty();
            assertThat(replica.deleted(List.of(subject))).containsExactly(subject);
        }
    }

    @Test
    void whatIsSealedAfterTheDeletionNobodyOpens() {
        byte[] before = one.seal(subject, "Aiko Tanaka");
        other.open(subject, before, String.class);

        one.delete(subject);
        byte[] after = other.seal(subject, "Aiko Tanaka");
        byte[] inAList = other.ringOrNew(List.of(subject)).seal(subject, "Aiko Tanaka");

        assertThat(Stream.of(before, after, inAList)).allSatisfy(bytes -> {
            assertThat(one.open(subject, bytes, String.class)).isEmpty();
            assertThat(other.open(subject, bytes, String.class)).isEmpty();
        });
    }

    @Test
    void aKeyIsKnownByTheBytesThatStandThereNow() throws SQLException {
        UUID another = UUID.randomUUID();
        byte[] sealed = one.seal(subject, "Aiko Tanaka");
        one.seal(another, "somebody else");
        assertThat(one.open(subject, sealed, String.class)).isPresent();

        KitDatabase.execute(
                DATABASE,
                "UPDATE subject_key SET wrapped = (SELECT wrapped FROM subject_key WHERE subject = '%s') WHERE subject = '%s'"
                        .formatted(another, subject));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> one.open(subject, sealed, String.class));
    }

    @Test
    void theKeysOfManyAreOneRing() {
        List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(40).toList();
        one.delete(subjects.get(0));
        one.seal(subjects.get(1), "known before");

        Keyring ring = one.ringOrNew(subjects);
        List<byte[]> sealed = subjects.stream().map(id -> ring.seal(id, id)).toList();

        Keyring read = other.ring(subjects);
        for (int i = 0; i < subjects.size(); i++) {
            UUID id = subjects.get(i);
            assertThat(read.open(id, sealed.get(i), UUID.class).isPresent()).isEqualTo(i > 0);
        }
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ring.seal(subject, "was not asked for"));
    }

    @Test
    void twoWhoMakeAKeyAtOnceMakeOne() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(50).toList();
        List<Future<List<byte[]>>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            SubjectKeys replica = replica();
            all.add(threads.submit(() -> {
                Keyring ring = replica.ringOrNew(subjects);
                return subjects.stream().map(id -> ring.seal(id, id)).toList();
            }));
        }

        List<List<byte[]>> sealed = new ArrayList<>();
        for (Future<List<byte[]>> each : all) {
            sealed.add(each.get());
        }
        Keyring made = one.ring(subjects);
        for (List<byte[]> each : sealed) {
            for (int i = 0; i < subjects.size(); i++) {
                assertThat(made.open(subjects.get(i), each.get(i), UUID.class)).contains(subjects.get(i));
            }
        }
        threads.shutdown();
    }

    /** The second is a record of its own, equal to the first. */
    @Test
    void withinATransactionEachKeyIsReadOnceAndEachSealOpenedOnce() throws Exception {
        Words first = new Words("Aiko Tanaka");
        byte[] known = other.seal(subject, first);
        AtomicInteger asked = new AtomicInteger();
        SubjectKeys keys = new SubjectKeys(counted(asked), TRANSACTION, MASTER);
        UserTransaction transaction = com.arjuna.ats.jta.UserTransaction.userTransaction();

        transaction.begin();
        Words opened = keys.open(subject, known, Words.class).orElseThrow();
        byte[] made = keys.seal(subject, first);
        assertThat(keys.open(subject, known, Words.class).orElseThrow()).isSameAs(opened);
        assertThat(keys.open(subject, made, Words.class).orElseThrow()).isSameAs(first);
        assertThat(keys.open(subject, made.clone(), Words.class).orElseThrow())
                .isEqualTo(first)
                .isNotSameAs(first);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () -> keys.open(UUID.randomUUID(), made, Words.class).orElseThrow(IllegalStateException::new));
        assertThat(asked).hasValue(2); // the subject's row once, the stranger's once
        keys.delete(subject);
        assertThat(keys.open(subject, made, Words.class)).isEmpty();
        transaction.commit();

        transaction.begin();
        assertThat(keys.open(subject, known, Words.class)).isEmpty();
        transaction.commit();
    }

    private record Words(String text) {}

    private static DataSource counted(AtomicInteger asked) {
        return (DataSource) Proxy.newProxyInstance(
                SubjectKeysTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    return method.invoke(DATABASE, arguments);
                });
    }

    private static SubjectKeys replica() {
        return new SubjectKeys(DATABASE, TRANSACTION, MASTER);
    }

    @Test
    void onlySoManyUnwrappedKeysAreKept() {
        UnwrappedKeys keys = new UnwrappedKeys(Key.of(new byte[32]));

        for (int i = 0; i < UnwrappedKeys.MOST + 10; i++) {
            UUID id = UUID.randomUUID();
            keys.of(id, Key.of(new byte[32]).seal(new byte[32], id.toString()));
        }

        assertThat(keys.size()).isEqualTo(UnwrappedKeys.MOST);
    }
}
