package dev.promptly.complaint.statute;

/** To whom a court's or an authority's order is addressed (rule book A1.25). */
public enum OrderAddressee {
    PLATFORM,
    /** It is to withdraw: that ends the target at once too. */
    HOLDER,
    OPERATOR
}
