package dev.promptly.complaint.review;

import dev.promptly.kit.text.FreeText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record NoteRequest(@FreeText @NotBlank @Size(max = 4000) String note) {}
