package dev.promptly.notification;

import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.notification.Filed.Shop;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told after admission, as complaint-service composes it: who gets which letter, and what stands in it. */
@QuarkusTest
class LettersTest extends ServiceTest {

    private static final String DECLARATION = "019ab2f0-7a00-7000-8000-00000000d001";
    private static final String INVOICE = "019ab2f0-7a00-7000-8000-0000000000e1";

    private final Filed complaint = new Filed();

    @Test
    void aDeclarationReachesTheRightHolderWithWhatItMayDo() {
        complaint.received(now());
        tell("declaration.admitted", declaration(), List.of(INVOICE), """
                {"kind": "DECLARATION", "letterKind": "DECLARATION_TO_HOLDER",
                 "case": {"state": "ADMITTED", "nextSteps": ["ACKNOWLEDGE", "RESPOND", "PROCEED"]}}""", """
                {"state": "DISPUTED", "reasons": []}""");

        JsonPath notice = theNotice();

        assertThat(notice.getString("kind")).isEqualTo("DECLARATION");
        assertThat(notice.getString("declaration.declarationId")).isEqualTo(DECLARATION);
        assertThat(notice.getString("declaration.declarant.name")).isEqualTo("Yiwu Beidou Trading");
        assertThat(notice.getString("declaration.grounds")).isEqualTo("Bought from the holder's own distributor.");
        assertThat(notice.getBoolean("declaration.guaranteed")).isTrue();
        assertThat(notice.getList("manifest.evidenceId")).containsExactly(INVOICE);
        assertThat(notice.<Object>get("decision")).isNull();
        assertThat(notice.getString("letter.zh"))
                .contains(
                        "不存在侵权行为的声明转送函",
                        "声明人：“Yiwu Beidou Trading”（登记号：91330782MA2E8JXY3C）\n",
                        "（1）商品编号：901；状态：经营者已提交声明\n",
                        "> Bought from the holder's own distributor.\n",
                        "声明人已书面保证声明的内容真实。\n",
                        "（1）发票，原件：9f86d081",
                        "依照《中华人民共和国电子商务法》第四十三条第二款，您可以就此向有关主管部门投诉或者向人民法院起诉。",
                        "（3）向有关主管部门投诉或者向人民法院起诉，并通知本平台",
                        "声明编号：" + DECLARATION + "\n");
        assertThat(notice.getString("letter.en"))
                .contains(
                        "Under article 43(2) of the same law you may complain to the competent authority or sue in a court.",
                        "- item 901; now: disputed by a declaration\n",
                        "The declarant has signed that the declaration is true.");
    }

    @Test
    void aDeclarationOnAnOpenWindowTellsItsExactEnd() {
        complaint.received(now());
        tell("declaration.admitted", declaration(), List.of(INVOICE), """
                {"kind": "DECLARATION", "letterKind": "DECLARATION_TO_HOLDER", "case": {"nextSteps": []}}""", window());

        assertThat(theNotice().getString("letter.zh"))
                .contains("投诉或者起诉的最后时刻：2026年3月17日 23:59:59.999（北京时间），自2026年3月18日 00:00（北京时间）起即为逾期");
    }

    @Test
    void theOpeningOfTheWindowIsToldWithItsLastMomentWithAndWithoutRollover() {
        complaint.received(now());
        tell("window.opened", decision("window.opened", "[]"), List.of(), """
                {"kind": "DECISION", "letterKind": "DECISION",
                 "case": {"state": "ADMITTED", "nextSteps": ["PROCEED", "EXTEND"]}}""", window());

        JsonPath notice = theNotice();

        assertThat(notice.getString("decision.act")).isEqualTo("window.opened");
        assertThat(notice.getString("targets[0].decided.window.expiresAt")).isEqualTo("2026-03-17T16:00:00.000Z");
        assertThat(notice.getString("targets[0].decided.endsAt")).isEqualTo("2026-03-17T16:00:00.000Z");
        assertThat(notice.getList("case.nextSteps")).containsExactly("PROCEED", "EXTEND");
        assertThat(notice.getString("letter.zh"))
                .contains(
                        "在下列知识产权投诉案件中，声明已到达权利人，投诉或者起诉的期限开始计算。\n依据：《中华人民共和国电子商务法》第四十三条第二款\n时间：2026年3月2日 10:15（北京时间）\n",
                        "（1）商品编号：901；状态：等待权利人投诉或者起诉；投诉或者起诉的最后时刻：2026年3月17日 23:59:59.999（北京时间），"
                                + "自2026年3月18日 00:00（北京时间）起即为逾期；如休息日不予顺延，最后时刻为：2026年3月16日 23:59:59.999（北京时间）\n",
                        "（2）因不能归责于您的原因");
        assertThat(notice.getString("letter.en"))
                .contains(
                        "By: E-Commerce Law art. 43(2)\nAt: 2026-03-02 10:15:00 +08:00\n",
                        "last moment to complain or sue: 2026-03-17 23:59:59.999 +08:00 (2026-03-18 00:00:00 +08:00 is too late); "
                                + "for whoever holds that a day of rest does not move the last day: 2026-03-16 23:59:59.999 +08:00\n");
    }

