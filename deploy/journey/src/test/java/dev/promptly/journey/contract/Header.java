package dev.promptly.journey.contract;

/** A field of a head, as it stands on the wire. */
public record Header(String name, String value) {}
