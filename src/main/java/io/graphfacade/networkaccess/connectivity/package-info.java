/** The answer of Graph that a router is set up with, for the OpenAPI document. */
package io.graphfacade.networkaccess.connectivity;
