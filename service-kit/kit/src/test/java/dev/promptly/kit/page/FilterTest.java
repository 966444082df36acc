package dev.promptly.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilterTest {

    private static final String ROWS = "select c from Case c where %s order by c.id";

    @Test
    void whatIsNotAskedForNarrowsNothing() {
        Filter filter = new Filter("c.id < :before")
                .and("c.kind = :kind", "kind", null)
                .each("c.state", "state", null)
                .either(List.of("c.mine = :who", "c.lent = :who"), "who", null);

        assertThat(filter.query(ROWS)).isEqualTo("select c from Case c where c.id < :before order by c.id");
        assertThat(filter.values()).isEmpty();
    }

    @Test
    void aListIsReadWayByWay() {
        Filter filter = new Filter("c.id < :before")
                .either(List.of("c.mine = :who", "c.lent = :who"), "who", "brand")
                .each("c.state", "state", List.of("NEW", "OLD", "NEW"));

        assertThat(filter.query("%s").split(" union all "))
                .containsExactly(
                        "(c.mine = :who and c.state = :state0 and c.id < :before)",
                        "(c.mine = :who and c.state = :state1 and c.id < :before)",
                        "(c.lent = :who and c.state = :state0 and c.id < :before)",
                        "(c.lent = :who and c.state = :state1 and c.id < :before)");
        assertThat(filter.values()).isEqualTo(Map.of("who", "brand", "state0", "NEW", "state1", "OLD"));
        assertThatThrownBy(filter::where).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneValueIsNoOtherWay() {
        assertThat(new Filter("c.id < :before")
                        .each("c.state", "state", List.of("NEW"))
                        .where())
                .isEqualTo("c.id < :before and c.state in :state");
    }

    @Test
    void noClientHasAListReadInMoreWaysThanAFew() {
        List<Integer> many = IntStream.range(0, 20).boxed().toList();

        Filter filter =
                new Filter("c.id < :before").each("c.state", "state", many).each("c.site", "site", many);

        assertThat(filter.query("%s").split(" union all ")).hasSize(20);
        assertThat(filter.query("%s")).contains("c.site in :site");
        assertThat(filter.values()).containsEntry("site", many);
    }

    @Test
    void aCopyIsNarrowedByItself() {
        Filter filter = new Filter("c.open = true").each("c.state", "state", List.of("NEW", "OLD"));

        Filter copy = filter.copy().and("c.due < :due", "due", 7);

        assertThat(copy.query("%s")).contains("c.due < :due");
        assertThat(filter.query("%s")).doesNotContain("c.due");
        assertThat(filter.values()).doesNotContainKey("due");
    }
}
