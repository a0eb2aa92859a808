package io.graphfacade.rule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.graphfacade.batch.BatchRequest;
import io.graphfacade.device.Device;
import io.graphfacade.device.DeviceUpdate;
import io.graphfacade.device.UserDevice;
import io.graphfacade.intake.TakeIn;
import io.graphfacade.intake.form.Selective;
import io.graphfacade.networkaccess.DeviceLink;
import io.graphfacade.networkaccess.ForwardingProfileAssignment;
import io.graphfacade.networkaccess.RemoteNetwork;
import io.graphfacade.networkaccess.RemoteNetworkUpdate;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Jakarta Validation is the validator: payload records carry their rules as constraints, and nobody else checks them. */
class ConstraintsOfPayloadsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.graphfacade");

    /** Whose rules are the same for all payloads; the intake names them. */
    private static final Set<Class<?>> GENERAL = Set.of(NotNull.class, Size.class);

    private static final DescribedPredicate<JavaClass> VALIDATOR =
            describe("a validator", type -> type.isAssignableTo(RuleValidator.class));

    /** All records of payloads, those inside others too. */
    static Stream<Class<?>> records() {
        return Stream.of(
                        RemoteNetwork.class,
                        RemoteNetworkUpdate.class,
                        ForwardingProfileAssignment.class,
                        DeviceLink.class,
                        Device.class,
                        DeviceUpdate.class,
                        UserDevice.class,
                        BatchRequest.class)
                .flatMap(ConstraintsOfPayloadsTest::withInner)
                .distinct();
    }

    private static Stream<Class<?>> withInner(Class<?> type) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).flatMap(ConstraintsOfPayloadsTest::withInner);
        }
        return type.isRecord() && !type.getPackageName().endsWith(".canonical")
                ? Stream.concat(Stream.of(type), components(type).flatMap(field -> withInner(value(field))))
                : Stream.empty();
    }

    private static Stream<Field> components(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).filter(field -> !Modifier.isStatic(field.getModifiers()));
    }

    /** Of the value, or of the elements of the list. */
    private static Class<?> value(Field field) {
        return (Class<?>) annotated(field).getType();
    }

    private static AnnotatedType annotated(Field field) {
        AnnotatedType type = field.getAnnotatedType();
        return type instanceof AnnotatedParameterizedType list ? list.getAnnotatedActualTypeArguments()[0] : type;
    }

    /** Of the record, of its components, and of the elements of its lists. */
    private static Stream<Annotation> constraints(Class<?> type) {
        Stream<AnnotatedElement> places =
                Stream.concat(Stream.of(type), components(type).flatMap(field -> Stream.of(field, annotated(field))));
        return places.flatMap(place -> Arrays.stream(place.getAnnotations()))
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class));
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyConstraintHasRulesThatAreContributed(Class<?> type) {
        RuleBook book = TakeIn.ruleBook(Map.of());

        assertThat(constraints(type).filter(each -> !GENERAL.contains(each.annotationType())))
                .allSatisfy(constraint -> {
                    if (constraint instanceof Present present) {
                        assertThat(book.rule(present.rule()).code()).isEqualTo(present.rule());
                        assertThat(present.groups()).containsExactly(OnCreate.class);
                        return;
                    }
                    assertThat(constraint
                                    .annotationType()
                                    .getAnnotation(Constraint.class)
                                    .validatedBy())
                            .singleElement()
                            .matches(RuleValidator.class::isAssignableFrom);
                    assertThat(rules(constraint.annotationType())).isNotEmpty().isSubsetOf(book.rules());
                });
    }

    private static List<Rule> rules(Class<? extends Annotation> constraint) {
        return Arrays.stream(constraint.getDeclaredFields())
                .filter(field -> field.getType() == Rule.class)
                .map(ConstraintsOfPayloadsTest::rule)
                .toList();
    }

    private static Rule rule(Field constant) {
        try {
            constant.setAccessible(true);
            return (Rule) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatIsRequiredIsSoOnCreateOnly(Class<?> type) {
        assertThat(constraints(type).filter(NotNull.class::isInstance).map(NotNull.class::cast))
                .allSatisfy(required -> assertThat(required.groups()).containsExactly(OnCreate.class));
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordsInsideAreValidatedToo(Class<?> type) {
        assertThat(components(type))
                .filteredOn(field -> withInner(value(field))
                        .anyMatch(inner -> constraints(inner).count() > 0))
                .allMatch(field -> field.isAnnotationPresent(Valid.class)
                        || annotated(field).isAnnotationPresent(Valid.class));
    }

    @Test
    void noConstraintIsLeftOver() {
        List<Class<?>> used = records()
                .flatMap(ConstraintsOfPayloadsTest::constraints)
                .<Class<?>>map(Annotation::annotationType)
                .toList();

        assertThat(CLASSES.stream()
                        .filter(type -> type.isAnnotatedWith(Constraint.class))
                        .<Class<?>>map(JavaClass::reflect))
                .hasSizeGreaterThan(20)
                .isSubsetOf(used);
    }

    @Test
    void nobodyElseMakesFaults() {
        noClasses()
                .that(DescribedPredicate.not(VALIDATOR))
                .and()
                .doNotHaveFullyQualifiedName(Fault.class.getName())
                .and()
                .doNotHaveFullyQualifiedName("io.graphfacade.intake.Violations")
                .and()
                .doNotHaveFullyQualifiedName("io.graphfacade.networkaccess.NeighbourRules")
                .and()
                .doNotHaveFullyQualifiedName("io.graphfacade.networkaccess.RemoteNetworkRules")
                .and()
                .doNotHaveFullyQualifiedName("io.graphfacade.device.DeviceRules")
                .should()
                .callCodeUnitWhere(describe(
                        "makes a fault",
                        call -> call.getTargetOwner().isEquivalentTo(Fault.class)
                                && (call.getTarget().getRawReturnType().isEquivalentTo(Fault.class)
                                        || call.getTarget().getName().equals("<init>"))))
                .check(CLASSES);
    }

    @Test
    void nobodyElseRefersToTheRuleOfAConstraint() {
        noClasses()
                .that(DescribedPredicate.not(VALIDATOR))
                .and()
                .areNotAssignableTo(RuleSet.class)
                .and()
                .areNotAssignableTo(Selective.class)
                .should()
                .accessFieldWhere(describe("is the rule of a constraint", ConstraintsOfPayloadsTest::isOfConstraint))
                .check(CLASSES);
    }

    private static boolean isOfConstraint(JavaAccess<?> access) {
        return access.getTargetOwner().isAnnotatedWith(Constraint.class)
                && !access.getOriginOwner().equals(access.getTargetOwner())
                && access.getTarget().resolveMember().stream()
                        .anyMatch(field -> ((JavaField) field).getRawType().isEquivalentTo(Rule.class));
    }

    @Test
    void onlyTheIntakeWritesTheJournal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.graphfacade.intake..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.graphfacade.intake.journal.Journal")
                .check(CLASSES);
    }
}
