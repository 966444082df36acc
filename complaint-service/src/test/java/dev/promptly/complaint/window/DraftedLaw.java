package dev.promptly.complaint.window;

import dev.promptly.complaint.law.Text;
import dev.promptly.complaint.site.Profile;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Editions as the tests' service knows them: for notices received in February 2025 the draft of twenty working days. */
@Alternative
@Priority(1)
@Singleton
class DraftedLaw {

    private static final Text BASIS = new Text("草案", "draft of 2021");
    private static final WindowLaw DRAFT = new WindowLaw(20, true, 20, BASIS, BASIS);

    static final WindowLaws EDITIONS = new WindowLaws(List.of(
            edition("2025-02-01", DRAFT), edition("2025-03-01", WindowLaw.ECL), edition("2019-01-01", WindowLaw.ECL)));

    private static WindowLaws.Edition edition(String since, WindowLaw law) {
        return new WindowLaws.Edition(Profile.CN_ECL, LocalDate.parse(since), law);
    }

    @Produces
    @Singleton
    WindowLaws editions() {
        return EDITIONS;
    }
}
