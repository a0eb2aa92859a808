/** Settings of the conversation with Microsoft Graph: its host, its times. */
@NullMarked
package io.graphfacade.graph.setting;

import org.jspecify.annotations.NullMarked;
