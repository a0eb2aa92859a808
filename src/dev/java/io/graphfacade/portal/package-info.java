/** The portal page in dev mode. It is left out of all packages; deployed, its files are static ones. */
package io.graphfacade.portal;
