package dev.promptly.complaint.complaint;

import dev.promptly.complaint.clock.SiteCalendar;
import dev.promptly.complaint.site.Sites;
import jakarta.inject.Singleton;
import java.util.List;

/** Has cases take acts, by the calendar of their site. */
@Singleton
class Casework {

    private final Sites sites;

    Casework(Sites sites) {
        this.sites = sites;
    }

    /** In their order. */
    void take(Complaint complaint, List<Act> acts) {
        complaint.take(acts, SiteCalendar.of(sites.find(complaint.site).orElseThrow()));
    }

    void take(Complaint complaint, Act act) {
        take(complaint, List.of(act));
    }
}
