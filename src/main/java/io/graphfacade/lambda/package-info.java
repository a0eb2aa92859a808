/** AWS Lambda and API Gateway: events, headers, path prefixes, the end of the invocation. */
@NullMarked
package io.graphfacade.lambda;

import org.jspecify.annotations.NullMarked;
