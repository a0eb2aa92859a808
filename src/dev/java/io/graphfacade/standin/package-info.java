/** Graph's stand-in in dev mode: a tenant in memory. It runs inside WireMock and is left out of all packages. */
package io.graphfacade.standin;
