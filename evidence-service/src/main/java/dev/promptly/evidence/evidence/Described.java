package dev.promptly.evidence.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a person wrote about an item: never stored in the clear. */
record Described(String title, ObjectNode attributes) {}
