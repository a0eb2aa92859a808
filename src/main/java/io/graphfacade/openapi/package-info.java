/** Filters that make the schemas of the OpenAPI document as true as those of requests. */
package io.graphfacade.openapi;
