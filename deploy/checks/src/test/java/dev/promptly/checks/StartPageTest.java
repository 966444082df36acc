package dev.promptly.checks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartPageTest {

    private final Chromium chromium = new Chromium();

    @AfterEach
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
    void everyServiceIsShownAsUpAndNothingStandsOut(int width, ColorScheme scheme) {
        Page page = open(width, scheme, true);

        assertThat(page).hasTitle("Promptly: what runs here");
        for (String service : List.of("complaint-service", "evidence-service", "notification-service", "api-gateway")) {
            assertThat(page.locator("h2", new Page.LocatorOptions().setHasText(service)))
                    .containsText("ready");
        }
        assertThat(table(page, "Complaints by state")).containsText("admitted");
        assertThat(table(page, "Deadlines")).containsText("forward the notice");
        assertThat(page.locator("table", new Page.LocatorOptions().setHasText("promptly.evidence.v1"))
                        .first())
                .isVisible();
        Chromium.keep(page, "start-page-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        assertTrue(wide <= width, "scrolls sideways: " + wide + " px");
        assertEquals(List.of(), chromium.complaints());
    }

    @Test
    void thePageRefreshesItselfUntilItIsPaused() {
        Page page = open(1280, ColorScheme.LIGHT, true);
        Locator at = page.locator(".as-of time");
        String first = at.innerText();

        assertThat(at).not().hasText(first);
        page.getByText("Pause refreshing").click();
        assertThat(page.locator(".pause")).hasText("Go on refreshing");
        assertEquals(List.of(), chromium.complaints());
    }

    @Test
    void withoutAScriptThePageIsAllThere() {
        Page page = open(360, ColorScheme.LIGHT, false);

        assertThat(table(page, "Complaints by state")).isVisible();
        assertThat(page.getByText("look again")).isVisible();
        assertThat(page.locator(".pause")).hasCount(0);
    }

    @Test
    void whoDoesNotSeeThePageIsToldItsShape() {
        Page page = open(1280, ColorScheme.LIGHT, true);

        assertEquals("en", page.locator("html").getAttribute("lang"));
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("main")).hasCount(1);
        assertThat(page.locator("table:not(:has(caption))")).hasCount(0);
        assertThat(page.locator("th:not([scope])")).hasCount(0);
        assertThat(page.locator("img:not([alt])")).hasCount(0);
        assertThat(page.locator("section:not([aria-labelledby])")).hasCount(0);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Page page = open(1280, ColorScheme.LIGHT, true);

        for (Locator link : page.locator("nav a").all()) {
            String path = link.getAttribute("href");
            assertEquals(200, page.request().get(Stack.url(path)).status(), path);
        }
    }

    private Page open(int width, ColorScheme scheme, boolean scripts) {
        Page page = chromium.page(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts));
        page.navigate(Stack.url("/"));
        return page;
    }

    private static Locator table(Page page, String caption) {
        return page.locator("table", new Page.LocatorOptions().setHasText(caption));
    }
}
