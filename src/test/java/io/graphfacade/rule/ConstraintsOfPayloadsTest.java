package io.graphfacade.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.graphfacade.canonical.Asn;
import io.graphfacade.canonical.Ipv4Address;
import io.graphfacade.device.AlternativeSecurityId;
import io.graphfacade.device.Device;
import io.graphfacade.device.UserDevice;
import io.graphfacade.intake.TakeIn;
import io.graphfacade.networkaccess.BandwidthCapacityInMbps;
import io.graphfacade.networkaccess.BgpConfiguration;
import io.graphfacade.networkaccess.DeviceLink;
import io.graphfacade.networkaccess.DeviceVendor;
import io.graphfacade.networkaccess.DhGroup;
import io.graphfacade.networkaccess.IkeEncryption;
import io.graphfacade.networkaccess.IkeIntegrity;
import io.graphfacade.networkaccess.IpSecEncryption;
import io.graphfacade.networkaccess.IpSecIntegrity;
import io.graphfacade.networkaccess.PfsGroup;
import io.graphfacade.networkaccess.RedundancyConfiguration;
import io.graphfacade.networkaccess.RedundancyTier;
import io.graphfacade.networkaccess.TunnelConfigurationIKEv2Custom;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jakarta Validation is the validator: payload records carry their rules as constraints, and nobody else checks them. */
class ConstraintsOfPayloadsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.graphfacade");
    private static final Set<Class<?>> UNDERSTOOD = Set.of(NotNull.class, Size.class, Present.class);

    private static final Set<String> MAKING = Set.of("of", "at", "<init>");

    /** A device link inside another record, as a remote network has it. */
    record Network(@Valid List<@Valid DeviceLink> deviceLinks) {}

    private static DeviceLink link() {
        return new DeviceLink(
                "CPE3",
                Ipv4Address.parse("20.55.91.42"),
                DeviceVendor.ciscoMeraki,
                BandwidthCapacityInMbps.mbps250,
                new BgpConfiguration(Ipv4Address.parse("10.1.1.11"), Ipv4Address.parse("10.6.6.6"), new Asn(8075)),
                new RedundancyConfiguration(RedundancyTier.noRedundancy, null),
                new TunnelConfigurationIKEv2Custom(
                        IkeEncryption.aes256,
                        IkeIntegrity.sha256,
                        DhGroup.dhGroup14,
                        IpSecEncryption.gcmAes128,
                        IpSecIntegrity.gcmAes256,
                        PfsGroup.none,
                        3600L,
                        null,
                        null),
                null,
                null,
                null);
    }

    private static List<String> found(Object payload, Class<?>... groups) {
        return TakeIn.VALIDATOR.validate(payload, groups).stream()
                .map(ConstraintsOfPayloadsTest::summary)
                .toList();
    }

    private static String summary(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> own = violation.unwrap(HibernateConstraintViolation.class);
        Fault fault = own.getDynamicPayload(Fault.class);
        String code = fault == null
                ? violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName()
                : fault.rule().code();
        return code + " " + violation.getPropertyPath() + (fault == null ? "" : fault.pointer());
    }

    @Test
    void theValidatorAloneFindsBrokenRules() {
        assertThat(found(link(), Default.class, OnCreate.class))
                .containsExactlyInAnyOrder(
                        "asn-reserved bgpConfiguration.asn",
                        "phase2-combination tunnelConfiguration/ipSecIntegrity",
                        "Present tunnelConfiguration.preSharedKey");
    }

    @Test
    void aLinkIsJudgedTheSameWithinAnotherRecord() {
        assertThat(found(new Network(List.of(link())), Default.class, OnCreate.class))
                .containsExactlyInAnyOrder(
                        "asn-reserved deviceLinks[0].bgpConfiguration.asn",
                        "phase2-combination deviceLinks[0].tunnelConfiguration/ipSecIntegrity",
                        "Present deviceLinks[0].tunnelConfiguration.preSharedKey");
    }

    @Test
    void whatIsMissingIsNoFaultOfAnUpdate() {
        DeviceLink holes = new DeviceLink(
                null, null, null, null, new BgpConfiguration(null, null, new Asn(0)), null, null, null, null, null);

        assertThat(found(holes, Default.class)).containsExactly("asn-out-of-range bgpConfiguration.asn");
        assertThat(found(holes, OnCreate.class)).hasSizeGreaterThan(6).doesNotContain("asn-out-of-range");
    }

    @Test
    void everyRuleInTheCodeIsContributed() throws IllegalAccessException {
        Set<Rule> contributed = Set.copyOf(TakeIn.ruleBook(Map.of()).rules());
        List<Field> declared = CLASSES.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Rule.class)
                        && field.getModifiers().contains(JavaModifier.STATIC))
                .map(JavaField::reflect)
                .toList();

        assertThat(declared).hasSizeGreaterThan(60);
        for (Field field : declared) {
            field.setAccessible(true);
            assertThat(contributed).as("%s", field).contains((Rule) field.get(null));
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                DeviceLink.class,
                BgpConfiguration.class,
                RedundancyConfiguration.class,
                TunnelConfigurationIKEv2Custom.class,
                Device.class,
                UserDevice.class,
                AlternativeSecurityId.class
            })
    void everyConstraintOfAPayloadHasARule(Class<?> record) {
        Stream<AnnotatedElement> places = Stream.concat(Stream.of(record), Arrays.stream(record.getDeclaredFields()));

        assertThat(places.flatMap(place -> Arrays.stream(place.getAnnotations()))
                        .map(Annotation::annotationType)
                        .filter(type -> type.isAnnotationPresent(Constraint.class) && !UNDERSTOOD.contains(type)))
                .isNotEmpty()
                .allSatisfy(
                        type -> assertThat(type.getAnnotation(Constraint.class).validatedBy())
                                .isNotEmpty()
                                .allMatch(RuleValidator.class::isAssignableFrom));
    }

    @Test
    void recordsInsidePayloadsAreValidatedToo() {
        List<Field> inner = Stream.of(DeviceLink.class, Device.class, UserDevice.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(ConstraintsOfPayloadsTest::holdsConstraints)
                .toList();

        assertThat(inner)
                .hasSize(5)
                .allMatch(field -> field.isAnnotationPresent(Valid.class)
                        || ((AnnotatedParameterizedType) field.getAnnotatedType())
                                .getAnnotatedActualTypeArguments()[0].isAnnotationPresent(Valid.class));
    }

    private static boolean holdsConstraints(Field field) {
        Set<String> constrained = CLASSES.stream()
                .filter(type -> type.getFields().stream().anyMatch(ConstraintsOfPayloadsTest::isConstrained)
                        || type.isInterface() && type.isAssignableFrom(TunnelConfigurationIKEv2Custom.class))
                .filter(type -> type.getPackageName().matches(".*\\.(device|networkaccess)"))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        return constrained.stream()
                .anyMatch(name -> field.getGenericType().getTypeName().matches(".*\\." + name + ">?"));
    }

    private static boolean isConstrained(JavaField field) {
        return field.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(Constraint.class));
    }

    @Test
    void nobodyElseMakesFaults() {
        ArchRuleDefinition.noClasses()
                .that()
                .areNotAssignableTo(RuleValidator.class)
                .and()
                .resideOutsideOfPackage("io.graphfacade.rule..")
                .and()
                .doNotHaveSimpleName("Violations")
                .and()
                .doNotHaveSimpleName("NeighbourRules")
                .and()
                .doNotHaveSimpleName("DeviceRules")
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe(
                        "makes a fault",
                        call -> call.getTargetOwner().isEquivalentTo(Fault.class)
                                && MAKING.contains(call.getTarget().getName())))
                .check(CLASSES);
    }
}
