package dev.promptly.complaint.law;

import java.time.LocalDate;

/**
 * Where a rule comes from (rule book section 0). Of a law that was revised, the edition in force on the day of the alleged act is
 * cited (rule book V2).
 */
public enum Source {
    CC_1195_1("Civil Code art. 1195(1)"),
    CC_1196_1("Civil Code art. 1196(1)"),
    ECL_42_1("E-Commerce Law art. 42(1)"),
    ECL_42_2("E-Commerce Law art. 42(2)"),
    ECL_43_1("E-Commerce Law art. 43(1)"),
    ECL_43_2("E-Commerce Law art. 43(2)"),
    GO32_5("Guiding Opinions 法发〔2020〕32号 item 5"),
    GO32_6("Guiding Opinions 法发〔2020〕32号 item 6"),
    GO32_7("Guiding Opinions 法发〔2020〕32号 item 7"),
    GO32_8("Guiding Opinions 法发〔2020〕32号 item 8"),
    PL_42("Patent Law (2020) art. 42"),
    PL_66_2("Patent Law (2020) art. 66(2)"),
    /** Term and renewal. */
    TL_TERM("Trademark Law (2019) arts. 39, 40", "Trademark Law (2026) arts. 43, 44"),
    /** The acts that infringe. */
    TL_INFRINGEMENT("Trademark Law (2019) art. 57", "Trademark Law (2026) art. 72"),
    NCA_10("Notice 国版发〔2020〕1号 item 10"),
    CRI_7("Copyright Interpretation (2020) art. 7"),
    CE_17("Civil Evidence Rules (2019) art. 17"),
    ESL_5("Electronic Signature Law art. 5"),
    RDN_17("Information Network Dissemination Regulation art. 17, by analogy"),
    DSA_23("Regulation (EU) 2022/2065 art. 23, by analogy"),
    /** A power of attorney: intellectual property enforcement, rights, term. */
    B1_7("Platform practice: power of attorney"),
    /** At most 300 listings a request. */
    B1_8("Platform practice: 300 listings a request"),
    /** What a test-purchase report holds. */
    B1_9("Platform practice: test-purchase report"),
    D("Platform rule");

    /** The Trademark Law of 2026 is in force from here. */
    private static final LocalDate TRADEMARK_LAW_2026 = LocalDate.of(2027, 1, 1);

    private final String before;
    private final String since;

    Source(String citation) {
        this(citation, citation);
    }

    Source(String before, String since) {
        this.before = before;
        this.since = since;
    }

    /** @param infringedOn the day of the alleged act */
    public String cited(LocalDate infringedOn) {
        return infringedOn.isBefore(TRADEMARK_LAW_2026) ? before : since;
    }
}
