package dev.promptly.benchmark;

import dev.promptly.launcher.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What each process holds of memory, and the four services together, round by round. */
final class Resident {

    private final String scenario;
    private final List<Round> together = new ArrayList<>();
    private final Map<Part, List<Round>> each = new EnumMap<>(Part.class);

    Resident(String scenario) {
        this.scenario = scenario;
    }

    /** Takes a round of them as they are now; answers what the services hold together, MiB. */
    double take(Usage usage) throws IOException {
        double services = 0;
        for (Part part : Part.values()) {
            double resident = usage.resident(part);
            services += Part.SERVICES.contains(part) ? resident : 0;
            each.computeIfAbsent(part, any -> new ArrayList<>()).add(new Round(resident, null, null));
        }
        together.add(new Round(services, null, null));
        return services;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(scenario, "four services resident", "MiB", together));
        each.forEach((part, rounds) -> figures.add(new Figure(scenario, part.label() + " resident", "MiB", rounds)));
        return figures;
    }
}
