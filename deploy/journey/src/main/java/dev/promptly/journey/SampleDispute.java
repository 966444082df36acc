package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is contested in the sample: of one complaint's listings the seller declares one to be genuine, so that the window opens, says too
 * little of the second, and about the third the right holder has sued. Its file keeps the ids for the examples of the contracts.
 */
final class SampleDispute {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SELLER = "shop-17";
    private static final String FORUM = "Hangzhou Internet Court";

    private final Caller complainant;
    private final Caller seller;
    private final PrintStream out;
    private final Map<String, String> ids = new TreeMap<>();

    /** @param seller the operator of {@link SampleFiling#DISPUTED} */
    SampleDispute(Caller complainant, Caller seller, PrintStream out) {
        this.complainant = complainant;
        this.seller = seller;
        this.out = out;
    }

    static Map<String, String> remembered(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    void play(Path file) throws IOException {
        JsonNode complaint = Await.until(
                "the admission of what is disputed",
                PATIENCE,
                () -> Optional.of(complainant.get("/v1/complaints?externalRef=" + SampleFiling.DISPUTED))
                        .map(found -> found.at("/items/0"))
                        .filter(found -> "ADMITTED".equals(found.path("state").asText())));
        String id = Json.id(complaint);
        List<String> targets =
                Json.each(complaint.path("targets")).map(Json::id).toList();
        String invoice =
                paper(seller, "INVOICE", "invoice.pdf", "Lights bought from the right holder's own distributor");
        String acceptance = paper(complainant, "ACCEPTANCE_NOTICE", "acceptance.pdf", FORUM + " has accepted the case");
        String appointment = paper(complainant, "OTHER", "appointment.pdf", "The consulate's appointment");
        String lacking = Json.id(seller.post(
                "/v1/complaints/" + id + "/declarations",
                Json.tree(Map.of("targetIds", List.of(targets.get(1)), "grounds", "It is genuine."))));
        String declaration =
                Json.id(seller.post("/v1/complaints/" + id + "/declarations", whole(targets.get(0), invoice)));
        String suit = Json.id(complainant.post(
                "/v1/complaints/" + id + "/proceedings", suit(targets.get(2), acceptance), "sample suit"));
        ids.putAll(Map.of(
                "19",
                lacking,
                "20",
                invoice,
                "21",
                acceptance,
                "22",
                appointment,
                "23",
                suit,
                "24",
                declaration,
                "25",
                id,
                "26",
                targets.get(0)));
        tell(id);
        Files.write(file, ids.entrySet().stream().map(Object::toString).toList());
    }

    private void tell(String id) {
        JsonNode window = Await.until(
                "the window to open",
                PATIENCE,
                () -> Optional.of(complainant.get("/v1/complaints/" + id).at("/targets/0"))
                        .filter(target ->
                                "WINDOW_OPEN".equals(target.path("state").asText()))
                        .map(target -> target.path("window")));
        out.printf(
                "  %s declares that a listing is genuine: to complain or sue, %s has until %s%n",
                SELLER, Sample.COMPLAINANT, window.path("expiresAt").asText("its year's holidays are known"));
    }

    private static String paper(Caller by, String kind, String name, String title) throws IOException {
        Map<String, String> metadata = Map.of("kind", kind, "title", title, "confidentiality", "OPEN");
        return Json.id(by.upload(Json.tree(metadata), SampleFile.pdf(name, title, List.of())));
    }

    private static JsonNode whole(String target, String invoice) {
        return Json.tree(Map.of(
                "targetIds",
                List.of(target),
                "declarant",
                Map.of(
                        "kind",
                        "ENTITY",
                        "legalName",
                        "Yiwu Beidou Trading Co., Ltd.",
                        "identity",
                        Map.of("type", "BUSINESS_LICENCE", "number", "91330782MA2E8JXY3C")),
                "grounds",
                "The lights were bought from the right holder's own distributor, see the invoice.",
                "evidence",
                List.of(Map.of("evidenceId", invoice, "role", "NON_INFRINGEMENT")),
                "guarantee",
                Map.of(
                        "text",
                        "What is declared here is true; we answer for the consequences of a false declaration.",
                        "signedBy",
                        "Yiwu Beidou Trading Co., Ltd.",
                        "signedAt",
                        Json.now())));
    }

    private static JsonNode suit(String target, String acceptance) {
        return Json.tree(Map.of(
                "kind",
                "COURT",
                "forum",
                FORUM,
                "caseNumber",
                "(2026)浙0192民初1234号",
                "targetIds",
                List.of(target),
                "evidence",
                List.of(Map.of("evidenceId", acceptance, "role", "PROCEEDING"))));
    }
}
