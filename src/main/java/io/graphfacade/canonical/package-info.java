/** Pure canonical forms of scalars: text in, and either the one form that Graph expects or the reason why there is none. */
package io.graphfacade.canonical;
