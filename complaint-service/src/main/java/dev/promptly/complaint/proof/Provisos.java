package dev.promptly.complaint.proof;

import dev.promptly.complaint.law.Item;
import dev.promptly.complaint.law.Text;
import dev.promptly.complaint.proof.Weighed.About;
import dev.promptly.complaint.proof.Weighed.Proviso;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** What an item has to show before it weighs what its kind weighs. */
public final class Provisos {

    private static final Set<String> CONTRARY = Set.of("NON_INFRINGEMENT", "RIGHT_INVALID");

    /** A report names the order, says its method and is signed or sealed (platform practice B1.9). */
    static final Proviso REPORT_IS_COMPLETE = new Proviso(
            new Text("须载明订单号（orderNumber）和鉴定方法（method），并签字或盖章（signed）", "with its orderNumber, its method, and signed"),
            (item, about) -> item.states("orderNumber") && item.states("method") && item.states("signed"));

    /** A low price alone shows nothing. */
    static final Proviso MORE_THAN_PRICE = new Proviso(
            new Text("至少一项并非价格（indicators）", "with one of its indicators at least that is not the PRICE"),
            (item, about) -> item.list("indicators").stream().anyMatch(indicator -> !"PRICE".equals(indicator)));

    /** An assessment that names its product is of that product. */
    static final Proviso OF_THIS_PRODUCT = new Proviso(
            new Text("所载型号（productModel）与被投诉商品一致", "of the target's productModel, where it names one"),
            (item, about) -> {
                String product = item.text("productModel");
                return product == null || about.productModel() == null || product.equals(about.productModel());
            });

    /** In force on the day of the notice, and for the claim. */
    static final Proviso IN_FORCE = new Proviso(
            new Text(
                    "已生效（effectiveOn），且未作出相反认定（finding）",
                    "in force since its effectiveOn, and its finding not against the claim"),
            (item, about) -> isInForce(item, about.on()) && !isContrary(item));

    /** The same, about the very product complained of (rule book E2). */
    static final Proviso IN_FORCE_ON_THIS_PRODUCT = new Proviso(
            new Text(
                    "已生效（effectiveOn），未作出相反认定（finding），且型号（productModel）与被投诉商品一致",
                    "in force since its effectiveOn, its finding not against the claim, and of the target's productModel"),
            (item, about) -> IN_FORCE.holds(item, about) && isAboutTheProduct(item, about));

    private Provisos() {}

    /** A ruling that speaks against the claim: for a reviewer (rule book A2.9). */
    public static boolean isContrary(Item item) {
        String finding = item.text("finding");
        return item.isRuling() && finding != null && CONTRARY.contains(finding);
    }

    private static boolean isInForce(Item item, LocalDate on) {
        String effectiveOn = item.text("effectiveOn");
        if (effectiveOn == null) {
            return false;
        }
        try {
            return !LocalDate.parse(effectiveOn).isAfter(on);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isAboutTheProduct(Item item, About about) {
        String product = item.text("productModel");
        return product != null && product.equals(about.productModel());
    }
}
