package zhiqian.app.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;

/** Bodies whose type only the action tells: unknown fields are refused, all that is wrong is said at once. */
@ApplicationScoped
public class JsonBody {
    @Inject
    private Validator validator;

    /** @throws zhiqian.app.problem.ProblemException with the fields at fault */
    public <T> T read(JsonNode body, Class<T> type) {
        JsonNode given = body == null || body.isNull() ? JsonNodeFactory.instance.objectNode() : body;
        T value = Json.MAPPER.convertValue(given, type);
        Set<ConstraintViolation<T>> violations = validator.validate(value);
        if (!violations.isEmpty()) {
            List<Problem.FieldError> errors = violations.stream()
                    .map(v -> new Problem.FieldError(v.getPropertyPath().toString(), v.getMessage()))
                    .sorted(Comparator.comparing(Problem.FieldError::field))
                    .toList();
            throw Problem.invalid(errors).toException();
        }
        return value;
    }
}
