package dev.promptly.journey;

import dev.promptly.journey.SampleReport.Listing;
import java.io.IOException;
import java.util.List;

/** The papers a holder keeps ready, and what the test purchases brought. */
public record SampleFiles(SampleReport report) {

    public SampleFile businessLicence() throws IOException {
        return SampleFile.pdf(
                "business-licence.pdf",
                "Business licence",
                List.of(
                        "Name: " + report.holder(),
                        "Unified social credit code: 91310000MA1FL4XY7K",
                        "Type: limited company",
                        "Valid without limit"));
    }

    public SampleFile trademarkCertificate() throws IOException {
        return SampleFile.pdf(
                "trademark-certificate.pdf",
                "Trademark registration certificate No. " + report.number(),
                List.of(
                        "Mark: " + report.mark(),
                        "Registrant: " + report.holder(),
                        "Nice classes: " + report.classes(),
                        "Registered on 2021-05-14, valid until 2031-05-13"));
    }

    public SampleFile powerOfAttorney(String agent) throws IOException {
        return SampleFile.pdf(
                "power-of-attorney.pdf",
                "Power of attorney",
                List.of(
                        report.holder() + " empowers " + agent,
                        "to enforce its intellectual property on e-commerce platforms: to file and to withdraw notices,",
                        "for all of its rights, on all sites, until it is revoked.",
                        "Signed and sealed: " + report.holder() + ", 2026-11-02"));
    }

    /** With order number, method and reasons, as a platform asks of a report that is to speak for itself. */
    public SampleFile identificationReport(Listing listing) throws IOException {
        return SampleFile.pdf(
                "identification-report-" + listing.itemId() + ".pdf",
                "Identification report " + listing.reportNumber(),
                List.of(
                        "Test purchase, order " + listing.orderNumber() + " of 2026-11-16",
                        "Listing " + listing.itemId() + ": " + listing.title(),
                        "Method: comparison with an original from stock",
                        "1. The serial number was never issued by the maker.",
                        "2. The packaging bears a class mark the maker does not use.",
                        "3. The housing is of ABS, the original's of aluminium.",
                        "Conclusion: not made by the right holder or with its consent.",
                        "Signed and sealed: " + report.holder() + ", 2026-11-19"));
    }

    public SampleFile screenshot(Listing listing) throws IOException {
        return SampleFile.screenshot(
                "screenshot-" + listing.itemId() + ".png",
                List.of(
                        listing.url(),
                        listing.title(),
                        "Sold by " + listing.seller(),
                        "Price 39.00",
                        "Seen 2026-11-20 08:12:40 UTC"));
    }

    /** In Chinese, as the court would ask for it (civil evidence rules art. 17). */
    public SampleFile translatedReport(Listing listing) {
        return SampleFile.text(
                "identification-report-" + listing.itemId() + ".zh.txt",
                List.of(
                        "鉴定报告 " + listing.reportNumber() + "（中文译文）",
                        "购买取证：2026年11月16日，订单号 " + listing.orderNumber(),
                        "商品链接 " + listing.itemId() + "：" + listing.title(),
                        "鉴定方法：与库存正品比对",
                        "一、该序列号从未由厂家编制。",
                        "二、包装所印类别标志并非厂家所用。",
                        "三、外壳为ABS塑料，正品为铝制。",
                        "结论：非权利人制造，亦未经其许可。",
                        "签字盖章：" + report.holder() + "，2026年11月19日"));
    }

    public SampleFile translatedScreenshot(Listing listing) {
        return SampleFile.text(
                "screenshot-" + listing.itemId() + ".zh.txt",
                List.of(
                        "页面截图（中文译文） " + listing.url(),
                        "商品名称：" + listing.title(),
                        "卖家：" + listing.seller(),
                        "价格：39.00",
                        "截取时间：2026-11-20 08:12:40 UTC"));
    }
}
