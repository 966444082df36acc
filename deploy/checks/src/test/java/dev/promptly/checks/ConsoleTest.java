package dev.promptly.checks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private static final String FILE_COMPLAINT = ".opblock[id$='-fileComplaint']";

    private final Chromium chromium = new Chromium();

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void whoHasATokenFilesTheSampleComplaintFromThePage() throws Exception {
        Page page = console();
        authorize(page);
        Locator call = page.locator(FILE_COMPLAINT);
        call.locator(".opblock-summary").first().click();
        call.getByText("Try it out").click();
        call.locator("tr[data-param-name='Idempotency-Key'] input")
                .fill(UUID.randomUUID().toString());
        Locator body = call.locator("textarea.body-param__text");
        body.fill(Stack.print(sample()));

        call.locator(".execute").click();

        Locator answer = call.locator(".live-responses-table tr.response");
        assertThat(answer.locator(".response-col_status")).containsText("201");
        answer.scrollIntoViewIfNeeded();
        Chromium.keep(page, "console-201");
        assertTrue(answer.innerText().contains("\"receivedAt\""), answer.innerText());
    }

    @Test
    void aPastedTokenSurvivesAReload() {
        Page page = console();
        assertThat(page.locator(".auth-wrapper .authorize")).hasClass(Pattern.compile(".*unlocked.*"));
        authorize(page);

        page.reload();

        assertThat(page.locator(".auth-wrapper .authorize").first()).hasClass(Pattern.compile(".*\\blocked.*"));
    }

    @Test
    void eachOperationHasAnAddressOfItsOwn() {
        Page page = console();
        page.locator(FILE_COMPLAINT + " .opblock-summary").first().click();
        page.waitForURL(url -> url.contains("#/"));
        String address = page.url();

        Page another = open(address.substring(Stack.url("").length()));

        assertThat(another.locator(FILE_COMPLAINT)).hasClass(Pattern.compile(".*is-open.*"));
        assertTrue(address.endsWith("/fileComplaint"), address);
    }

    /** The console as it comes, one service chosen in its drop-down. */
    private Page console() {
        Page page = open("/console/");
        page.locator("#select").selectOption(new SelectOption().setLabel("complaint-service"));
        assertThat(page.locator(FILE_COMPLAINT)).isVisible();
        return page;
    }

    private Page open(String path) {
        Page page = chromium.page(new Browser.NewContextOptions().setViewportSize(1280, 900));
        page.navigate(Stack.url(path));
        return page;
    }

    /** A complaint like the sample's, of what the sample has registered, against a listing that nobody has complained of yet. */
    private static JsonNode sample() throws Exception {
        String item = Integer.toString(ThreadLocalRandom.current().nextInt(100_000, 999_999_999));
        ObjectNode complaint = JsonNodeFactory.instance.objectNode();
        complaint.put("site", "main").put("claim", "TM_COUNTERFEIT").put("externalRef", "BP-" + item);
        complaint.put("complainantId", id(Stack.newest("/v1/parties")));
        complaint.put("rightId", id(Stack.newest("/v1/rights")));
        complaint
                .putArray("targets")
                .addObject()
                .put("kind", "LISTING")
                .put("url", "https://shop.example/item/" + item)
                .put("itemId", item)
                .put("operatorId", "shop-17");
        complaint.put("statement", "Bought and examined: not made by the holder.");
        complaint
                .putArray("evidence")
                .addObject()
                .put("evidenceId", id(Stack.newest("/v1/evidence")))
                .put("role", "INFRINGEMENT");
        complaint
                .putObject("guarantee")
                .put("text", "What is stated here is true.")
                .put("signedBy", "brand-guard")
                .put("signedAt", "2026-11-24T08:00:00.000Z");
        return complaint;
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asText();
    }

    private static void authorize(Page page) {
        page.locator(".auth-wrapper .authorize").first().click();
        Locator dialog = page.locator(".dialog-ux");
        dialog.locator(".auth-container input").first().fill(Stack.token());
        dialog.locator(".auth-btn-wrapper .authorize").first().click();
        dialog.locator(".auth-btn-wrapper .btn-done").first().click();
        assertThat(dialog).hasCount(0);
    }
}
