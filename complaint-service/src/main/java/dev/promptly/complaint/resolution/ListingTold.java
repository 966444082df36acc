package dev.promptly.complaint.resolution;

/** Fired in the transaction in which the platform is heard on listings. */
public record ListingTold() {}
