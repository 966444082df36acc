package dev.promptly.complaint.notice;

import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Taken;
import dev.promptly.complaint.complaint.Taken.TargetThen;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.notice.Forward.Aim;
import dev.promptly.complaint.notice.Forward.Asked;
import dev.promptly.complaint.notice.Forward.Decided;
import dev.promptly.complaint.notice.Forward.Decision;
import dev.promptly.complaint.notice.Forward.Why;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.window.Window;
import dev.promptly.complaint.window.WindowView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an act has decided, as its addressees are told: of the whole case once, and of each target where it stands now. */
final class DecisionTold {

    private DecisionTold() {}

    /** What a reviewer has found goes before what the rules say. */
    static Decision of(Taken taken) {
        Act act = taken.act();
        List<Why> reasons = act.review() == null
                ? whys(act.reasons().stream()
                        .filter(reason -> reason.scope() == Reason.Scope.COMPLAINT)
                        .toList())
                : act.codes().stream()
                        .map(code -> new Why(code, code.meaning(), null))
                        .toList();
        boolean answered = act.kind() == ActKind.APPEAL_DECIDED;
        return new Decision(
                act.kind().wire(),
                act.at(),
                reasons,
                answered && act.review() != null ? act.review().decision() : null,
                answered ? String.valueOf(act.said().get("reasons")) : null);
    }

    private static List<Why> whys(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> new Why(reason.code(), reason.detail(), reason.basis()))
                .distinct()
                .toList();
    }

    /** A target as its notice names it. */
    static Aim aim(Target target) {
        return aim(target, null);
    }

    private static Aim aim(Target target, @Nullable Decided decided) {
        Asked asked = target.measure()
                .map(measure -> new Asked(measure.type(), measure.state(), measure.dueAt()))
                .orElse(null);
        return new Aim(target.id(), target.kind(), target.itemId(), target.url(), target.externalRef(), asked, decided);
    }

    static List<Aim> decided(Taken taken) {
        return decided(taken, target -> true, then -> List.of());
    }

    /** Those of one operator alone. */
    static List<Aim> decided(Taken taken, List<Target> own) {
        return decided(taken, own::contains, then -> List.of());
    }

    /** With what stands against each target by itself, which concerns who filed the notice. */
    static List<Aim> withReasons(Taken taken) {
        return decided(taken, target -> true, then -> whys(then.reasons()));
    }

    private static List<Aim> decided(Taken taken, Predicate<Target> own, Function<TargetThen, List<Why>> reasons) {
        return taken.targets().stream()
                .filter(then -> own.test(then.target()))
                .map(then -> aim(then.target(), decided(then, reasons.apply(then))))
                .toList();
    }

    private static Decided decided(TargetThen then, List<Why> reasons) {
        Target target = then.target();
        Optional<Window> open = target.window().filter(window -> then.to() == TargetState.WINDOW_OPEN);
        WindowView window = then.window() == null ? open.map(Window::view).orElse(null) : then.window();
        Instant lapsed = window == null ? null : window.lapsedAt();
        return new Decided(
                then.to(), then.endReason(), window, open.map(Window::endsAt).orElse(lapsed), reasons);
    }
}
