package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;
import java.util.Set;

/** The words with which a statement of SQL begins. */
public final class StatementWords {

  private static final Set<String> WORDS =
      Set.of(
          ("abort alter analyse analyze begin call checkpoint close cluster comment commit copy"
                  + " create deallocate declare delete discard do drop end execute explain fetch"
                  + " grant import insert listen load lock merge move notify prepare reassign refresh"
                  + " reindex release reset revoke rollback savepoint security select set show start"
                  + " table truncate unlisten update vacuum values with")
              .split(" "));

  private StatementWords() {}

  /** Checks that a statement begins. */
  public static void check(List<Token> tokens) {
    if (!tokens.get(0).isName() || !WORDS.contains(tokens.get(0).text())) {
      throw new TokenReader(tokens).unreadable();
    }
  }
}
