package dev.promptly.complaint.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The notice by which a government makes a year's days of rest known.
 *
 * @param document its number, as the notice bears it
 * @param url where it stands
 * @param sha256 of the notice as it was read there; lower case
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Embeddable
public record Announcement(
        String document, @Nullable String url, @Nullable String sha256) {}
