package dev.promptly.kit.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A query parameter that the call does not know, or that nothing stored could equal, is a 400, never silently ignored: a
 * misspelt filter must not widen a list. A path with a control character leads nowhere.
 */
@Provider
public class UnknownParameterFilter implements ContainerRequestFilter {

    private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().chars().anyMatch(Character::isISOControl)) {
            throw Problems.notFound();
        }
        Set<String> known = KNOWN.computeIfAbsent(resource.getResourceMethod(), UnknownParameterFilter::parametersOf);
        request.getUriInfo().getQueryParameters().forEach((given, values) -> {
            if (!known.contains(given)) {
                throw Problems.malformed(Fault.inParameter(
                        given, "unknown-parameter", "This call has no parameter '" + given + "'; it has " + known));
            }
            if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw Problems.malformed(Fault.inParameter(given, "invalid-value", given + " holds a NUL character"));
            }
        });
    }

    private static Set<String> parametersOf(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    if (field.isAnnotationPresent(QueryParam.class)) {
                        names.add(field.getAnnotation(QueryParam.class).value());
                    }
                }
            }
        }
        return names;
    }
}
