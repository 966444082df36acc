package dev.promptly.complaint.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record NoteRequest(@NotNull @Size(min = 1, max = 4000) String note) {}
