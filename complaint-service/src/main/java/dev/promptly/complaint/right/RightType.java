package dev.promptly.complaint.right;

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
    OTHER
}
