/** AWS Lambda and API Gateway: events, headers, path prefixes, the end of the invocation. */
package io.graphfacade.lambda;
