/** How a notice is received: it waits for its turn, what a list of them rests on is read, and a complaint is made of each. */
@NullMarked
package dev.promptly.complaint.reception;

import org.jspecify.annotations.NullMarked;
