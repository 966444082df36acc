package dev.promptly.kit.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** An answer as it was first given: its status is always 201. */
public record Answer(String location, String body, boolean replayed) {

    public Response toResponse() {
        Response.ResponseBuilder response = Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, location)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body);
        return (replayed ? response.header("Idempotent-Replay", "true") : response).build();
    }
}
