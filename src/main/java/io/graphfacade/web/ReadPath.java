package io.graphfacade.web;

import io.graphfacade.graph.message.GraphVersion;
import org.jspecify.annotations.Nullable;

/**
 * A path that was read.
 *
 * @param version null if the path names none
 * @param canonical the path below the version in its one spelling, not decoded
 * @param isReport whether it asks for a report in place of a create
 */
record ReadPath(@Nullable GraphVersion version, String canonical, boolean isReport) {}
