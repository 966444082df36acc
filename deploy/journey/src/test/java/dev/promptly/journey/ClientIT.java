package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.promptly.client.ApiClient;
import dev.promptly.client.ApiException;
import dev.promptly.client.api.ComplaintsApi;
import dev.promptly.client.api.EvidenceApi;
import dev.promptly.client.api.RecordsApi;
import dev.promptly.client.model.ActView;
import dev.promptly.client.model.ComplaintState;
import dev.promptly.client.model.ComplaintView;
import dev.promptly.client.model.TargetRequest;
import dev.promptly.journey.Market.Listing;
import dev.promptly.journey.integrating.Filing;
import dev.promptly.launcher.Part;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client that was generated from the served document can do, unchanged. */
class ClientIT {

    @TempDir
    Path directory;

    private final Market market = new Market();
    private final ApiClient promptly =
            new ApiClient().setBasePath(TestStack.plan().url(Part.GATEWAY));

    @Test
    void theFilingThatIsShownEndsAdmittedAndItsRecordIsRead() throws Exception {
        promptly.setBearerToken(Market.token("complainant", market.account()));
        TargetRequest listing = listing(market.listing(Market.seller()));
        String key = UUID.randomUUID().toString();

        ComplaintView filed = new Filing(promptly).file(paper("certificate"), paper("purchase"), listing, key);
        assertEquals(List.of(), filed.getReasons());
        market.verify("/v1/parties/" + filed.getComplainantId());
        market.verify("/v1/rights/" + filed.getRightId());

        ComplaintView known = admitted(filed.getId());
        assertEquals(filed.getReceivedAt(), known.getNoticeEffectiveAt());
        assertEquals(listing.getItemId(), known.getTargets().get(0).getItemId());
        assertEquals("complaint.received", record(filed.getId()).get(0).getAct());
        assertEquals("测试购买", title());
    }

    @Test
    void aRefusalReachesTheClientWithItsStatusAndProblem() {
        promptly.setBearerToken(Market.token("complainant", market.account()));
        ApiException refusal = assertThrows(
                ApiException.class, () -> new ComplaintsApi(promptly).getComplaint(UUID.randomUUID(), null));
        assertEquals(404, refusal.getCode());
        assertEquals(
                "not-found", Json.parse(refusal.getResponseBody()).path("code").asText());
    }

    private static TargetRequest listing(Listing listing) {
        return new TargetRequest()
                .url("https://shop.example/item/" + listing.itemId())
                .itemId(listing.itemId())
                .operatorId(listing.seller());
    }

    private File paper(String name) throws IOException {
        Path file = directory.resolve(name + ".txt");
        Files.writeString(file, name + " " + UUID.randomUUID());
        return file.toFile();
    }

    private ComplaintView admitted(UUID complaint) {
        return Await.until("the admission of " + complaint, Market.PATIENCE, () -> {
            try {
                return Optional.of(new ComplaintsApi(promptly).getComplaint(complaint, null))
                        .filter(seen -> seen.getState() == ComplaintState.ADMITTED);
            } catch (ApiException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String title() throws ApiException {
        return String.valueOf(new EvidenceApi(promptly)
                .listEvidence(null, null, null, null, null)
                .getItems()
                .get(0)
                .getTitle());
    }

    /** The record follows the complaint by events: until then there is none yet. */
    private List<ActView> record(UUID complaint) {
        return Await.until("the record of " + complaint, Market.PATIENCE, () -> {
            try {
                return Optional.of(
                        new RecordsApi(promptly).getRecord(complaint, null).getActs());
            } catch (ApiException notYet) {
                if (notYet.getCode() == 404) {
                    return Optional.empty();
                }
                throw new IllegalStateException(notYet);
            }
        });
    }
}
