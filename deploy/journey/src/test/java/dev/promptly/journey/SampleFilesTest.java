package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

final class SampleFilesTest {

    private final SampleReport report;
    private final SampleFiles files;

    SampleFilesTest() throws IOException {
        report = SampleReport.shipped();
        files = new SampleFiles(report);
    }

    @Test
    void theSampleComplainsOfThreeListingsOfTwoSellers() {
        assertEquals(3, report.listings().size());
        assertEquals(2, report.sellers().size());
    }

    @Test
    void anIdentificationReportIsAPdfThatNamesListingOrderAndConclusion() throws IOException {
        String text = text(files.identificationReport(report.listings().get(0)));
        assertTrue(text.contains("Listing 901"), text);
        assertTrue(text.contains("TP-2026-7741"), text);
        assertTrue(text.contains("not made by the right holder"), text);
    }

    @Test
    void theCertificateIsAPdfThatNamesMarkAndNumber() throws IOException {
        String text = text(files.trademarkCertificate());
        assertTrue(text.contains("LUMIKKO"), text);
        assertTrue(text.contains("58391047"), text);
    }

    @Test
    void thePowerOfAttorneyIsAPdfThatNamesWhoMayDoWhat() throws IOException {
        String text = text(files.powerOfAttorney("Silvertide"));
        assertTrue(text.contains("Lumikko Oy empowers Silvertide"), text);
        assertTrue(text.contains("file and to withdraw"), text);
    }

    @Test
    void aScreenshotIsAPictureWithSomethingOnIt() throws IOException {
        SampleFile file = files.screenshot(report.listings().get(0));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file.bytes()));
        assertEquals(640, image.getWidth());
        assertTrue(image.getRGB(0, 0) != image.getRGB(142, 206), "the product stands out from the page");
    }

    private static String text(SampleFile file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
