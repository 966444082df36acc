package dev.promptly.complaint.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record NoteRequest(@NotBlank @Size(max = 4000) String note) {}
