package dev.promptly.complaint.declaration;

import dev.promptly.complaint.admission.AgentActions;
import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.CaseFiles;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Complaints;
import dev.promptly.complaint.casework.Holders;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.casework.ThingQueue;
import dev.promptly.complaint.complaint.About;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.contest.Contest;
import dev.promptly.complaint.contest.DeclarationSteps;
import dev.promptly.complaint.decision.OperatorsTargets;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.DeclarationRequest;
import dev.promptly.complaint.declared.DeclarationResponse;
import dev.promptly.complaint.declared.DeclarationState;
import dev.promptly.complaint.declared.Declarations;
import dev.promptly.complaint.declared.Declared;
import dev.promptly.complaint.mandate.Mandate;
import dev.promptly.complaint.site.Language;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An operator declares that there is no infringement, adds to it, takes it back; the right holder answers (ECL art. 43). */
@ApplicationScoped
@Transactional
class DeclarationService {

    @Inject
    Casework casework;

    @Inject
    Complaints complaints;

    @Inject
    CaseFiles files;

    @Inject
    Declarations declarations;

    @Inject
    Holders holders;

    @Inject
    DeclarationSteps steps;

    @Inject
    ThingQueue queue;

    @Inject
    SubjectKeys keys;

    @Inject
    Caller caller;

    @Inject
    Language language;

    Answer declare(UUID complaintId, DeclarationRequest request) {
        Account operator = Account.operator(caller.accountAs(Role.OPERATOR));
        return casework.change(operator, complaintId, OperatorsTargets.toldTo(operator), (file, now) -> {
            DeclaredTargets.requireContestable(file, operator, request, declarations.of(complaintId));
            UUID id = Ids.next();
            Actor by = caller.actingFor(operator);
            Declaration declaration = Declaration.received(new Declared(
                    id, complaintId, operator.id(), request, keys.seal(id, request), by.subject(), now, Instant.now()));
            declarations.persist(declaration);
            return received(file, declaration, request, request, by, now);
        });
    }

    Answer supplement(UUID id, DeclarationRequest request) {
        Account operator = Account.operator(caller.accountAs(Role.OPERATOR));
        return casework.change(operator, complaintOf(id), OperatorsTargets.toldTo(operator), (file, now) -> {
            Declaration declaration = own(id, operator);
            if (!declaration.state().undecided()) {
                throw Problems.conflict(
                        "wrong-state", "It is " + declaration.state() + ": what is decided is not added to");
            }
            DeclarationRequest whole = opened(declaration).and(request);
            DeclaredTargets.requireOwn(file, operator, whole);
            Actor by = caller.actingFor(operator);
            declaration.supplement(request, whole, keys.seal(id, whole), by.subject(), Instant.now());
            return received(file, declaration, request, whole, by, now);
        });
    }

    private Step<Created> received(
            CaseFile file,
            Declaration declaration,
            DeclarationRequest said,
            DeclarationRequest whole,
            Actor by,
            Instant now) {
        Act received = Act.of(
                        ActKind.DECLARATION_RECEIVED,
                        now,
                        by,
                        Change.unmoved(DeclarationSteps.named(file, declaration)))
                .saying(said(said))
                .about(About.declaration(declaration.id()));
        Step<CaseFile> judged = steps.handedIn(file, declaration, whole, now);
        return Step.of(List.of(received)).and(judged).answering(after -> made(after, declaration, whole));
    }

    /** T23. */
    Answer withdraw(UUID id) {
        Account operator = Account.operator(caller.accountAs(Role.OPERATOR));
        return casework.change(operator, complaintOf(id), OperatorsTargets.toldTo(operator), (file, now) -> {
            Declaration declaration = own(id, operator);
            if (declaration.state() == DeclarationState.WITHDRAWN || declaration.state() == DeclarationState.REJECTED) {
                throw Problems.conflict(
                        "wrong-state", "It is " + declaration.state() + ": nothing is left to withdraw");
            }
            List<Declaration> others = declarations.of(declaration.complaintId()).stream()
                    .filter(other -> !other.id().equals(id))
                    .toList();
            boolean contested = declaration.state() == DeclarationState.ADMITTED;
            declaration.withdraw(now);
            queue.drop(declaration.complaintId(), ReviewKind.DECLARATION, id, now);
            List<Change> changes = DeclarationSteps.named(file, declaration).stream()
                    .map(target -> contested ? Contest.withdrawn(target, others) : Change.of(target))
                    .toList();
            return Step.of(List.of(Act.of(ActKind.DECLARATION_WITHDRAWN, now, caller.actingFor(operator), changes)
                            .about(About.declaration(id))))
                    .answering(after -> made(after, declaration, opened(declaration)));
        });
    }

