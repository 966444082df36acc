package dev.promptly.complaint.statute;

/** The topics by which this service speaks and hears, beside the private one of acts. */
public final class Topics {

    public static final String COMPLAINTS = "promptly.complaints.v1";
    public static final String HOLDS = "promptly.holds.v1";
    public static final String RIGHTS = "promptly.rights.v1";
    public static final String EVIDENCE = "promptly.evidence.v1";
    public static final String NOTICES = "promptly.notices.v1";
    public static final String PLATFORM = "promptly.platform.v1";
    public static final String REJECTED = "promptly.platform.v1.rejected";

    private Topics() {}
}
