package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.admissibility.Effect.MOOT;
import static dev.promptly.complaint.admissibility.Effect.REJECT;
import static dev.promptly.complaint.admissibility.Effect.RETURN;

import java.util.List;

/**
 * Why a notice is not admitted (rule book E4): code, effect, the sentence for a person, its source, and what would cure it.
 */
public enum ReasonCode {
    R01(RETURN, "The right holder's true identity is missing", "Civil Code art. 1195(1)"),
    R02(RETURN, "The identity was not confirmed", "Civil Code art. 1195(1)"),
    R03(
            RETURN,
            "The complainant is neither the right's holder nor its agent",
            "Platform rule B1.7",
            "POWER_OF_ATTORNEY"),
    R06(
            RETURN,
            "The complainant is not the registered holder, and no chain leads from one to the other",
            "Platform rule"),
    R10(RETURN, "There is no right, or no proof of it", "Guiding Opinions 法发〔2020〕32号 item 5"),
    R11(
            REJECT,
            "The right has lapsed, was invalidated or is not granted yet",
            "Patent Law art. 42; Trademark Law art. 39"),
    R12(REJECT, "The right is not in force where the listing is offered", "Platform rule"),
    R17(REJECT, "A trademark application is not yet an exclusive right", "Platform rule"),
    R20(RETURN, "The target cannot be located exactly", "Guiding Opinions 法发〔2020〕32号 item 5"),
    R21(MOOT, "The target is not on this platform", "Guiding Opinions 法发〔2020〕32号 item 5"),
    R22(RETURN, "A complaint has at most 300 targets; withdrawing some cures it", "Platform rule B1.8"),
    R24(REJECT, "A complaint on the same right, listing and claim is already open", "Platform rule"),
    R30(
            RETURN,
            "There is no prima facie evidence of the infringement",
            "E-Commerce Law art. 42(1)",
            "IDENTIFICATION_REPORT",
            "NOTARISED_PURCHASE",
            "TEST_PURCHASE",
            "AUTHORITY_FINDING",
            "SCREENSHOT",
            "COMPARISON"),
    R40(RETURN, "The signed guarantee that the notice is true is missing", "Guiding Opinions 法发〔2020〕32号 item 5");

    private final Effect effect;
    private final String sentence;
    private final String basis;
    private final List<String> accepts;

    ReasonCode(Effect effect, String sentence, String basis, String... accepts) {
        this.effect = effect;
        this.sentence = sentence;
        this.basis = basis;
        this.accepts = List.of(accepts);
    }

    public Effect effect() {
        return effect;
    }

    String sentence() {
        return sentence;
    }

    String basis() {
        return basis;
    }

    /** The kinds of evidence, any one of which cures it. */
    List<String> accepts() {
        return accepts;
    }
}
