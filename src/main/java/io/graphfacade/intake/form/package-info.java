/** The canonical form of each kind of JSON value, read off the payload records. */
@NullMarked
package io.graphfacade.intake.form;

import org.jspecify.annotations.NullMarked;
