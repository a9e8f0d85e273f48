package zhiqian.app.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public keys (JWKS) that tokens are checked with, by us and by other programs. */
@ApplicationScoped
@Path("/public/v1/keys")
@Tag(name = "session")
public class KeysResource {
    @Inject
    private SigningKeyService keys;

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public String show() {
        return keys.publicKeys();
    }
}
