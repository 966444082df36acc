package dev.promptly.kit.database;

import jakarta.persistence.EntityManager;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** What a session of Hibernate knows of its entities, for whoever writes some of them itself, a statement for many. */
public final class Managed {

    private final SharedSessionContractImplementor session;

    private Managed(SharedSessionContractImplementor session) {
        this.session = session;
    }

    public static Managed by(EntityManager entities) {
        return new Managed(entities.unwrap(SharedSessionContractImplementor.class));
    }

    /** Whether it is stored, as far as the session knows: read, or written by it. */
    public boolean isStored(Object entity) {
        return !Hibernate.isInitialized(entity) || entry(entity) != null;
    }

    /** Whether the session has it in hand to be inserted: a question that was asked meanwhile has made it look at what is new. */
    public boolean isToBeInserted(Object entity) {
        EntityEntry entry = entry(entity);
        return entry != null && !entry.isExistsInDatabase();
    }

    /** Whether any column of it is another than was read, as the session would find when it writes. */
    public boolean isChanged(Object entity) {
        return changed(entity).findAny().isPresent();
    }

    /** The same of the column of one attribute. */
    public boolean isChanged(Object entity, String attribute) {
        return changed(entity).anyMatch(attribute::equals);
    }

    /** The attributes whose columns are. */
    private Stream<String> changed(Object entity) {
        EntityEntry entry = entry(entity);
        if (entry == null) {
            return Stream.empty();
        }
        EntityPersister persister = entry.getPersister();
        Object whole = Hibernate.unproxy(entity);
        int[] changed = persister.findDirty(persister.getValues(whole), entry.getLoadedState(), whole, session);
        return changed == null
                ? Stream.empty()
                : IntStream.of(changed).mapToObj(index -> persister.getPropertyNames()[index]);
    }

    /** Whether what stands in a table of its own is another than was read. */
    public static boolean isAnother(Iterable<?> collection) {
        return collection instanceof PersistentCollection<?> read
                ? read.isDirty()
                : collection.iterator().hasNext();
    }

    private @Nullable EntityEntry entry(Object entity) {
        return Hibernate.isInitialized(entity)
                ? session.getPersistenceContextInternal().getEntry(Hibernate.unproxy(entity))
                : null;
    }
}
