package dev.haru.search;

import java.util.List;
import java.util.Map;

/**
 * Terms that must stand one after the other.
 *
 * @param terms the terms in each family of languages that has any
 */
record Phrase(Map<String, List<String>> terms) {}
