package dev.promptly.kit.feed;

/** A topic whose messages are taken as they are, events or not. */
public interface RawFeed {

    String topic();

    /**
     * Takes one message, in a transaction. It may come again: who takes it knows it by its place or by what it holds.
     * Whatever it throws stops the partition.
     */
    void take(RawMessage message);
}
