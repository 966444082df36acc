package dev.promptly.gateway.start;

/**
 * What the page shows of one service.
 *
 * @param name the service's
 * @param state how it is
 * @param fragment the HTML that it has rendered of itself; empty where it does not answer
 */
public record Part(String name, State state, String fragment) {

    /** How a service is. */
    public enum State {
        /** It takes requests. */
        READY("ready"),
        /** It answers, but takes no requests yet, or not now. */
        NOT_READY("not ready"),
        /** It does not answer in time. */
        SILENT("not reachable");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
