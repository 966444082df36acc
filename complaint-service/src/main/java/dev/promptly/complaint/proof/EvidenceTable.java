package dev.promptly.complaint.proof;

import dev.promptly.complaint.law.Item;
import dev.promptly.complaint.proof.Weighed.About;
import dev.promptly.complaint.proof.Weighed.Together;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What proves one element of a notice: lines of the rule book's E1 or E2, and what proves it together. */
public record EvidenceTable(List<Weighed> lines, List<Together> together) {

    public Optional<Weight> weightOf(Item item, About about) {
        return lines.stream()
                .filter(line -> line.kind().equals(item.kind()))
                .map(line -> line.weightOf(item, about))
                .min(Weight::compareTo);
    }

    /** One item that may stand alone is enough, and nothing asks for more; else what proves it together. */
    public boolean isProvenBy(Collection<Item> items, About about) {
        return items.stream().anyMatch(item -> suffices(item, about)) || isProvenTogether(items, about);
    }

    public boolean suffices(Item item, About about) {
        return weightOf(item, about).filter(Weight::suffices).isPresent();
    }

    private boolean isProvenTogether(Collection<Item> items, About about) {
        Set<String> kinds = items.stream()
                .filter(item -> lineOf(item.kind())
                        .filter(line -> line.provided().holds(item, about))
                        .isPresent())
                .map(Item::kind)
                .collect(Collectors.toSet());
        return together.stream().anyMatch(combination -> kinds.containsAll(combination.kinds()));
    }

    private Optional<Weighed> lineOf(String kind) {
        return lines.stream().filter(line -> line.kind().equals(kind)).findFirst();
    }

    /** The kinds any one of which is enough, in the order of the table. */
    public List<String> accepts() {
        return kinds(Weight.DECISIVE, Weight.STANDS_ALONE);
    }

    /** What is enough together, as {@code A + B}. */
    public List<String> acceptsTogether() {
        return together.stream()
                .map(combination -> combination.kinds().stream().sorted().collect(Collectors.joining(" + ")))
                .toList();
    }

    List<String> kinds(Weight... weights) {
        Set<Weight> wanted = Set.of(weights);
        return lines.stream()
                .filter(line -> wanted.contains(line.weight()))
                .map(Weighed::kind)
                .distinct()
                .toList();
    }

    /** The same with more lines before it. */
    EvidenceTable with(Weighed... more) {
        return new EvidenceTable(Stream.concat(Stream.of(more), lines.stream()).toList(), together);
    }
}
