/** Requests to AWS in the name of the function's role: web identity tokens, secrets. */
@NullMarked
package io.graphfacade.aws;

import org.jspecify.annotations.NullMarked;
