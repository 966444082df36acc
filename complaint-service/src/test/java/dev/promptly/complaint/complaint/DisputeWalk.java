package dev.promptly.complaint.complaint;

import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.contest.Contest;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.DeclarationRequest;
import dev.promptly.complaint.declared.DeclarationRules;
import dev.promptly.complaint.declared.DeclarationState;
import dev.promptly.complaint.declared.Declared;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.window.WindowCount;
import dev.promptly.complaint.window.WindowStep;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The operator's declarations of a walk's complaint, and what comes of each, composed as the services compose it. */
final class DisputeWalk {

    private static final Actor OPERATOR = new Actor("operator", "shop-17", null);
    private static final Actor REVIEWER = new Actor("reviewer", "ruth", null);
    private static final Actor FORWARDER = Actor.system("notification-service");

    private final CaseWalk walk;
    private final Complaint complaint;
    final List<Declaration> declarations = new ArrayList<>();

    DisputeWalk(CaseWalk walk) {
        this.walk = walk;
        this.complaint = walk.complaint;
    }

    List<Act> next() {
        return switch (walk.random.nextInt(12)) {
            case 0, 1, 2 -> declared();
            case 3 -> lookedAt();
            case 4 -> withdrawn();
            case 5 -> answered();
            case 6, 7 -> noticeArrives();
            default -> declarationArrives();
        };
    }

    private List<Act> declared() {
        List<Target> wanted = walk.some(target -> target.noticeEffectiveAt != null);
        boolean checked = declarations.stream()
                .filter(one -> one.state() == DeclarationState.RECEIVED || one.state() == DeclarationState.UNDER_REVIEW)
                .anyMatch(one -> named(one).stream().anyMatch(wanted::contains));
        if (checked || wanted.stream().noneMatch(target -> target.canMake(Move.DISPUTE))) {
            return List.of();
        }
        Declaration declaration = Declaration.received(new Declared(
                Ids.next(),
                complaint.id,
                OPERATOR.subject(),
                new DeclarationRequest(wanted.stream().map(target -> target.id).toList(), null, null, null, null),
                new byte[0],
                OPERATOR.subject(),
                walk.now,
                walk.now));
        declarations.add(declaration);
        return received(declaration);
    }

    private List<Act> received(Declaration declaration) {
        return Stream.concat(Stream.of(about(declaration, ActKind.DECLARATION_RECEIVED, OPERATOR)), judged(declaration))
                .toList();
    }

    /** As the rules find it, or wait for its evidence. */
    private Stream<Act> judged(Declaration declaration) {
        int chance = walk.random.nextInt(10);
        List<Reason> reasons = chance == 0
                ? List.of(CaseWalk.reason(ReasonCode.D03, Effect.RETURN))
                : chance == 1 ? List.of(CaseWalk.reason(ReasonCode.D07, Effect.REVIEW)) : List.of();
        declaration.judged(new DeclarationRules.Judged(chance == 2, reasons), walk.now);
        return chance == 2 ? Stream.of() : told(declaration).stream();
    }

    private Optional<Act> told(Declaration declaration) {
        return switch (declaration.state()) {
            case ADMITTED -> Optional.of(admitted(declaration));
            case RETURNED -> Optional.of(about(declaration, ActKind.DECLARATION_RETURNED, Act.RULES));
            case REJECTED -> Optional.of(about(declaration, ActKind.DECLARATION_REJECTED, REVIEWER));
            case RECEIVED, UNDER_REVIEW, WITHDRAWN -> Optional.empty();
        };
    }

    private Act admitted(Declaration declaration) {
        return about(declaration, ActKind.DECLARATION_ADMITTED, Act.RULES)
                .of(named(declaration).stream().map(Contest::disputed).toList());
    }

    /** It is added to, its evidence has come, or a reviewer decides it. */
    private List<Act> lookedAt() {
        return one(declaration -> declaration.state().undecided())
                .map(declaration -> switch (walk.random.nextInt(4)) {
                    case 0 -> received(declaration);
                    case 1 -> {
                        declaration.find(List.of(), DeclarationState.REJECTED);
                        yield told(declaration).stream().toList();
                    }
                    default ->
                        declaration.state() == DeclarationState.RETURNED // only what is added has it judged anew
                                ? received(declaration)
                                : judged(declaration).toList();
                })
                .orElse(List.of());
    }

    private List<Act> withdrawn() {
        return one(declaration -> declaration.state() != DeclarationState.WITHDRAWN
                        && declaration.state() != DeclarationState.REJECTED
                        && walk.random.nextBoolean())
                .map(declaration -> {
                    boolean contested = declaration.state() == DeclarationState.ADMITTED;
                    declaration.withdraw(walk.now);
                    return List.of(about(declaration, ActKind.DECLARATION_WITHDRAWN, OPERATOR)
                            .of(named(declaration).stream()
                                    .map(target ->
                                            contested ? Contest.withdrawn(target, declarations) : Change.of(target))
                                    .toList()));
                })
                .orElse(List.of());
    }

