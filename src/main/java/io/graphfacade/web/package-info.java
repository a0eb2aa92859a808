/** The HTTP of the facade: resource classes, spelling of paths, headers, answers for results. */
package io.graphfacade.web;
