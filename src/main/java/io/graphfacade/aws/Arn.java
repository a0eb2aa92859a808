package io.graphfacade.aws;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a secret in Secrets Manager or of a parameter in Systems Manager.
 *
 * @param service {@code secretsmanager} or {@code ssm}
 * @param resource {@code secret:} or {@code parameter/} and the name
 */
public record Arn(String partition, String service, String region, String account, String resource) {

    /** The region becomes part of a host name, so nothing but a region may pass. */
    private static final Pattern FORM = Pattern.compile("arn:(aws|aws-cn|aws-us-gov)"
            + ":(secretsmanager(?=:[^:]*:[^:]*:secret:)|ssm(?=:[^:]*:[^:]*:parameter/))"
            + ":([a-z]{2}(?:-[a-z]+)+-[0-9]{1,2})"
            + ":([0-9]{12})"
            + ":(secret:[A-Za-z0-9/_+=.@!-]+|parameter(?:/[A-Za-z0-9_.-]+)+)");

    /** @throws IllegalArgumentException for anything else */
    public static Arn of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "must be the ARN of a secret in Secrets Manager or of a parameter in SSM,"
                            + " such as arn:aws:secretsmanager:eu-central-1:123456789012:secret:facade-AbCdEf"
                            + " or arn:aws:ssm:eu-central-1:123456789012:parameter/facade, in the partition aws, aws-cn or"
                            + " aws-us-gov");
        }
        return new Arn(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4), matcher.group(5));
    }

    boolean isParameter() {
        return service.equals("ssm");
    }

    @Override
    public String toString() {
        return String.join(":", "arn", partition, service, region, account, resource);
    }
}
