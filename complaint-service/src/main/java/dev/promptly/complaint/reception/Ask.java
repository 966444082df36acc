package dev.promptly.complaint.reception;

import dev.promptly.complaint.reading.Viewer;
import dev.promptly.kit.idempotency.KeyedCall;
import java.util.Optional;

/**
 * Somebody asks for a notice to be filed: all that the request says, so that whoever files it needs no request any more.
 *
 * @param written the notice as it is sealed
 * @param viewer who gets the answer
 * @param trace the header of the trace that the call is a step of
 */
@SuppressWarnings("ArrayRecordComponent")
record Ask(Arrived arrived, byte[] written, Viewer viewer, KeyedCall call, Optional<String> trace) {}
