package dev.promptly.complaint.statute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.promptly.complaint.Contracts;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.statute.ActKind.Flag;
import dev.promptly.complaint.statute.ActKind.Teller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of acts says the same as the contracts, and the tables of moves and clocks name nothing that nobody tells. */
class ActKindTest {

    private static final Path WORDS = Path.of("../notification-service/src/main/resources/letter/words.table");

    private static final Set<Flag> LETTERS = Set.of(
            Flag.TELLS_BOTH,
            Flag.TELLS_THE_COMPLAINANT,
            Flag.TELLS_THE_OPERATOR,
            Flag.TELLS_THE_APPELLANT,
            Flag.ASKS_FOR_THE_STATUS);

    static Stream<ActKind> own() {
        return ActKind.own();
    }

    static Stream<ActKind> letters() {
        return own().filter(kind -> LETTERS.stream().anyMatch(kind::is));
    }

    @Test
    void whatWeTellIsWhatTheTopicHolds() throws IOException {
        List<String> told = ActKind.own().map(ActKind::wire).toList();

        assertThat(told).containsExactlyInAnyOrderElementsOf(messagesOf("promptly.complaints.v1"));
    }

    @Test
    void whatOthersTellIsReadFromTheirTopic() throws IOException {
        List<String> foreign = Arrays.stream(ActKind.values())
                .filter(kind -> kind.is(Teller.FOREIGN))
                .map(ActKind::wire)
                .toList();

        assertThat(messagesOf("promptly.notices.v1")).containsAll(foreign);
    }

    @ParameterizedTest
    @MethodSource("own")
    void whatWeTellHasASchemaAndAWorkedExample(ActKind kind) {
        assertThat(Contracts.faults(kind.wire(), Contracts.example(kind.wire())))
                .isEmpty();
    }

    /** A letter whose act notification-service has no words for would say the act's name. */
    @ParameterizedTest
    @MethodSource("letters")
    void whatIsToldByLetterHasItsWordsAndItsArticle(ActKind kind) throws IOException {
        Set<String> words;
        try (Stream<String> lines = Files.lines(WORDS)) {
            words = lines.map(line -> line.split("\\|")[0].strip().replaceAll(" +", " "))
                    .collect(Collectors.toSet());
        }

        assertThat(words).contains("act " + kind.wire(), "article " + kind.wire());
    }

    @ParameterizedTest
    @EnumSource(Move.class)
    void aMoveIsToldByAnActOfOurOwn(Move move) {
        assertThat(move.act().is(Teller.OWN)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Clock.class)
    void aClockIsMetByAnAct(Clock clock) {
        assertThat(clock.metBy()).isNotEmpty().noneMatch(act -> act.is(Teller.SILENT));
        assertThat(clock.voidBy()).doesNotContainAnyElementsOf(clock.metBy()).allMatch(act -> act.is(Teller.OWN));
    }

    private static List<String> messagesOf(String topic) throws IOException {
        JsonNode contract = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("contracts", "asyncapi.yaml").toFile());
        return contract.path("channels").path(topic).path("messages").properties().stream()
                .map(message -> message.getKey())
                .toList();
    }
}
