package dev.promptly.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.promptly.embedded.walls.Wall;
import dev.promptly.embedded.walls.Walls;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WallsTest {

    static Stream<Wall> walls() {
        return Walls.of(Path.of(""), "dev.promptly.operation");
    }

    @ParameterizedTest
    @MethodSource("walls")
    void theHouseStands(Wall wall) {
        assertEquals(List.of(), wall.breaches());
    }
}
