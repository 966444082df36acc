package dev.promptly.complaint.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.complaint.statute.EventKind;
import dev.promptly.complaint.statute.Topics;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.feed.Event;
import dev.promptly.kit.feed.Feed;
import dev.promptly.kit.feed.Unacceptable;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.kit.json.Misread;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.InvalidBodyMapper;
import dev.promptly.kit.text.TextTree;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the platform says by Kafka. What cannot be taken is rejected with its reason; the partition moves on. */
@Singleton
class PlatformFeed implements Feed {

    private final ReportService service;
    private final Validator validator;

    PlatformFeed(ReportService service, Validator validator) {
        this.service = service;
        this.validator = validator;
    }

    @Override
    public String topic() {
        return Topics.PLATFORM;
    }

    @Override
    public Optional<String> rejectsTo() {
        return Optional.of(Topics.REJECTED);
    }

    @Override
    public void take(Event event) {
        takeInPart(event).ifPresent(rest -> {
            throw rest;
        });
    }

    @Override
    public Optional<Unacceptable> takeInPart(Event event) {
        if (EventKind.MEASURE_REPORTED.is(event)) {
            return measureReported(event);
        }
        if (EventKind.RECEIPT_REPORTED.is(event)) {
            return Optional.empty(); // notification-service takes it
        }
        throw new Unacceptable("unknown-type", "No event of this type is taken here");
    }

    /** Row by row: those that can be read and are in order are taken as one act, the others refused with their pointers. */
    private Optional<Unacceptable> measureReported(Event event) {
        MeasureReported reported = valid(event.data(MeasureReported.class));
        List<ReportRow> rows =
                reported.targets().stream().map(PlatformFeed::read).toList();
        ReportsTaken result = report(reported.complaintId(), rows, event.source());
        if (result.refused().isEmpty()) {
            return Optional.empty();
        }
        Unacceptable rest = refusal(result.refused());
        if (result.taken().isEmpty()) {
            throw rest;
        }
        return Optional.of(rest);
    }

    private static ReportRow read(JsonNode row) {
        TextTree.Reading texts = TextTree.read(row, TargetReport.class);
        if (!texts.faults().isEmpty()) {
            return new ReportRow(null, texts.faults());
        }
        try {
            return ReportRow.of(JsonFormat.tolerant().treeToValue(texts.tree(), TargetReport.class));
        } catch (JsonProcessingException e) {
            return ReportRow.misread(Misread.of(e));
        }
    }

    private ReportsTaken report(UUID complaintId, List<ReportRow> rows, String source) {
        return service.told(complaintId, rows, new Actor(Role.PLATFORM, source, null))
                .orElseThrow(() ->
                        refusal(List.of(Fault.at("/complaintId", "not-found", "There is no complaint under this id"))));
    }

    private static Unacceptable refusal(List<Fault> faults) {
        String detail = faults.stream()
                .map(fault -> fault.pointer() + " " + fault.detail())
                .collect(Collectors.joining("; "));
        return new Unacceptable(faults.get(0).code(), detail, faults);
    }

    private MeasureReported valid(MeasureReported reported) {
        List<Fault> faults = validator.validate(reported).stream()
                .map(InvalidBodyMapper::fault)
                .map(fault -> Fault.at(String.valueOf(fault.pointer()), "malformed-event", fault.detail()))
                .toList();
        if (!faults.isEmpty()) {
            throw refusal(faults);
        }
        return reported;
    }
}
