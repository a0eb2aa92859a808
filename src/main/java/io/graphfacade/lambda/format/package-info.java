/** Events of REST APIs and load balancers: brought to the form of an HTTP API's, and the answers back. */
@NullMarked
package io.graphfacade.lambda.format;

import org.jspecify.annotations.NullMarked;
