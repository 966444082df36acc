package dev.promptly.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.admissibility.Editions;
import dev.promptly.complaint.admissibility.Notice;
import dev.promptly.complaint.admissibility.RuleBooks;
import dev.promptly.complaint.admission.AdmissionActs;
import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.CaseFiles;
import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.admission.NoticeFacts;
import dev.promptly.complaint.admission.WhatEvidenceIsFor;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Complaints;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.reception.Filing;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.site.Sites;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.sealing.SubjectKeys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules change with a day: who was received before it keeps the version of before, for good. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class RulesVersionTest {

    private static final RuleBooks BOOKS = Editions.changedOn(LocalDate.of(2026, 3, 2));
    private static final Instant LAST_OF_BEFORE = Instant.parse("2026-03-01T15:59:59.999Z");
    private static final Instant FIRST_OF_AFTER = Instant.parse("2026-03-01T16:00:00Z");

    @Inject
    Complaints complaints;

    @Inject
    Casework casework;

    @Inject
    CaseFiles files;

    @Inject
    NoticeFacts facts;

    @Inject
    Sites sites;

    @Inject
    SubjectKeys keys;

    @Inject
    ObjectMapper json;

    @Test
    void aNoticeOfTheDayBeforeAndOneOfTheDayAfterGetTheirOwnVersionAndKeepIt() {
        Brand brand = Brand.verified();
        String german =
                brand.right(RightType.TRADEMARK, Map.of("jurisdiction", "DE"), brand.paper("TRADEMARK_CERTIFICATE"));
        Map<String, Object> notice = brand.notice(Claim.TM_COUNTERFEIT, german, brand.shown("TEST_PURCHASE"));
        String today = brand.filed(notice).getString("rulesVersion");

        String before = decided(brand, notice, LAST_OF_BEFORE);
        JsonPath first = brand.complaint(before);
        notice.put("targets", List.of(Brand.listing(Line.item())));
        String after = decided(brand, notice, FIRST_OF_AFTER);

        assertThat(first.getString("rulesVersion")).isEqualTo("CN_ECL/first edition");
        assertThat(first.getString("state")).isEqualTo("REJECTED");
        assertThat(first.getList("reasons.code")).containsExactly("R12");
        assertThat(first.getList("reasons.basis")).containsExactly("Platform rule");

        JsonPath second = brand.complaint(after);
        assertThat(second.getString("rulesVersion")).isEqualTo("CN_ECL/second edition");
        assertThat(second.getString("state")).isEqualTo("ADMITTED");
        assertThat(second.getList("reasons")).isEmpty();

        assertThat(brand.complaint(before).prettify())
                .isEqualTo(first.prettify())
                .doesNotContain(today);
    }

    /** As filing decides, but by these two editions. */
    private String decided(Brand brand, Map<String, Object> notice, Instant receivedAt) {
        UUID id = Ids.next();
        ComplaintRequest request = json.convertValue(notice, ComplaintRequest.class);
        Site site = sites.find(request.siteOrMain()).orElseThrow();
        Terms terms = terms(site, request, receivedAt);
        QuarkusTransaction.requiringNew().run(() -> {
            Actor actor = new Actor("complainant", brand.account, null);
            Filing filing = new Filing(
                    id, brand.account, brand.account, actor, site, request, keys.seal(id, request), true, terms);
            List<Target> targets = List.of(target(site, request));
            List<Exhibited> evidence =
                    new WhatEvidenceIsFor(request.targets(), targets).read(request.evidenceOrNone(), Instant.now());
            Complaint complaint = filing.received(targets, evidence, receivedAt, Instant.now());
            Notice judged = facts.of(files.received(complaint, request, receivedAt, Map.of()));
            complaints.persist(complaint);
            casework.change(
                    id,
                    (file, now) -> Step.of(AdmissionActs.of(
                            complaint,
                            new Bears.Judged(terms.rules().judge(judged), terms, List.of(), receivedAt),
                            receivedAt)));
        });
        return id.toString();
    }

    private static Terms terms(Site site, ComplaintRequest request, Instant receivedAt) {
        Terms known = CaseFile.terms(site, request, receivedAt);
        LocalDate receivedOn = LocalDate.ofInstant(receivedAt, site.zone());
        return new Terms(BOOKS.inForce(site.profile(), receivedOn), known.calendar(), known.basis());
    }

    private static Target target(Site site, ComplaintRequest request) {
        ComplaintRequest.TargetRequest asked = request.targets().get(0);
        return Filing.target(0, asked, asked.address(site), asked.operatorId());
    }
}
