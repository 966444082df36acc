package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.site.Site;
import dev.promptly.kit.caller.Actor;
import java.util.UUID;

/**
 * One act of filing, with what the request alone does not say.
 *
 * @param account for whom it is filed
 * @param sealed the request under the complaint's own key
 * @param terms the rules and the calendar of the day of receipt
 */
record Filing(UUID id, String account, Actor actor, Site site, ComplaintRequest request, byte[] sealed, Terms terms) {}
