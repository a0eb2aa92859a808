/** Filters that complete the schemas of the OpenAPI document: answers of Graph, and titles of properties. */
@NullMarked
package io.graphfacade.openapi;

import org.jspecify.annotations.NullMarked;
