package dev.promptly.complaint.admissibility;

import static java.time.Duration.ofHours;

import dev.promptly.complaint.right.RightType;
import java.time.Duration;
import java.util.Optional;
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

    private final RightType rightType;
    private final @Nullable Duration measureWithin;

    Claim(RightType rightType, @Nullable Duration measureWithin) {
        this.rightType = rightType;
        this.measureWithin = measureWithin;
    }

    public RightType rightType() {
        return rightType;
    }

    /** Length of K3; empty where it counts in working days (patents, three of them), which needs the calendar. */
    public Optional<Duration> measureWithin() {
        return Optional.ofNullable(measureWithin);
    }
}
