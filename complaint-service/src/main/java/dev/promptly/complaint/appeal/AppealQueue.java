package dev.promptly.complaint.appeal;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.calendar.Due;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Start;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Adverse;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.Declarations;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.review.Docket;
import dev.promptly.complaint.review.Docket.Followed;
import dev.promptly.complaint.review.Grounds;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.review.Reviews;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.kit.time.LegalClock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the reviewers' queue and the appeals in it as a complaint stands: an appeal of which nothing is left lapses. */
@Singleton
public class AppealQueue {

    private final Docket docket;
    private final Reviews reviews;
    private final Declarations declarations;
    private final LegalClock clock;

    AppealQueue(Docket docket, Reviews reviews, Declarations declarations, LegalClock clock) {
        this.docket = docket;
        this.reviews = reviews;
        this.declarations = declarations;
        this.clock = clock;
    }

    /** For a person who did not decide first, due as K19 is. */
    public Review asked(CaseFile file, Appealed what, Grounds grounds, Instant now) {
        Complaint complaint = file.complaint();
        Due due = Objects.requireNonNull(Clock.K19.due(Start.at(now, complaint.claim(), file::calendar)));
        Review appeal = Review.ofAppeal(Docket.about(complaint), what.first(), what.declaration(), grounds, now, due);
        appeal.isNowAbout(
                what.codes(), what.targets().stream().map(target -> target.id()).toList());
        return appeal;
    }

    /**
     * After a change of the complaint, whose row is locked.
     *
     * @param begun reviews that began with the change and are not stored yet
     */
    public Followed follow(CaseFile file, List<Review> begun) {
        Followed followed = docket.follow(file);
        Complaint complaint = file.complaint();
        if (!complaint.wasAppealed()) {
            return followed;
        }
        Stream<Act> lapsed = Stream.concat(
                        reviews.openAppealsOf(complaint.id()).stream(),
                        begun.stream().filter(review -> review.kind() == ReviewKind.APPEAL))
                .flatMap(appeal -> follow(complaint, appeal).stream());
        return new Followed(Stream.concat(followed.acts().stream(), lapsed).toList(), followed.opened());
    }

    /** Until it lapses a person looks at what stands now. */
    private Optional<Act> follow(Complaint complaint, Review appeal) {
        Matter matter = matterOf(appeal);
        List<Target> left = left(complaint, appeal);
        if (left.isEmpty()) {
            return lapsed(complaint, appeal);
        }
        if (appeal.appealed().isEmpty() && matter != Matter.ADMISSION) {
            List<ReasonCode> codes = matter == Matter.NOTICE
                    ? List.copyOf(Adverse.codes(complaint, left))
                    : declarationOf(appeal).map(Declaration::codes).orElseThrow();
            appeal.isNowAbout(codes, appeal.targetIds());
        }
        return Optional.empty();
    }

    /** What ends its targets ends its clock; of anything else that leaves nothing to decide an act of its own tells. */
    private Optional<Act> lapsed(Complaint complaint, Review appeal) {
        Instant now = clock.instant();
        appeal.lapse(now);
        List<Target> running = complaint.targets(appeal.targetIds()).stream()
                .filter(target -> complaint
                        .running(Clock.K19, target.id())
                        .anyMatch(deadline -> appeal.id().equals(deadline.about())))
                .toList();
        return running.isEmpty()
                ? Optional.empty()
                : Optional.of(Act.of(ActKind.APPEAL_LAPSED, now, Act.RULES, Change.unmoved(running))
                        .about(Docket.told(appeal)));
    }

    public Matter matterOf(Review appeal) {
        return Matter.of(
                appeal,
                appeal.appealed().flatMap(first -> reviews.findById(first).ruling()));
    }

    /** The declaration that it is about; empty where it is about none. */
    public Optional<Declaration> declarationOf(Review appeal) {
        return appeal.about().map(declarations::findById);
    }

    /** Those of its targets of which a person can still decide it; of an operator's those only that it sells. */
    public List<Target> left(Complaint complaint, Review appeal) {
        Matter matter = matterOf(appeal);
        Declaration declaration = declarationOf(appeal).orElse(null);
        return complaint.targets(appeal.targetIds()).stream()
                .filter(target -> !appeal.isAnOperators()
                        || appeal.appellant().orElseThrow().account().equals(target.operatorId()))
                .filter(target -> matter.isLeft(target, declaration))
                .toList();
    }
}