    @Test
    void anOperatorIsToldOfItsEndAndWhy() {
        complaint.admitted(now());
        Api.noticeId(complaint, complaint.first);
        tell(
                "window.lapsed",
                decision("window.lapsed", "[]"),
                List.of(),
                """
                {"kind": "DECISION", "letterKind": "DECISION", "addressee":
                   {"account": "%s", "role": "OPERATOR", "designated": "PROMPTLY"},
                 "case": {"state": "CLOSED", "nextSteps": []}}""".formatted(complaint.first.account()),
                """
                {"state": "TERMINATED", "endReason": "LAPSED", "endsAt": "2026-03-17T16:00:00.000Z", "reasons": [],
                 "window": {"lapsedAt": "2026-03-17T16:00:00.000Z", "provisional": false}}""");

        JsonPath inbox = soon().until(
                        () -> Api.inbox(complaint, complaint.first).jsonPath(),
                        found -> found.getList("items").size() == 2);

        assertThat(inbox.getString("items[0].letter.zh"))
                .contains("投诉或者起诉的期限已届满，措施将终止。", "状态：已终止（权利人未在期限内投诉或者起诉）；投诉或者起诉的期限已于2026年3月18日 00:00（北京时间）届满\n")
                .doesNotContain("您现在可以");
        assertThat(Api.inbox(complaint, complaint.second).jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void aReturnedComplaintIsToldWithEachReasonAndWhatIsToBeDone() {
        complaint.received(now());
        tell("complaint.returned", decision("complaint.returned", """
                        [{"code": "R40", "detail": {"zh": "缺少通知真实性的书面保证或未签署", "en": "written guarantee of truth missing"},
                          "basis": "Guiding Opinions 法发〔2020〕32号 item 5"}]"""), List.of(), """
                {"kind": "DECISION", "letterKind": "DECISION", "case": {"nextSteps": ["SUPPLEMENT", "APPEAL"]}}""", """
                {"state": "RETURNED", "reasons": [{"code": "R20", "detail": {"zh": "无法准确定位被投诉对象",
                   "en": "target not exactly locatable"}}]}""");

        JsonPath notice = theNotice();

        assertThat(notice.getList("decision.reasons.code")).containsExactly("R40");
        assertThat(notice.getString("letter.zh"))
                .contains(
                        "（1）R40：缺少通知真实性的书面保证或未签署（依据：法发〔2020〕32号第五条）\n",
                        "状态：已退回，可以补正\n　　理由：R20：无法准确定位被投诉对象\n",
                        "（1）补正通知所缺少的内容\n（2）申请由人工复核该决定\n");
        assertThat(notice.getString("letter.en"))
                .contains("- R40: written guarantee of truth missing (Guiding Opinions 法发〔2020〕32号 item 5)\n");
    }

    @Test
    void theAnswerToAnAppealIsToldWithTheWordsOfWhoDecidedIt() {
        complaint.received(now());
        String answered = decision("appeal.decided", "[]")
                .replace(
                        "\"reasons\": []",
                        "\"reasons\": [], \"outcome\": \"DISMISS\", \"words\": \"Seen.\\nIt stands.\"");
        tell("appeal.decided", answered, List.of(), """
                {"kind": "DECISION", "letterKind": "DECISION", "case": {"nextSteps": []}}""", """
                {"state": "RETURNED", "reasons": []}""");

        JsonPath notice = theNotice();

        assertThat(notice.getString("decision.outcome")).isEqualTo("DISMISS");
        assertThat(notice.getString("decision.words")).isEqualTo("Seen.\nIt stands.");
        assertThat(notice.getString("letter.zh"))
                .contains("您的复核申请已由人工作出决定", "决定：维持原决定\n", "决定人员的说明：\n> Seen.\n> It stands.\n");
        assertThat(notice.getString("letter.en"))
                .contains("Decided: the decision stands\n", "In the words of who decided:\n> Seen.\n> It stands.\n");
    }

    @Test
    void aRightHolderIsAskedHowItsProceedingStands() {
        complaint.received(now());
        tell("status.requested", decision("status.requested", "[]"), List.of(), """
                {"kind": "STATUS_REQUEST", "letterKind": "STATUS_REQUEST", "case": {"nextSteps": []}}""", """
                {"state": "HELD", "reasons": []}""");

        JsonPath notice = theNotice();

        assertThat(notice.getString("kind")).isEqualTo("STATUS_REQUEST");
        assertThat(notice.getString("letter.zh")).contains("关于投诉或者诉讼进展的询问函", "状态：权利人已投诉或者起诉，措施继续");
        assertThat(notice.getString("letter.en")).contains("How does your proceeding stand?");
    }

    @Test
    void withoutADesignatedSystemTheInboxAloneIsNoDelivery() {
        complaint.received(now());
        tell("declaration.admitted", declaration(), List.of(INVOICE), """
                {"kind": "DECLARATION", "letterKind": "DECLARATION_TO_HOLDER", "addressee":
                   {"account": "%s", "role": "COMPLAINANT", "designated": "NONE"}, "case": {}}""".formatted(complaint.account), window());

        JsonPath notice = theNotice();

        assertThat(notice.getString("forwardedAt")).isNotNull();
        assertThat(notice.getString("deliveredAt")).isNull();
    }

    /** The one notice of the complaint in the complainant's inbox, once it is there. */
    private JsonPath theNotice() {
        String path = "/v1/inbox?complaintId=" + complaint.id;
        JsonPath inbox = soon().until(
                        () -> Api.as("complainant", complaint.account).get(path).jsonPath(),
                        found -> found.getList("items").size() == 1);
        String id = inbox.getString("items[0].id");
        return Api.as("complainant", complaint.account).get("/v1/notices/" + id).jsonPath();
    }

    /** To the complainant, where the forward names nobody else, about the first shop's listing. */
    private void tell(String act, String common, List<String> manifest, String forward, String decided) {
        Shop shop = complaint.first;
        ObjectNode entry = (ObjectNode) Filed.json("""
                {"addressee": {"account": "%s", "role": "COMPLAINANT", "designated": "PROMPTLY"},
                 "targets": [{"targetId": "%s", "kind": "LISTING", "itemId": "901", "decided": %s}]}""".formatted(complaint.account, shop.target(), decided));
        entry.setAll((ObjectNode) Filed.json(forward));
        ArrayNode items = entry.putArray("manifest");
        manifest.forEach(items::add);
        JsonNode evidence = Filed.json("""
                [{"evidenceId": "%s", "version": "ORIGINAL", "kind": "INVOICE",
                  "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]""".formatted(INVOICE));
        complaint.tell(
                act,
                now(),
                draft -> complaint
                        .naming(draft, Map.of())
                        .attribute("common", Filed.json(common))
                        .attribute("evidence", evidence)
                        .attribute("forward", List.of(entry)));
    }

    private static String declaration() {
        return """
                {"site": {"id": "main", "zone": "Asia/Shanghai", "locales": ["zh", "en"]}, "claim": "TM_COUNTERFEIT",
                 "declaration": {"declarationId": "%s", "guaranteed": true,
                   "declarant": {"name": "Yiwu Beidou Trading", "registrationNumber": "91330782MA2E8JXY3C"},
                   "grounds": "Bought from the holder's own distributor."}}""".formatted(DECLARATION);
    }

    private static String decision(String act, String reasons) {
        return """
                {"site": {"id": "main", "zone": "Asia/Shanghai", "locales": ["zh", "en"]}, "claim": "TM_COUNTERFEIT",
                 "decision": {"act": "%s", "at": "2026-03-02T02:15:00.000Z", "reasons": %s}}""".formatted(act, reasons);
    }

    private static String window() {
        return """
                {"state": "WINDOW_OPEN", "endsAt": "2026-03-17T16:00:00.000Z", "reasons": [],
                 "window": {"deliveredAt": "2026-03-02T02:15:00.000Z", "rawLastDay": "2026-03-16", "lastDay": "2026-03-17",
                   "expiresAt": "2026-03-17T16:00:00.000Z", "expiresWithoutRollover": "2026-03-16T16:00:00.000Z",
                   "extendableTo": "2026-03-30T16:00:00.000Z", "provisional": false, "calendarVersion": "cn-2026",
                   "declarationId": "%s"}}""".formatted(DECLARATION);
    }
}
