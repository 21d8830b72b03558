package io.github.evoludigit.confiture.plpgsql;

import io.github.evoludigit.confiture.sql.Token;
import java.util.List;

/**
 * SQL in a body.
 *
 * @param kind its sort
 * @param tokens its tokens, where they stand in the script; without INTO and its targets
 */
public record Fragment(FragmentKind kind, List<Token> tokens) {}
