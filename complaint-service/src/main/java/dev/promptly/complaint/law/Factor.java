package dev.promptly.complaint.law;

/** What a court may weigh as bad faith of a notice or of a declaration (Guiding Opinions 法发〔2020〕32号 items 6, 8). */
public enum Factor {
    /** Filed again after the measure had ended, with nothing new (R25). */
    REFILED_WITHOUT_NEW_EVIDENCE,
    /** A paper that a reviewer holds to be forged or altered (R51). */
    FORGED_PROOF,
    /** Declared although the notice came with a ruling in force that finds infringement (D07). */
    DECLARED_AGAINST_RULING
}
