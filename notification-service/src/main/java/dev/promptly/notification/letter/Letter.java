package dev.promptly.notification.letter;

/** The same letter in both languages; the Chinese text is the one that counts under Chinese law. */
public record Letter(String zh, String en) {}