    /** T15, or for the record alone that it is contested. */
    Answer respond(UUID id, ResponseRequest request) {
        Account holder = Account.complainant(caller.accountAs(Role.COMPLAINANT));
        return casework.changeForHolder(holder, complaintOf(id), (file, now) -> {
            Declaration declaration = declarations
                    .findByIdOptional(id)
                    .filter(found -> found.admittedAt().isPresent())
                    .orElseThrow(Problems::notFound);
            List<Target> chosen = DeclaredTargets.answered(file, declaration, request.targetIds());
            boolean accepted = request.response() == DeclarationResponse.ACCEPT;
            if (accepted) {
                AgentActions.require(file, Mandate.Action.ACCEPT, holder, chosen, now);
            }
            declaration.answer(request.response(), now);
            return Step.of(List.of(Act.of(
                                    accepted ? ActKind.DECLARATION_ACCEPTED : ActKind.DECLARATION_CONTESTED,
                                    now,
                                    caller.as(Role.COMPLAINANT),
                                    accepted ? Change.by(Move.ACCEPT, chosen) : Change.unmoved(chosen))
                            .saying(request.said())
                            .about(About.declaration(id))))
                    .answering(after -> made(after, declaration, opened(declaration)));
        });
    }

    /** Its operator, the right holder once it was forwarded, and who reads for the house. */
    DeclarationView find(UUID id) {
        Declaration declaration = declarations.findByIdOptional(id).orElseThrow(Problems::notFound);
        Complaint complaint = complaints.findById(declaration.complaintId());
        boolean readable = caller.isFor(declaration.account())
                || (caller.hasAny(Role.REVIEWER, Role.PLATFORM, Role.AUDITOR) && caller.onBehalfOf() == null)
                || (declaration.admittedAt().isPresent() && isForTheHoldersSide(complaint));
        if (!readable) {
            throw Problems.notFound();
        }
        return view(files.of(complaint), declaration, opened(declaration));
    }

    private boolean isForTheHoldersSide(Complaint complaint) {
        return holders.side(complaint).stream().map(Account::complainant).anyMatch(caller::isFor);
    }

    private Created made(CaseFile file, Declaration declaration, DeclarationRequest written) {
        return new Created("/v1/declarations/" + declaration.id(), view(file, declaration, written));
    }

    private DeclarationView view(CaseFile file, Declaration declaration, DeclarationRequest written) {
        return DeclarationView.of(declaration, written, DeclarationSteps.named(file, declaration), language.asked());
    }

    private UUID complaintOf(UUID id) {
        return declarations.complaintOf(id).orElseThrow(Problems::notFound);
    }

    private Declaration own(UUID id, Account operator) {
        return Optional.ofNullable(declarations.findById(id))
                .filter(found -> found.account().equals(operator))
                .orElseThrow(Problems::notFound);
    }

    private DeclarationRequest opened(Declaration declaration) {
        return keys.open(declaration.id(), declaration.request(), DeclarationRequest.class)
                .orElseThrow(Problems::notFound);
    }

    /** What the record keeps of it, for the parties: of the declarant its name. */
    private static Map<String, ?> said(DeclarationRequest request) {
        Map<String, Object> said = new LinkedHashMap<>();
        if (request.declarant() != null && request.declarant().legalName() != null) {
            said.put("declarant", request.declarant().legalName());
        }
        if (request.grounds() != null) {
            said.put("grounds", request.grounds());
        }
        said.put("evidence", request.evidenceOrNone());
        return said;
    }
}
