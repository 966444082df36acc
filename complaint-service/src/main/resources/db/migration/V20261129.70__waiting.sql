-- Up to when evidence-service has said that everything stored was told, in each partition of its topic (system time).
CREATE TABLE evidence_heartbeat (
    partition     integer PRIMARY KEY CHECK (partition >= 0),
    covered_until timestamptz NOT NULL,
    partitions    integer     NOT NULL CHECK (partitions > 0)
);
COMMENT ON COLUMN evidence_heartbeat.partitions IS 'how many the topic had when that was said: so many must have said so';
