package dev.promptly.complaint.evidencefact;

import java.time.Instant;

/** What this service reads of {@code evidence.heartbeat}: all that was stored before {@code until} has been told there. */
record EvidenceHeartbeat(Instant until, int partition, int partitions) {}
