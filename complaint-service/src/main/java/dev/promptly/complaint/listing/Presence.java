package dev.promptly.complaint.listing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a listing is there, by the platform's word. */
@Schema(name = "ListingStatus")
public enum Presence {
    ONLINE,
    GONE,
    UNKNOWN
}
