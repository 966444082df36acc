package dev.promptly.complaint.law;

import static java.time.Duration.ofHours;

import dev.promptly.complaint.calendar.Due;
import dev.promptly.complaint.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What is claimed (rule book E2): the right it needs, and how soon after admission the measure is due (clock K3). */
public enum Claim {
    TM_COUNTERFEIT(RightType.TRADEMARK, ofHours(4)),
    TM_COUNTERFEIT_APPARENT(RightType.TRADEMARK, ofHours(24)),
    TM_UNAUTHORISED_USE(RightType.TRADEMARK, ofHours(24)),
    COPY_IMAGE(RightType.WORK, ofHours(24)),
    COPY_WORK(RightType.WORK, ofHours(24)),
    PAT_INVENTION(RightType.INVENTION, null),
    PAT_UM(RightType.UTILITY_MODEL, null),
    PAT_DESIGN(RightType.DESIGN, null),
    GI(RightType.GEO_INDICATION, ofHours(24)),
    IC_LAYOUT(RightType.IC_LAYOUT, ofHours(24)),
    PLANT_VARIETY(RightType.PLANT_VARIETY, ofHours(24)),
    TRADE_SECRET(RightType.TRADE_SECRET, ofHours(24));

    private static final int PATENT_WORKING_DAYS = 3;

    private final RightType rightType;
    private final @Nullable Duration measureWithin;

    Claim(RightType rightType, @Nullable Duration measureWithin) {
        this.rightType = rightType;
        this.measureWithin = measureWithin;
    }

    public RightType rightType() {
        return rightType;
    }

    public boolean isOfAPatent() {
        return this == PAT_INVENTION || this == PAT_UM || this == PAT_DESIGN;
    }

    /** What the act is, in law: the edition in force on its day. */
    public String basis(LocalDate infringedOn) {
        return (rightType == RightType.TRADEMARK ? Source.TL_INFRINGEMENT : Source.ECL_42_1).cited(infringedOn);
    }

    /**
     * K3: how soon after admission the measure is due; of a patent three working days.
     *
     * @param backed whether a ruling in force stands behind the claim: then it is as soon as for a counterfeit
     */
    public Due measureDue(boolean backed, Instant admittedAt, ZoneId zone, WorkingCalendar calendar) {
        Duration length = backed ? TM_COUNTERFEIT.measureWithin : measureWithin;
        return length == null
                ? Due.afterWorkingDays(PATENT_WORKING_DAYS, admittedAt, zone, calendar)
                : Due.after(length, admittedAt);
    }
}
