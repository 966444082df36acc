/**
 * The whole stack in processes of its own, as one command starts it, and the sample that travels through it from upload
 * to an acknowledged notice. Knows the services by their ports and the contract only.
 */
@NullMarked
package dev.promptly.journey;

import org.jspecify.annotations.NullMarked;
