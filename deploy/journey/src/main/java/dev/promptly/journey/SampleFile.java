package dev.promptly.journey;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A real small file, made when it is needed. */
public final class SampleFile {

    private static final float MARGIN = 72;
    private static final float LINE = 18;

    /** The size of the writing in a picture, in pixels. */
    private static final float EM = 16;

    private final String name;
    private final String mediaType;
    private final byte[] bytes;

    private SampleFile(String name, String mediaType, byte[] bytes) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /** One page: a title and lines of text. */
    public static SampleFile pdf(String name, String title, List<String> lines) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            document.getDocumentInformation().setTitle(title);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setLeading(LINE);
                content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), 16);
                content.showText(title);
                content.newLine();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                for (String line : lines) {
                    content.newLine();
                    content.showText(line);
                }
                content.endText();
            }
            document.save(bytes);
            return new SampleFile(name, "application/pdf", bytes.toByteArray());
        }
    }

    /** Lines of text, UTF-8. */
    public static SampleFile text(String name, List<String> lines) {
        return new SampleFile(
                name, "text/plain", String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A picture of a listing as a browser would have shown it. */
    public static SampleFile screenshot(String name, List<String> lines) throws IOException {
        BufferedImage image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 640, 360);
        pen.setColor(new Color(0xD8E2EC));
        pen.fillRoundRect(32, 96, 220, 220, 24, 24);
        pen.setColor(new Color(0xF5B300));
        pen.fillOval(92, 156, 100, 100);
        pen.setColor(Color.DARK_GRAY);
        for (int i = 0; i < lines.size(); i++) {
            write(pen, lines.get(i), i == 0 ? 32 : 276, 56 + i * 40);
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return new SampleFile(name, "image/png", bytes.toByteArray());
    }

    /** Glyph by glyph as shapes: a server's JDK may have no fonts of its own to draw with. */
    private static void write(Graphics2D pen, String text, double x, double y) throws IOException {
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        float unit = EM * font.getFontBoxFont().getFontMatrix().get(0).floatValue();
        double right = x;
        for (int i = 0; i < text.length(); i++) {
            AffineTransform place = new AffineTransform(unit, 0, 0, -unit, right, y);
            pen.fill(
                    place.createTransformedShape(font.getPath(font.getEncoding().getName(text.charAt(i)))));
            right += EM * font.getWidth(text.charAt(i)) / 1000;
        }
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
