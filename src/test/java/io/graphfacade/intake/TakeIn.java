package io.graphfacade.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.flipkart.zjsonpatch.JsonPatch;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.graphfacade.device.Device;
import io.graphfacade.device.UserDevice;
import io.graphfacade.intake.journal.Change;
import io.graphfacade.intake.journal.IntakeConfig;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.networkaccess.DeviceLink;
import io.graphfacade.networkaccess.ForwardingProfileAssignment;
import io.graphfacade.networkaccess.RemoteNetwork;
import io.graphfacade.rule.Fault;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.RuleBook;
import io.graphfacade.rule.RuleSet;
import io.graphfacade.transport.Deadline;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;

/** Takes payloads in as the application does, without its container. */
public final class TakeIn {

    public static final PayloadType<Device> DEVICE = PayloadType.of(Device.class);
    public static final PayloadType<UserDevice> USER_DEVICE = PayloadType.of(UserDevice.class);
    public static final PayloadType<DeviceLink> DEVICE_LINK = PayloadType.of(DeviceLink.class);
    public static final PayloadType<RemoteNetwork> REMOTE_NETWORK = PayloadType.of(RemoteNetwork.class);

    public static final PayloadType<ForwardingProfileAssignment> ASSIGNMENT =
            PayloadType.of(ForwardingProfileAssignment.class);

    static final long MAX_BODY_SIZE = 256 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final List<RuleSet> RULE_SETS = ruleSets();
    /** As the application makes it. */
    public static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new RuleCodes())
            .buildValidatorFactory()
            .getValidator();

    private static final Intake DEFAULT = intake(Map.of());

    private TakeIn() {}

    public static <T> IntakeResult<T> take(PayloadType<T> type, String body) {
        return DEFAULT.take(body.getBytes(StandardCharsets.UTF_8), type, soon());
    }

    public static <T> IntakeResult<T> take(PayloadType<T> type, byte[] body) {
        return DEFAULT.take(body, type, soon());
    }

    static <T> IntakeResult<T> take(PayloadType<T> type, String body, Deadline deadline) {
        return DEFAULT.take(body.getBytes(StandardCharsets.UTF_8), type, deadline);
    }

    static <T> IntakeResult<T> hold(IntakeResult<T> taken, Fault... faults) {
        return DEFAULT.hold(taken, List.of(faults), soon());
    }

    /** @param severities by rule code, in force instead of the defaults */
    public static <T> IntakeResult<T> take(PayloadType<T> type, String body, Map<String, String> severities) {
        return intake(severities).take(body.getBytes(StandardCharsets.UTF_8), type, soon());
    }

    public static RuleBook ruleBook(Map<String, String> severities) {
        Map<String, String> properties = severities.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("facade.intake."))
                .collect(Collectors.toMap(entry -> key(entry.getKey()), Map.Entry::getValue));
        return new RuleBook(
                RULE_SETS,
                new SmallRyeConfigBuilder().withDefaultValues(properties).build());
    }

    /** @param environment variables, and no other configuration */
    static RuleBook ruleBookOf(Map<String, String> environment) {
        return new RuleBook(
                RULE_SETS,
                new SmallRyeConfigBuilder()
                        .withSources(new EnvConfigSource(environment, 300))
                        .build());
    }

    private static String key(String ruleOrKey) {
        return ruleOrKey.startsWith("facade.") ? ruleOrKey : "facade.rules.\"" + ruleOrKey + "\"";
    }

    /** Each as {@code code severity pointer}. */
    public static List<String> summaries(List<Finding> findings) {
        return findings.stream().map(TakeIn::summary).toList();
    }

    public static String summary(Finding finding) {
        return finding.code() + " " + finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.pointer();
    }

    /** Each as {@code op path}, preceded by where a move comes from. */
    public static List<String> steps(List<Change> changes) {
        return changes.stream()
                .map(change ->
                        change.op() + " " + (change.from() == null ? "" : change.from() + " to ") + change.path())
                .toList();
    }

    /** What the changes make of the body. */
    public static JsonNode patched(String body, List<Change> changes) {
        return normal(JsonPatch.apply(JSON.valueToTree(changes), tree(body)));
    }

    /** The same for all Java types that stand for one JSON value. */
    public static JsonNode normal(JsonNode json) {
        return tree(json.toString());
    }

    public static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it goes over the wire. */
    public static byte[] bytes(JsonNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String sample(String name) {
        try (InputStream sample = TakeIn.class.getResourceAsStream("/samples/" + name + ".json")) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON with apostrophes in place of quotation marks. */
    public static String quoted(String apostrophes) {
        return apostrophes.replace('\'', '"');
    }

    public static Journal journal() {
        return journal(soon());
    }

    public static Journal journal(Deadline deadline) {
        return new Journal(ruleBook(Map.of()), config(Map.of()), deadline);
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    private static Intake intake(Map<String, String> severities) {
        return new Intake(ruleBook(severities), config(severities), VALIDATOR);
    }

    static IntakeConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(IntakeConfig.class)
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withDefaultValues(properties.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("facade.intake."))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .build()
                .getConfigMapping(IntakeConfig.class);
    }

    /** All of the application, as its container would find them. */
    private static List<RuleSet> ruleSets() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.graphfacade")
                        .stream()
                        .filter(type -> type.isAssignableTo(RuleSet.class) && !type.isInterface())
                        .map(TakeIn::made)
                        .toList();
    }

    private static RuleSet made(JavaClass type) {
        try {
            Constructor<?> constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (RuleSet) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
