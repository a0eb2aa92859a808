/** Requests to AWS in the name of the function's role: web identity tokens, secrets. */
package io.graphfacade.aws;
