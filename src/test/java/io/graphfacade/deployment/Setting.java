package io.graphfacade.deployment;

import java.util.Set;

/**
 * What an operator may set, as a parameter of one template or a variable of the other.
 *
 * @param usual its default, empty for none
 * @param choices the values it has, empty if there are others
 * @param least empty for no bound, as {@code most}
 * @param form regular expression of one value, empty for any
 */
record Setting(String usual, Set<String> choices, String least, String most, String form) {}
