package zhiqian.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import zhiqian.app.platform.TenantOfRequest;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.terms.TenantId;

/** The person of the running request, as the verified token says; keeps nothing itself. */
@ApplicationScoped
public class SignedIn implements TenantOfRequest {
    public static final String PLATFORM = "platform";

    @Inject
    private JsonWebToken token;

    @Inject
    private TenantDirectory directory;

    /** @throws ForbiddenException for the platform's people, who read no tenant's data, and for a suspended tenant's */
    public Actor actor() {
        String tenant = token.getClaim("tenant");
        if (tenant == null || tenant.equals(PLATFORM) || !directory.isActive(new TenantId(tenant))) {
            throw new ForbiddenException();
        }
        String department = token.getClaim("department");
        String name = token.getClaim("full_name");
        return new Actor(
                new TenantId(tenant),
                token.getName(),
                name == null ? token.getName() : name,
                roles(),
                department,
                token.getClaim("enterprise"));
    }

    @Override
    public TenantId tenant() {
        return actor().tenant();
    }

    public boolean isPlatform() {
        return PLATFORM.equals(token.getClaim("tenant"));
    }

    /** Empty without a token. */
    Optional<OpenSession> session() {
        if (token.getName() == null || token.getTokenID() == null) {
            return Optional.empty();
        }
        return Optional.of(new OpenSession(
                token.getTokenID(),
                token.getClaim("tenant"),
                token.getName(),
                Integer.parseInt(claim(TokenIssuer.EPOCH, "0")),
                Boolean.parseBoolean(claim(TokenIssuer.MUST_CHANGE, "false"))));
    }

    /** Whatever JSON type it comes as. */
    private String claim(String name, String absent) {
        Object value = token.getClaim(name);
        return value == null ? absent : value.toString();
    }

    public String username() {
        return token.getName();
    }

    public String fullName() {
        return token.getClaim("full_name");
    }

    public Set<String> roles() {
        return token.getGroups().stream()
                .filter(group -> !group.equals(Role.EVERYBODY))
                .collect(Collectors.toUnmodifiableSet());
    }
}
