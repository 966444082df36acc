package dev.promptly.kit.text;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.jspecify.annotations.Nullable;

/**
 * Lets {@code @Size} of every text count code points, as JSON Schema's maxLength does (draft 2020-12, 6.3.1), and not the units
 * of UTF-16 that Java keeps a text in: a name of rare characters is no longer than another.
 */
@Singleton
class CodePointLengths implements ValidatorFactoryCustomizer {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        ConstraintMapping mapping = configuration.createConstraintMapping();
        mapping.constraintDefinition(Size.class)
                .includeExistingValidators(false)
                .validatedBy(OfText.class)
                .validatedBy(OfCollection.class);
        configuration.addMapping(mapping);
    }

    /** How many code points a text has. */
    public static final class OfText implements ConstraintValidator<Size, CharSequence> {

        private int min;
        private int max;

        @Override
        public void initialize(Size size) {
            min = size.min();
            max = size.max();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || (Texts.length(text) >= min && Texts.length(text) <= max);
        }
    }

    /** How many elements a list has. */
    public static final class OfCollection implements ConstraintValidator<Size, Collection<?>> {

        private int min;
        private int max;

        @Override
        public void initialize(Size size) {
            min = size.min();
            max = size.max();
        }

        @Override
        public boolean isValid(@Nullable Collection<?> elements, ConstraintValidatorContext context) {
            return elements == null || (elements.size() >= min && elements.size() <= max);
        }
    }
}
