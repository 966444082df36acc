package dev.promptly.embedded.rest;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain paths of answers, such as {@code targets[0].state}, without Groovy. REST Assured compiles a script for each path that
 * it reads, which was a quarter of what the tests of a service cost. What does not match, or is no plain path, REST Assured reads as ever, and
 * says so in its words.
 */
public final class PlainPaths implements Filter {

    /** What reads a path: it answers with what stands there, or is satisfied with it. */
    private static final Set<String> READ = Set.of("path", "body");

    /** What answers with something that reads paths too. */
    private static final Map<String, Class<?>> NEXT =
            Map.of("then", ValidatableResponse.class, "extract", ExtractableResponse.class);

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext next) {
        Response answer = next.next(request, expected);
        return (Response) read(answer, Response.class, new PlainJson(answer));
    }

    private static Object read(Object target, Class<?> type, PlainJson json) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            Object[] given = arguments == null ? new Object[0] : arguments;
            if (READ.contains(method.getName())) {
                Optional<Object> value = json.at(path(given));
                if (value.isPresent() && method.getName().equals("path")) {
                    return value.get();
                }
                if (value.isPresent() && given[1] instanceof Matcher<?> matcher && matcher.matches(value.get())) {
                    return proxy;
                }
            }
            Object result = invoke(target, method, given);
            if (result == target) {
                return proxy;
            }
            Class<?> next = NEXT.get(method.getName());
            return next == null || result == null ? result : read(result, next, json);
        };
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    /** What is asked for, where that is one path, alone or with what is expected there. */
    private static @Nullable String path(Object[] given) {
        boolean alone =
                given.length == 1 || (given.length == 2 && given[1] instanceof Object[] none && none.length == 0);
        boolean expected = given.length == 3
                && given[1] instanceof Matcher
                && given[2] instanceof Object[] more
                && more.length == 0;
        return (alone || expected) && given[0] instanceof String path ? path : null;
    }

    private static @Nullable Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
