"""Attacks on the native executable from outside: events of whoever calls, and answers of a Graph that is not itself."""
