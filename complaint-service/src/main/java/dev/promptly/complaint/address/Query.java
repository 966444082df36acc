package dev.promptly.complaint.address;

import dev.promptly.complaint.site.Addresses;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of a query in their normal form, those of one name in the order in which they were written. */
record Query(List<Parameter> parameters) {

    /** @param spelled with its equals sign, where it has one */
    record Parameter(String name, String value, String spelled) {}

    static Query of(@Nullable String written) {
        return new Query(
                written == null
                        ? List.of()
                        : Stream.of(written.split("&"))
                                .filter(pair -> !pair.isEmpty())
                                .map(Percent::normalised)
                                .map(Query::parameter)
                                .toList());
    }

    private static Parameter parameter(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0
                ? new Parameter(pair, "", pair)
                : new Parameter(pair.substring(0, equals), pair.substring(equals + 1), pair);
    }

    /** Sorted by name, without what says nothing of the page; begins with a question mark, empty where nothing is left. */
    String normalised(Addresses addresses) {
        return parameters.stream()
                .filter(parameter -> !addresses.ignores(Percent.read(parameter.name())))
                .sorted(Comparator.comparing(Parameter::name))
                .map(Parameter::spelled)
                .collect(Collectors.collectingAndThen(Collectors.joining("&"), all -> all.isEmpty() ? "" : "?" + all));
    }

    /** The values of the parameters that the site names, as a person reads them. */
    Stream<String> values(List<String> names) {
        return parameters.stream()
                .filter(parameter -> names.contains(Percent.read(parameter.name())))
                .map(parameter -> Percent.read(parameter.value()));
    }
}