    /** The right holder accepts it, or says for the record that it does not. */
    private List<Act> answered() {
        return one(declaration -> declaration.state() == DeclarationState.ADMITTED)
                .map(declaration -> {
                    List<Target> chosen = named(declaration).stream()
                            .filter(target -> target.canMake(Move.ACCEPT))
                            .toList();
                    boolean accepted = walk.random.nextInt(4) == 0;
                    return chosen.isEmpty()
                            ? List.<Act>of()
                            : List.of(about(
                                            declaration,
                                            accepted ? ActKind.DECLARATION_ACCEPTED : ActKind.DECLARATION_CONTESTED,
                                            CaseWalk.COMPLAINANT)
                                    .of(accepted ? Change.by(Move.ACCEPT, chosen) : Change.unmoved(chosen)));
                })
                .orElse(List.of());
    }

    /** The notice was forwarded, and reaches its operator now or never. */
    private List<Act> noticeArrives() {
        List<Target> targets = walk.some(target -> target.noticeEffectiveAt != null);
        List<Target> first = targets.stream()
                .filter(target -> target.reached().notifiedAt() == null && target.state.standsInTheWay())
                .toList();
        List<Act> acts = new ArrayList<>();
        add(Act.of(ActKind.NOTICE_FORWARDED, walk.now, FORWARDER, Change.unmoved(targets)), acts);
        if (walk.random.nextInt(4) > 0) {
            add(Act.of(ActKind.NOTICE_DELIVERED, walk.now, FORWARDER, Change.unmoved(targets)), acts);
            add(
                    Act.of(ActKind.TARGET_NOTIFIED, walk.now, FORWARDER, Change.unmoved(first))
                            .bearing(new Bears.Notified()),
                    acts);
        }
        return acts;
    }

    private static void add(Act act, List<Act> acts) {
        if (!act.changes().isEmpty()) {
            acts.add(act);
        }
    }

    /** It was forwarded, and reached the right holder some time ago. */
    private List<Act> declarationArrives() {
        return one(declaration -> declaration.state() == DeclarationState.ADMITTED)
                .map(declaration -> {
                    List<Act> acts = new ArrayList<>();
                    List<Target> waiting = named(declaration).stream()
                            .filter(target -> complaint
                                    .running(Clock.K7, target.id)
                                    .anyMatch(clock -> Objects.equals(clock.about(), declaration.id())))
                            .toList();
                    add(
                            about(declaration, ActKind.DECLARATION_FORWARDED, FORWARDER)
                                    .of(Change.unmoved(waiting)),
                            acts);
                    if (walk.random.nextInt(5) > 0) {
                        acts.addAll(opened(declaration));
                    }
                    return acts;
                })
                .orElse(List.of());
    }

    private List<Act> opened(Declaration declaration) {
        List<Target> disputed = named(declaration).stream()
                .filter(target -> target.canMake(Move.OPEN_THE_WINDOW))
                .toList();
        Instant at = declaration
                .deliveredAt()
                .orElseGet(() -> walk.now.minus(walk.random.nextInt(5) == 0 ? Duration.ofHours(30) : Duration.ZERO));
        WindowCount counted = walk.counted(at);
        boolean over = counted.known()
                .filter(known -> !walk.now.isBefore(known.expiresAt()))
                .isPresent();
        if (disputed.isEmpty() || over) {
            return List.of();
        }
        declaration.deliver(at);
        walk.then(ProceedingWalk::delivered);
        return List.of(about(declaration, ActKind.WINDOW_OPENED, Act.RULES)
                .of(disputed.stream()
                        .map(target -> Change.of(target)
                                .by(Move.OPEN_THE_WINDOW)
                                .in(new WindowStep.Open(target.id, declaration.id(), counted)))
                        .toList()));
    }

    private Act about(Declaration declaration, ActKind kind, Actor by) {
        return Act.of(kind, walk.now, by, Change.unmoved(named(declaration)))
                .about(About.declaration(declaration.id()));
    }

    /** Those that have not ended; where all have, it is still looked at. */
    private List<Target> named(Declaration declaration) {
        List<Target> all = complaint.targets(declaration.targetIds());
        List<Target> open = all.stream().filter(target -> !target.state.ended()).toList();
        return open.isEmpty() ? all : open;
    }

    private Optional<Declaration> one(Predicate<Declaration> which) {
        List<Declaration> fitting = declarations.stream().filter(which).toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(walk.random.nextInt(fitting.size())));
    }
}
