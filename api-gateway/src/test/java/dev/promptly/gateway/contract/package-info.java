@org.jspecify.annotations.NullMarked
package dev.promptly.gateway.contract;
