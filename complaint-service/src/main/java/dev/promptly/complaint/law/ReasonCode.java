package dev.promptly.complaint.law;

import static dev.promptly.complaint.law.DefectKind.BLOCKS;
import static dev.promptly.complaint.law.DefectKind.BLOCKS_CURABLE;
import static dev.promptly.complaint.law.DefectKind.BLOCKS_MANUAL;
import static dev.promptly.complaint.law.DefectKind.CURABLE;
import static dev.promptly.complaint.law.DefectKind.MANUAL;
import static dev.promptly.complaint.law.DefectKind.MOOT;
import static dev.promptly.complaint.law.Source.B1_7;
import static dev.promptly.complaint.law.Source.B1_8;
import static dev.promptly.complaint.law.Source.B1_9;
import static dev.promptly.complaint.law.Source.CC_1195_1;
import static dev.promptly.complaint.law.Source.CC_1196_1;
import static dev.promptly.complaint.law.Source.CE_17;
import static dev.promptly.complaint.law.Source.D;
import static dev.promptly.complaint.law.Source.DSA_23;
import static dev.promptly.complaint.law.Source.ECL_42_1;
import static dev.promptly.complaint.law.Source.ECL_42_2;
import static dev.promptly.complaint.law.Source.ECL_43_1;
import static dev.promptly.complaint.law.Source.ECL_43_2;
import static dev.promptly.complaint.law.Source.ESL_5;
import static dev.promptly.complaint.law.Source.GO32_5;
import static dev.promptly.complaint.law.Source.GO32_6;
import static dev.promptly.complaint.law.Source.GO32_7;
import static dev.promptly.complaint.law.Source.GO32_8;
import static dev.promptly.complaint.law.Source.NCA_10;
import static dev.promptly.complaint.law.Source.PL_42;
import static dev.promptly.complaint.law.Source.RDN_17;
import static dev.promptly.complaint.law.Source.TL_INFRINGEMENT;
import static dev.promptly.complaint.law.Source.TL_TERM;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a notice is not admitted: the rule book's E4, line by line, in its order and its words. */
public enum ReasonCode {
    R01(BLOCKS_CURABLE, "right holder's true identity missing", "缺少权利人的真实身份信息", CC_1195_1),
    R02(BLOCKS_CURABLE, "identity not verified / mismatch", "身份未通过核验或不一致", CC_1195_1),
    R03(BLOCKS_CURABLE, "agent without authorisation", "代理人无授权", B1_7),
    R04(BLOCKS_CURABLE, "authorisation expired at submission", "提交时授权已过期", D),
    R05(BLOCKS_CURABLE, "authorisation does not cover right, platform or action", "授权未覆盖该权利、平台或行为", B1_7),
    R06(BLOCKS_CURABLE, "complainant is not the registered holder and there is no chain", "投诉人与登记权利人不一致且无权利链", D),
    R10(BLOCKS_CURABLE, "proof of right missing", "缺少权利证明", GO32_5),
    R11(BLOCKS, "right lapsed, invalidated or not yet granted", "权利已失效、被宣告无效或尚未授权", PL_42, TL_TERM),
    R12(BLOCKS, "right not in force in the territory of the listing", "权利在商品所在地域不具效力", D),
    R13(MANUAL, "goods in none of the right's classes", "商品不属于该权利核定的任何类别", TL_INFRINGEMENT),
    R14(BLOCKS_CURABLE, "photograph ownership shown only by statement and/or watermark", "摄影作品权属仅有权利声明或水印", NCA_10),
    R15(BLOCKS_CURABLE, "utility model or design without evaluation report", "实用新型或外观设计缺少专利权评价报告", GO32_5, D),
    R16(BLOCKS, "evaluation report negative for an asserted claim", "评价报告对所主张的权利要求结论为负面", D),
    R17(BLOCKS, "trademark application only", "仅有商标注册申请", D),
    R20(BLOCKS_CURABLE, "target not exactly locatable", "无法准确定位被投诉对象", GO32_5),
    R21(MOOT, "target not on this platform or already gone", "被投诉对象不在本平台或已下架", D),
    R22(BLOCKS_CURABLE, "more than 300 targets; withdrawing some cures it", "被投诉对象超过三百个，撤回部分即可补正", B1_8),
    R24(
            BLOCKS,
            "duplicate: same right, same listing, same claim, admitted and still open",
            "重复投诉：同一权利、同一商品、同一主张的案件尚未结束",
            D),
    R25(
            BLOCKS_MANUAL,
            "same right and target re-filed after the end of the measure with no new evidence",
            "措施终止后就同一权利和对象再次投诉而无新证据",
            GO32_6,
            RDN_17),
    R26(
            MANUAL,
            "another original was handed in before under the number of an item that is relied upon",
            "所依据材料的编号此前已用于另一份内容不同的原件",
            GO32_6,
            D),
    R30(BLOCKS_CURABLE, "no prima facie evidence, or evidence that is not there", "缺少构成侵权的初步证据，或所列证据未提交", ECL_42_1),
    R31(BLOCKS_CURABLE, "feature comparison missing (patent)", "缺少专利技术特征或设计特征对比", GO32_5),
    R32(BLOCKS_CURABLE, "test-buy report lacks order number, method or signature", "购买鉴定报告缺少订单号、鉴定方法或签章", B1_9),
    R33(BLOCKS_CURABLE, "file unreadable, infected, or its hash does not match", "文件无法读取、带有病毒或哈希不符", ESL_5),
    R34(BLOCKS_CURABLE, "relied-upon item has no forwardable version", "所依据的证据没有可转送的版本", ECL_42_2),
    R35(BLOCKS_CURABLE, "redaction removes what the operator needs to answer", "遮蔽去除了平台内经营者答辩所需的内容", D),
    R36(CURABLE, "foreign-language item without Chinese translation", "外文证据缺少中文译文", CE_17, D),
    R40(BLOCKS_CURABLE, "written guarantee of truth missing or unsigned", "缺少通知真实性的书面保证或未签署", GO32_5),
    R50(MANUAL, "complainant suspended for misuse", "投诉人因滥用被暂停", DSA_23, D),
    R51(BLOCKS_MANUAL, "document suspected forged", "材料疑似伪造", GO32_6),
    D01(BLOCKS_CURABLE, "declaration lacks the operator's true identity", "声明缺少平台内经营者的真实身份信息", CC_1196_1),
    D02(BLOCKS_CURABLE, "declaration does not say which goods are to be released", "声明未指明请求恢复的商品", GO32_7),
    D03(
            BLOCKS_CURABLE,
            "declaration has no prima facie evidence, or evidence that is not there",
            "声明缺少不存在侵权行为的初步证据，或所列证据未提交",
            ECL_43_1),
    D04(BLOCKS_CURABLE, "declaration has no signed guarantee of truth", "声明缺少真实性的书面保证或未签署", GO32_7),
    D05(BLOCKS_CURABLE, "evidence of the declaration has no forwardable version", "声明所依据的证据没有可转送的版本", ECL_43_2),
    D07(
            MANUAL,
            "the notice came with an effective judgement or decision of infringement",
            "通知附有认定侵权的生效裁判或行政决定",
            GO32_8);

