package dev.promptly.complaint.platform;

import dev.promptly.complaint.resolution.ListingsResolved;
import dev.promptly.complaint.resolution.ResolutionRequest;
import dev.promptly.complaint.statute.EventKind;
import dev.promptly.complaint.statute.Topics;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.feed.Event;
import dev.promptly.kit.feed.Feed;
import dev.promptly.kit.feed.Unacceptable;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.InvalidBodyMapper;
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
    private final ResolutionService resolutions;
    private final Validator validator;

    PlatformFeed(ReportService service, ResolutionService resolutions, Validator validator) {
        this.service = service;
        this.resolutions = resolutions;
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
        if (EventKind.LISTING_RESOLVED.is(event)) {
            return listingResolved(event);
        }
        if (EventKind.RECEIPT_REPORTED.is(event)) {
            return Optional.empty(); // notification-service takes it
        }
        throw new Unacceptable("unknown-type", "No event of this type is taken here");
    }

    /** Row by row: those that can be read and are in order are taken as one act, the others refused with their pointers. */
    private Optional<Unacceptable> measureReported(Event event) {
        MeasureReported reported = valid(event.data(MeasureReported.class));
        List<ReadRow<TargetReport>> rows = reported.targets().stream()
                .map(row -> ReadRow.tolerantly(row, TargetReport.class))
                .toList();
        ReportsTaken result = report(reported.complaintId(), rows, event.source());
        return rest(result.refused(), result.taken().isEmpty());
    }

    /** Row by row likewise. */
    private Optional<Unacceptable> listingResolved(Event event) {
        List<ReadRow<ResolutionRequest>> rows = valid(event.data(ListingsResolved.class)).listings().stream()
                .map(row -> ReadRow.tolerantly(row, ResolutionRequest.class))
                .toList();
        List<Fault> refused = resolutions.told(rows, new Actor(Role.PLATFORM, event.source(), null));
        long bad = refused.stream().map(PlatformFeed::row).distinct().count();
        return rest(refused, bad == rows.size());
    }

    /** {@code /listings/3} of {@code /listings/3/seenAt}. */
    private static String row(Fault fault) {
        return String.join(
                "/", List.of(String.valueOf(fault.pointer()).split("/")).subList(0, 3));
    }

    private static Optional<Unacceptable> rest(List<Fault> refused, boolean nothingTaken) {
        if (refused.isEmpty()) {
            return Optional.empty();
        }
        Unacceptable rest = refusal(refused);
        if (nothingTaken) {
            throw rest;
        }
        return Optional.of(rest);
    }

    private ReportsTaken report(UUID complaintId, List<ReadRow<TargetReport>> rows, String source) {
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

    private <T> T valid(T reported) {
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
