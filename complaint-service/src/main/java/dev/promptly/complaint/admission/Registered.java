package dev.promptly.complaint.admission;

import dev.promptly.complaint.mandate.Mandate;
import dev.promptly.complaint.party.Party;
import dev.promptly.complaint.right.Right;
import java.util.List;
import java.util.Optional;

/**
 * What a notice rests on in the registry.
 *
 * @param right empty where the notice names none
 * @param holder of the right
 * @param mandates that the holder gave the complainant, in whatever state
 */
public record Registered(Party complainant, Optional<Right> right, Optional<Party> holder, List<Mandate> mandates) {}
