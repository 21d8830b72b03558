package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE TABLE AS and SELECT INTO. */
final class CreateTableAs {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;

  CreateTableAs(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
  }

  /**
   * {@code SELECT … INTO [TEMPORARY | UNLOGGED] [TABLE] name …}, which is CREATE TABLE AS.
   *
   * @param into where INTO stands
   */
  Treatment selectInto(int into) {
    List<Token> all = in.rest();
    TokenReader target = new TokenReader(all.subList(into + 1, all.size()));
    List<Token> create = new ArrayList<>(Token.of("create"));
    while (target.atAnyWord("temporary", "temp", "unlogged")) {
      create.add(target.next());
    }
    target.takeWord("table");
    create.addAll(Token.of("table"));
    do {
      create.add(target.next());
    } while (target.at(TokenKind.DOT) && create.add(target.next()));
    create.addAll(Token.of("as"));
    create.addAll(all.subList(0, into));
    create.addAll(target.rest());
    Clauses made = clauses.of(create);
    made.in.expectWord("create");
    String persistence =
        made.in.takeWord("unlogged")
            ? "unlogged"
            : made.in.takeWord("temporary") || made.in.takeWord("temp") ? "temporary" : "";
    made.in.expectWord("table");
    return new CreateTable(made).read(ObjectKind.TABLE, persistence);
  }

  /**
   * Reads the rest of {@code CREATE TABLE name [(columns)] [clauses] AS query}; if it is no such
   * statement, nothing is read.
   */
  boolean readInto(Relation relation) {
    int start = in.position();
    List<String> names = List.of();
    if (in.at(TokenKind.OPEN_PAREN)) {
      try {
        names = clauses.columns();
      } catch (Unreadable definitions) {
        in.back(start);
        return false;
      }
    }
    while (!in.atEnd() && !in.atWord("as") && in.atAnyWord("with", "using", "tablespace", "on")) {
      if (in.takeWord("with")) {
        Clauses.setParameters(relation, clauses.parameters());
      } else if (in.takeWord("using")) {
        Storage.accessMethod(relation, in.name());
      } else if (in.takeWord("tablespace")) {
        Storage.tablespace(relation, in.name());
      } else if (!clauses.takeOnCommit()) {
        throw in.unreadable();
      }
    }
    if (!in.takeWord("as")) {
      relation.attributes.keySet().removeIf(key -> !key.equals("persistence"));
      in.back(start);
      return false;
    }
    new Storage(clauses.session).ofRelation(relation, Optional.empty());
    QueryText query = QueryText.read(clauses, in.rest());
    query.addColumns(relation, names);
    if (!relation.known) {
      relation.set("made by", query.form(names).text());
    }
    return true;
  }
}
