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
}
