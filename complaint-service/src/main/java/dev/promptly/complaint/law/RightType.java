package dev.promptly.complaint.law;

/** The objects of intellectual property (Civil Code art. 123). */
public enum RightType {
    WORK,
    INVENTION,
    UTILITY_MODEL,
    DESIGN,
    TRADEMARK,
    GEO_INDICATION,
    TRADE_SECRET,
    IC_LAYOUT,
    PLANT_VARIETY,
    OTHER;

    /** Whether it arises by grant of an authority; a work and a secret arise by themselves. */
    public boolean granted() {
        return this != WORK && this != TRADE_SECRET && this != OTHER;
    }
}
