package dev.promptly.kit.etag;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Gives each single item that is read under its id an {@code ETag}, the hash of what is shown, and answers 304 without a body to whoever has
 * just that ({@code If-None-Match}, RFC 9110 §13.1.2). A list has none; what brings its own keeps it.
 */
@Provider
public class ETagFilter implements ContainerResponseFilter {

    private final EntityTags tags;

    ETagFilter(EntityTags tags) {
        this.tags = tags;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!isSingleItem(request, response)) {
            return;
        }
        String json = tags.json(response.getEntity());
        String tag = EntityTags.of(json);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if ("*".equals(known) || EntityTags.names(known, tag)) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(json, response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean isSingleItem(ContainerRequestContext request, ContainerResponseContext response) {
        return request.getMethod().equals(HttpMethod.GET)
                && response.getStatus() == 200
                && response.hasEntity()
                && !request.getUriInfo().getPathParameters().isEmpty()
                && response.getEntity().getClass().getName().startsWith("dev.promptly.")
                && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())
                && !response.getHeaders().containsKey(HttpHeaders.ETAG);
    }
}
