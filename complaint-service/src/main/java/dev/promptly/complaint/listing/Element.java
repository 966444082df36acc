package dev.promptly.complaint.listing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A part of a listing: its third picture, say. */
public record Element(
        @NotNull @Size(max = 40) String kind,
        @NotNull @Size(max = 400) String ref) {}
