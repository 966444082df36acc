package dev.promptly.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Collection;

/** A body that breaks its declared constraints: 422, one fault with its pointer for each. */
@Provider
@Priority(1)
public class InvalidBodyMapper extends ExceptionMapperBase<ConstraintViolationException> {

    @Override
    protected HttpProblem toProblem(ConstraintViolationException exception) {
        return problem(exception);
    }

    static HttpProblem problem(ConstraintViolationException exception) {
        return RefusedMapper.problem(Problems.refused(exception.getConstraintViolations().stream()
                        .map(InvalidBodyMapper::fault)
                        .toArray(Fault[]::new))
                .refusal());
    }

    /** The constraint that is broken, as a fault of the body. */
    public static Fault fault(ConstraintViolation<?> violation) {
        String pointer = pointer(violation.getPropertyPath());
        return Fault.at(pointer, code(violation), pointer + " " + violation.getMessage());
    }

    private static String code(ConstraintViolation<?> violation) {
        Annotation broken = violation.getConstraintDescriptor().getAnnotation();
        if (broken instanceof NotNull) {
            return "required";
        }
        return broken instanceof Size size
                        && violation.getInvalidValue() instanceof Collection<?> many
                        && many.size() > size.max()
                ? "too-many"
                : "invalid-value";
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
