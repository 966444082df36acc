package dev.promptly.complaint.bulk;

import java.util.List;

/**
 * A row of a table, its cells byte by byte: UTF-8 was not read yet.
 *
 * @param number the header is 1
 * @param bytes of all cells together; where that is more than a line may have, no cells are held
 */
record Row(int number, int bytes, List<String> cells) {}
