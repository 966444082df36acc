/**
 * A real PostgreSQL and a real Kafka broker from Maven artifacts: the one-command run lives on them and so does every
 * test. Nothing here knows what a complaint is; it knows which service owns which database and which topic keeps what
 * for how long.
 */
@NullMarked
package dev.promptly.embedded;

import org.jspecify.annotations.NullMarked;
