/** The canonical form of each kind of JSON value, read off the payload records. */
package io.graphfacade.intake.form;