    private static final Set<ReasonCode> ALWAYS_ON_A_TARGET = EnumSet.of(R20, R21, R24, R25);

    /** A notice that is good in substance is effective without these (rule book E4, A2.11): a reviewer may override them. */
    private static final Set<ReasonCode> OVERRIDABLE = EnumSet.of(R15, R22, R32, R36);

    private final DefectKind kind;
    private final Text meaning;
    private final List<Source> sources;

    ReasonCode(DefectKind kind, String en, String zh, Source... sources) {
        this.kind = kind;
        this.meaning = new Text(zh, en);
        this.sources = List.of(sources);
    }

    /** Where it may stand: R13, R26 and R30 to R36 on some targets only, or on the whole notice where it concerns all. */
    public Set<Reason.Scope> scopes() {
        if (ALWAYS_ON_A_TARGET.contains(this)) {
            return EnumSet.of(Reason.Scope.TARGET);
        }
        return this == R13 || this == R26 || isOfEvidence()
                ? EnumSet.allOf(Reason.Scope.class)
                : EnumSet.of(Reason.Scope.COMPLAINT);
    }

    private boolean isOfEvidence() {
        return compareTo(R30) >= 0 && compareTo(R36) <= 0;
    }

    public DefectKind kind() {
        return kind;
    }

    /** Whether a reviewer is asked about a reason with this effect: it is a doubt, or a return that may be overridden. */
    public boolean isAsked(Effect effect) {
        return effect == Effect.REVIEW || (effect == Effect.RETURN && OVERRIDABLE.contains(this));
    }

    /** Whether a reviewer may find it with this effect: what can be cured is returned and not rejected, what cannot is rejected. */
    public boolean canBeFound(Effect effect) {
        return switch (kind) {
            case BLOCKS_CURABLE, CURABLE -> effect == Effect.RETURN;
            case BLOCKS -> effect == Effect.REJECT && this != R24; // which the key of the open case alone says
            case MANUAL, BLOCKS_MANUAL -> effect == Effect.RETURN || effect == Effect.REJECT;
            case MOOT -> false;
        };
    }

    /** Whether only a person ever returns or rejects for it, so that another one can be asked. */
    public boolean isFoundByPersonsOnly() {
        return kind == MANUAL || kind == BLOCKS_MANUAL;
    }

    public Effect effect() {
        return kind.effect();
    }

    /** Whether it stands against a declaration (rule book A2.3), and never against a notice. */
    public boolean isOfADeclaration() {
        return compareTo(D01) >= 0;
    }

    /** What of a notice, or of a declaration, it is about. */
    public String pointer() {
        if (isOfADeclaration()) {
            return switch (this) {
                case D01 -> "/declarant";
                case D02 -> "/targetIds";
                case D04 -> "/guarantee";
                default -> "/evidence";
            };
        }
        return this == R26
                ? "/evidence"
                : switch (name().charAt(1)) {
                    case '0' -> "/complainantId";
                    case '1' -> "/rightId";
                    case '2' -> "/targets";
                    case '3' -> "/evidence";
                    case '4' -> "/guarantee";
                    default -> "";
                };
    }

    /** What is put on record of who filed or declared it; a fact, no finding (rule book S21, A2.7). */
    public Optional<Factor> conduct() {
        return switch (this) {
            case R25 -> Optional.of(Factor.REFILED_WITHOUT_NEW_EVIDENCE);
            case R51 -> Optional.of(Factor.FORGED_PROOF);
            case D07 -> Optional.of(Factor.DECLARED_AGAINST_RULING);
            default -> Optional.empty();
        };
    }

    /** What of these is on record. */
    public static Set<Factor> conduct(Collection<ReasonCode> codes) {
        return codes.stream().flatMap(code -> code.conduct().stream()).collect(Collectors.toSet());
    }

    /** What it says, in the words of the rule book. */
    public Text meaning() {
        return meaning;
    }

    /** Where it comes from, by the law in force on the day of the alleged act. */
    public String basis(LocalDate infringedOn) {
        return sources.stream().map(source -> source.cited(infringedOn)).collect(Collectors.joining("; "));
    }
}
