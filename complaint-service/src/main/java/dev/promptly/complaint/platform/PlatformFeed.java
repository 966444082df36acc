package dev.promptly.complaint.platform;

import dev.promptly.complaint.complaint.ReportService;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.feed.Event;
import dev.promptly.kit.feed.Feed;
import dev.promptly.kit.feed.Unacceptable;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the platform says by Kafka. What cannot be taken is rejected with its reason; the partition moves on. */
@Singleton
class PlatformFeed implements Feed {

    /** Types of this topic that other services take. */
    private static final Set<String> OF_OTHERS = Set.of("notice.receipt-reported");

    private final ReportService service;
    private final Validator validator;

    PlatformFeed(ReportService service, Validator validator) {
        this.service = service;
        this.validator = validator;
    }

    @Override
    public String topic() {
        return "promptly.platform.v1";
    }

    @Override
    public Optional<String> rejectsTo() {
        return Optional.of("promptly.platform.v1.rejected");
    }

    @Override
    public void take(Event event) {
        if (event.name().equals("measure.reported")) {
            measureReported(event);
        } else if (!OF_OTHERS.contains(event.name())) {
            throw new Unacceptable("unknown-type", "No event of this type is taken here");
        }
    }

    private void measureReported(Event event) {
        MeasureReported reported = valid(event.data(MeasureReported.class));
        Actor platform = new Actor(Role.PLATFORM, event.source(), null);
        try {
            reported.targets()
                    .forEach(target ->
                            service.measure(reported.complaintId(), target.targetId(), target.report(), platform));
        } catch (HttpProblem no) {
            throw new Unacceptable(String.valueOf(no.getParameters().get("code")), String.valueOf(no.getDetail()));
        }
    }

    private MeasureReported valid(MeasureReported reported) {
        Set<ConstraintViolation<MeasureReported>> violations = validator.validate(reported);
        if (!violations.isEmpty()) {
            String all = violations.stream()
                    .map(v -> v.getPropertyPath() + " " + v.getMessage())
                    .sorted()
                    .collect(Collectors.joining("; "));
            throw new Unacceptable("malformed-event", all);
        }
        return reported;
    }
}
