package dev.promptly.complaint.measure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** All measures, those too that were asked for again since. */
@Singleton
public class Measures implements PanacheRepositoryBase<Measure, UUID> {}
