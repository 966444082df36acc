package dev.promptly.checks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The browser that is installed here, and what it complained of. */
final class Chromium implements AutoCloseable {

    /** A machine that runs the whole stack may be busy with it. */
    private static final double PATIENCE_MILLIS = 60_000;

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(Stack.told("CHROMIUM")))
                    .setArgs(List.of("--no-sandbox")));
    private final List<String> complaints = new ArrayList<>();

    Page page(Browser.NewContextOptions options) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Page page = browser.newContext(options).newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> complaints.add(request.url() + ": " + request.failure()));
        return page;
    }

    /** Errors in the console, uncaught exceptions, requests that failed; a breach of the content security policy is among the first. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", name + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
