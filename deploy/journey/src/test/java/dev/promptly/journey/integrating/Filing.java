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
import dev.promptly.client.model.Guarantee;
import dev.promptly.client.model.IdentityRequest;
import dev.promptly.client.model.PartyKind;
import dev.promptly.client.model.PartyRequest;
import dev.promptly.client.model.Proof;
import dev.promptly.client.model.RightRequest;
import dev.promptly.client.model.RightType;
import dev.promptly.client.model.TargetRequest;
import java.io.File;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Everything from a party to a complete complaint, with the generated client only. */
public record Filing(ApiClient promptly) {
    public ComplaintView file(File certificate, File purchase, TargetRequest listing, String key) throws ApiException {
        var identity = new IdentityRequest().type("BUSINESS_LICENCE").number("91310000MA7WELKIN0");
        var party = new PartyRequest().kind(PartyKind.ENTITY).legalName("Welkin Optics");
        UUID holder = new PartiesApi(promptly)
                .registerParty(party.identity(identity), null, null)
                .getId();

        var mark = new RightRequest().type(RightType.TRADEMARK).title("WELKIN").registrationNumber("7004711");
        mark.jurisdiction("CN").classes(List.of(9)).holderId(holder).expiresOn(LocalDate.parse("2031-05-13"));
        mark.addProofsItem(new Proof().evidenceId(store(EvidenceKind.TRADEMARK_CERTIFICATE, "商标注册证", certificate)));
        UUID right = new RightsApi(promptly).registerRight(mark, null, null).getId();

        UUID bought = store(EvidenceKind.TEST_PURCHASE, "测试购买", purchase);
        var shown = new EvidenceReference().evidenceId(bought).role(EvidenceRole.INFRINGEMENT);
        var notice = new ComplaintRequest().complainantId(holder).rightId(right).claim(Claim.TM_COUNTERFEIT);
        notice.targets(List.of(listing)).evidence(List.of(shown)).statement("Counterfeits, bought and compared.");
        notice.guarantee(new Guarantee()
                .text("What this notice says is true; we answer for it.")
                .signedBy("Lin Wei, general counsel")
                .signedAt(OffsetDateTime.now(ZoneOffset.UTC)));
        return new ComplaintsApi(promptly).fileComplaint(key, notice, null);
    }

    private UUID store(EvidenceKind kind, String title, File file) throws ApiException {
        var what = new EvidenceMetadata().kind(kind).title(title).confidentiality(Confidentiality.OPEN);
        return new EvidenceApi(promptly)
                .storeEvidence(what, file, null, null, null)
                .getId();
    }
}
