package fr.cpom.valeur.interne;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one style of the generated immutable types: package-private implementations behind public interfaces, without the
 * annotation of the generator, which javac would miss in the programs that use the library.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        allowedClasspathAnnotations = {Override.class},
        validationMethod = Value.Style.ValidationMethod.SIMPLE)
public @interface CpomStyle {}
