package dev.promptly.kit.parameter;

import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.text.IllegalText;
import dev.promptly.kit.text.TextKind;
import dev.promptly.kit.text.Texts;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A query parameter that the call does not know, that nothing stored could equal, or that takes one value and is named twice, is
 * a 400, never silently ignored: a misspelt filter must not widen a list. A path with a control character, one that turns the direction of
 * reading, or a step of white space leads nowhere.
 */
@Provider
public class UnknownParameterFilter implements ContainerRequestFilter {

    private static final Map<Method, Map<String, Boolean>> KNOWN = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!Stream.of(request.getUriInfo().getPath().split("/")).allMatch(UnknownParameterFilter::leadsSomewhere)) {
            throw Problems.notFound();
        }
        Map<String, Boolean> known =
                KNOWN.computeIfAbsent(resource.getResourceMethod(), UnknownParameterFilter::parametersOf);
        request.getUriInfo().getQueryParameters().forEach((given, values) -> {
            Boolean takesSeveral = known.get(given);
            if (takesSeveral == null) {
                throw Problems.malformed(Fault.inParameter(
                        given,
                        "unknown-parameter",
                        "This call has no parameter '" + given + "'; it has " + known.keySet()));
            }
            if (!takesSeveral && values.size() > 1) {
                throw Problems.malformed(
                        Fault.inParameter(given, "invalid-value", given + " takes one value and is named once"));
            }
            values.forEach(value -> requireText(given, value));
        });
    }

    private static boolean leadsSomewhere(String segment) {
        try {
            return segment.isEmpty() || Texts.read(segment, TextKind.NAME) != null;
        } catch (IllegalText e) {
            return false;
        }
    }

    private static void requireText(String parameter, String value) {
        try {
            Texts.read(value, TextKind.NAME);
        } catch (IllegalText e) {
            throw Problems.malformed(Fault.inParameter(parameter, e.code(), e.detail()));
        }
    }

    /** The names that a call has, and whether each takes several values. */
    private static Map<String, Boolean> parametersOf(Method method) {
        Map<String, Boolean> names = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter, parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(names, field, field.getType());
                }
            }
        }
        return names;
    }

    private static void add(Map<String, Boolean> names, AnnotatedElement declared, Class<?> type) {
        QueryParam query = declared.getAnnotation(QueryParam.class);
        if (query != null) {
            names.put(query.value(), Collection.class.isAssignableFrom(type));
        }
    }
}
