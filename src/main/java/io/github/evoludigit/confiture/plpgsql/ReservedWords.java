package io.github.evoludigit.confiture.plpgsql;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.util.Set;

/** The words that are never a variable in a body ({@code pl_reserved_kwlist.h}). */
final class ReservedWords {

  private static final Set<String> WORDS =
      Set.of(
          ("all begin by case declare else end execute for foreach from if in into loop not null or"
                  + " strict then to using when while")
              .split(" "));

  private ReservedWords() {}

  static boolean isOne(Token token) {
    return token.kind() == TokenKind.WORD && WORDS.contains(token.text());
  }
}
