package dev.promptly.complaint.window;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the limit of an extension is read: 法释〔2020〕9号 art. 3, "at most 20 working days" (rule book A1.13). */
@Schema(name = "ExtensionReading")
public enum Reading {
    /** The whole extended window ends with the 20th working day after delivery. */
    R1,
    /** The time that is not counted is at most 20 working days: they are added to the window. */
    R2
}
