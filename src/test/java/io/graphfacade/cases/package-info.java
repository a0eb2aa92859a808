/** The files of src/test/cases, and what runs them. */
package io.graphfacade.cases;
