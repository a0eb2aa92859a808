/** Where the token for Graph comes from, and what can be read off it before Graph is asked. */
package io.graphfacade.auth;
