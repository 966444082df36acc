package dev.promptly.kit.etag;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Puts the {@code ETag} on answers that show what a call has made of an item. */
@Provider
@ShowsState
public class ShowsStateFilter implements ContainerResponseFilter {

    private final EntityTags tags;

    ShowsStateFilter(EntityTags tags) {
        this.tags = tags;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() / 100 == 2 && response.hasEntity()) {
            Object shown = response.getEntity();
            String tag = shown instanceof String json ? EntityTags.of(json) : tags.ofShown(shown);
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        }
    }
}
