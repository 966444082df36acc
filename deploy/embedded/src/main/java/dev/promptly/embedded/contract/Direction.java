package dev.promptly.embedded.contract;

/** Who writes what a schema describes: a client may send less and find more, but not the other way round. */
enum Direction {
    /** The client sends it: what was taken must still be taken. */
    REQUEST,
    /** The client reads it: what was there must still be there. */
    ANSWER
}
