package dev.promptly.complaint.casework;

import dev.promptly.complaint.clock.SiteCalendar;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.site.Sites;
import jakarta.inject.Singleton;
import java.util.List;

/** Has cases take acts, by the calendar of their site. */
@Singleton
public class Casework {

    private final Sites sites;

    Casework(Sites sites) {
        this.sites = sites;
    }

    /** In their order. */
    public void take(Complaint complaint, List<Act> acts) {
        complaint.take(acts, () -> SiteCalendar.of(sites.find(complaint.site()).orElseThrow()));
    }

    public void take(Complaint complaint, Act act) {
        take(complaint, List.of(act));
    }
}
