/** What is particular to AWS Lambda and API Gateway: events, headers, the end of the invocation. */
package io.graphfacade.lambda;
