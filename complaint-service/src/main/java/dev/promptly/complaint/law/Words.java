package dev.promptly.complaint.law;

import java.util.Collection;
import java.util.stream.Collectors;

/** What a reason adds to its code's own words. */
public final class Words {

    public static final Text IN_GRACE =
            new Text("（在六个月宽展期内，由审查员判断）", " (in the six months of grace: a reviewer decides)");
    public static final Text CONTRARY =
            new Text("（所附生效裁判与主张相反，由审查员判断）", " (a ruling speaks against it: a reviewer decides)");
    public static final Text UNNAMED =
            new Text("（须先登记权利，再在通知中指明）", " (none is named: register the right, then name it)");
    public static final Text SECRET = new Text("（商业秘密由审查员判断）", " (a trade secret is weighed by a reviewer)");
    public static final Text FILE_ANEW =
            new Text("（对本对象为最终决定，前案终结后可另行提交）", " (final for this target: file anew once the first case has ended)");
    public static final Text FIRST_IN_THIS_NOTICE = new Text(
            "（本通知内同一商品的另一对象已受理，对本对象为最终决定，该案终结后可另行提交）",
            " (another target of this notice on the same listing is admitted; final for this one: file anew once that case"
                    + " has ended)");
    public static final Text COMPARED = new Text("（由人工比对两份材料）", " (a person compares the two)");
    public static final Text PAPER_ALONE = new Text(
            "（他人的权利仅有代理人自行提交的授权书，由审查员判断）",
            " (on another's right there is but a paper that the agent itself handed in: a reviewer decides)");
    public static final Text RULING_STATED = new Text(
            "（依据所附裁判，其生效与内容仅为提交人的陈述，由审查员核对）",
            " (it rests on a ruling, in force and to this effect by its uploader's statement: a reviewer looks at it)");
    public static final Text PROOF_STATED = new Text(
            "（他人的权利仅有提交人自行提交的证明，由审查员核对）",
            " (of another's right there is but proof that the complainant itself handed in: a reviewer looks at it)");
    public static final Text OTHER_KIND =
            new Text("（该权利不属于所主张的权利类型）", " (the right is of another kind than the claim is about)");

    private Words() {}

    /** Names what there is and does not suffice. */
    public static Text only(Collection<Item> items) {
        String kinds = items.stream().map(Item::kind).distinct().sorted().collect(Collectors.joining(", "));
        return new Text("（仅有 " + kinds + "）", " (only " + kinds + ")");
    }
}
