package dev.promptly.journey.integrating;

import dev.promptly.client.ApiClient;
import dev.promptly.client.ApiException;
import dev.promptly.client.api.ComplaintsApi;
import dev.promptly.client.api.EvidenceApi;
import dev.promptly.client.api.PartiesApi;
import dev.promptly.client.api.RightsApi;
import dev.promptly.client.model.Claim;
import dev.promptly.client.model.ComplaintRequest;
import dev.promptly.client.model.ComplaintView;
import dev.promptly.client.model.Confidentiality;
import dev.promptly.client.model.EvidenceKind;
import dev.promptly.client.model.EvidenceMetadata;
import dev.promptly.client.model.EvidenceReference;
import dev.promptly.client.model.EvidenceRole;
import dev.promptly.client.model.PartyKind;
import dev.promptly.client.model.PartyRequest;
import dev.promptly.client.model.RightRequest;
import dev.promptly.client.model.RightType;
import dev.promptly.client.model.TargetRequest;
import java.io.File;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Everything from a party to a filed complaint, with the generated client only. */
public record Filing(ApiClient promptly) {
    public ComplaintView file(File purchase, TargetRequest listing, String key) throws ApiException {
        var party = new PartyRequest().kind(PartyKind.ENTITY).legalName("Welkin Optics");
        UUID holder = new PartiesApi(promptly).registerParty(party, null, null).getId();

        var mark = new RightRequest().type(RightType.TRADEMARK).title("WELKIN").registrationNumber("7004711");
        mark.jurisdiction("CN").classes(List.of(9)).holderId(holder).expiresOn(LocalDate.parse("2031-05-13"));
        UUID right = new RightsApi(promptly).registerRight(mark, null, null).getId();

        var what = new EvidenceMetadata().kind(EvidenceKind.TEST_PURCHASE).title("测试购买");
        what.confidentiality(Confidentiality.OPEN);
        UUID evidence = new EvidenceApi(promptly)
                .storeEvidence(what, purchase, null, null)
                .getId();

        var proof = new EvidenceReference().evidenceId(evidence).role(EvidenceRole.INFRINGEMENT);
        var notice = new ComplaintRequest().complainantId(holder).rightId(right).claim(Claim.TM_COUNTERFEIT);
        notice.targets(List.of(listing)).evidence(List.of(proof)).statement("Counterfeits, bought and compared.");
        return new ComplaintsApi(promptly).fileComplaint(key, notice, null);
    }
}
