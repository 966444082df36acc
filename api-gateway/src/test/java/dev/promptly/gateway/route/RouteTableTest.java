package dev.promptly.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RouteTableTest {

    private static final RouteTable TABLE = RouteTable.parse("""
            # the broadest first: order must not matter
            /a/**        broad   token
            /a/*/c/**    middle  token
            /a/b/c       exact   public
            /a/*         one     token   /elsewhere
            """);

    @Test
    void theMostSpecificPatternWins() {
        assertEquals("exact", serviceOf("/a/b/c"));
        assertEquals("middle", serviceOf("/a/x/c"));
        assertEquals("middle", serviceOf("/a/b/c/d"));
        assertEquals("one", serviceOf("/a/b"));
        assertEquals("broad", serviceOf("/a/b/x"));
        assertEquals("broad", serviceOf("/a"));
    }

    @Test
    void aSegmentIsComparedAsAWhole() {
        assertEquals("nowhere", serviceOf("/a-b"));
        assertEquals("nowhere", serviceOf("/"));
        assertEquals("nowhere", serviceOf("/b/a"));
    }

    @Test
    void aRowMaySayUnderWhichPathTheServiceKnowsIt() {
        assertEquals("/elsewhere", TABLE.find("/a/b").orElseThrow().target("/a/b"));
        assertEquals("/a/b/x", TABLE.find("/a/b/x").orElseThrow().target("/a/b/x"));
    }

    @Test
    void aTableThatContradictsItselfDoesNotLoad() {
        assertThrows(IllegalArgumentException.class, () -> RouteTable.parse("/a one token\n/a two token"));
        assertThrows(IllegalArgumentException.class, () -> RouteTable.parse("/a/**/b one token"));
        assertThrows(IllegalArgumentException.class, () -> RouteTable.parse("/a one everybody"));
        assertThrows(IllegalArgumentException.class, () -> RouteTable.parse("/a one"));
    }

    private static String serviceOf(String path) {
        return TABLE.find(path).map(Route::service).orElse("nowhere");
    }
}
