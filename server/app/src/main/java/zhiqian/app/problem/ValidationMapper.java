package zhiqian.app.problem;

import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Takes violations before RESTEasy's own mapper, which would answer in plain text. */
@Provider
public class ValidationMapper implements ExceptionMapper<ValidationException> {
    @Inject
    private ProblemMapper problems;

    @Override
    public Response toResponse(ValidationException thrown) {
        return problems.toResponse(thrown);
    }
}
