package dev.promptly.complaint.platform;

import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.reading.ComplaintView.MeasureView;
import dev.promptly.complaint.statute.TargetState;
import java.util.UUID;

/** The target as it stands after the report. */
public record MeasureReportView(UUID complaintId, UUID targetId, TargetState state, MeasureView measure) {

    static MeasureReportView from(Complaint complaint, Target target) {
        return new MeasureReportView(complaint.id(), target.id(), target.state(), MeasureView.from(target.measure()));
    }
}
