/** The national clouds: hosts of Graph, authorities of Microsoft Entra. */
package io.graphfacade.cloud;
