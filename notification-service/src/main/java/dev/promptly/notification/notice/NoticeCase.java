package dev.promptly.notification.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the case of a notice's targets stands now, as the contract shows it: it is passed on as it was told, never read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeCase(
        @Nullable String state,
        @Nullable String measure,
        @Nullable Boolean heldByOthers,
        @Nullable List<Map<String, Object>> deadlines,
        @Nullable List<String> nextSteps,
        @Nullable List<Map<String, Object>> targets) {}
