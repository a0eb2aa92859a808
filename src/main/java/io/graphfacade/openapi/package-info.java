/** Filters that complete the schemas of the OpenAPI document: answers of Graph, and titles of properties. */
package io.graphfacade.openapi;
