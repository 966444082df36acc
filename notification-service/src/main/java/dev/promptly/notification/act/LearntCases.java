package dev.promptly.notification.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The cases of a list of acts: those that are known, their rows locked, and those of which the list is the first to tell. */
final class LearntCases {

    private final Map<UUID, Case> cases;
    private final List<Case> known;
    private final List<Case> first = new ArrayList<>();

    /** @param known by complaint; first ones are added to it */
    LearntCases(Map<UUID, Case> known) {
        this.cases = known;
        this.known = List.copyOf(known.values());
    }

    /** The case of the act, with what the act says of it. */
    Case by(Arrived act) {
        return cases.computeIfAbsent(act.subject(), complaint -> first(complaint, act))
                .learn(act.act());
    }

    private Case first(UUID complaint, Arrived act) {
        Case made = new Case(complaint, act.act().record());
        first.add(made);
        return made;
    }

    List<Case> first() {
        return first;
    }

    List<Case> changed() {
        return known.stream().filter(Case::isChanged).toList();
    }
}
