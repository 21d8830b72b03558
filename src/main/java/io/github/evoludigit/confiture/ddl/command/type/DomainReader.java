package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.clause.WrittenType;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE DOMAIN and ALTER DOMAIN, except for what all objects share. */
public final class DomainReader {

  private static final String[] AFTER_DEFAULT = {
    "constraint", "not", "null", "check", "default", "collate", "no", "generated", "unique"
  };

  private final TokenReader in;
  private final ClauseReader clauses;

  /** Reads a domain where the tokens stand. */
  public DomainReader(TokenReader in) {
    this.in = in;
    this.clauses = new ClauseReader(in);
  }

  /** After {@code CREATE DOMAIN} ({@code CreateDomainStmt} in gram.y). */
  public Command create() {
    WrittenName name = clauses.name();
    in.takeWord("as");
    WrittenType base = WrittenType.read(in);
    List<DomainClause> parts = new ArrayList<>();
    List<Token> places = new ArrayList<>();
    while (!in.atEnd()) {
      places.add(in.peek());
      if (in.takeWord("collate")) {
        parts.add(new DomainClause.Collate(base.tokens().get(0), clauses.name()));
      } else if (in.takeWord("default")) {
        parts.add(new DomainClause.Default(clauses.expression(in.until(AFTER_DEFAULT))));
      } else {
        parts.add(constraint());
      }
    }
    return new CreateDomain(name, base, List.copyOf(parts), List.copyOf(places));
  }

  /** {@code [CONSTRAINT name] CHECK (…)}, {@code NOT NULL} or {@code NULL}. */
  private DomainClause constraint() {
    Token place = in.peek();
    Optional<Token> name =
        in.takeWord("constraint") ? Optional.of(in.nameToken()) : Optional.empty();
    if (in.takeWords("not", "null")) {
      return new DomainClause.NotNull(name);
    }
    if (in.takeWord("null")) {
      return new DomainClause.Null();
    }
    in.expectWord("check");
    List<Token> condition = clauses.parenthesized();
    return new DomainClause.Check(name, place, condition, in.takeWords("not", "valid"));
  }

  /** What follows the name in ALTER DOMAIN, to the end ({@code AlterDomainStmt}). */
  public Command alter(AlterTarget target) {
    DomainAction action = action();
    in.expectEnd();
    return new AlterDomain(target, action);
  }

  private DomainAction action() {
    if (in.takeWords("set", "default")) {
      return new DomainAction.Add(new DomainClause.Default(clauses.expression(in.rest())));
    }
    if (in.takeWords("drop", "default")) {
      return new DomainAction.DropDefault();
    }
    if (in.takeWords("set", "not", "null")) {
      return new DomainAction.Add(new DomainClause.NotNull(Optional.empty()));
    }
    if (in.takeWords("drop", "not", "null")) {
      return new DomainAction.DropNotNull();
    }
    if (in.takeWord("add")) {
      return new DomainAction.Add(constraint());
    }
    if (in.takeWords("drop", "constraint")) {
      boolean ifExists = clauses.ifExists();
      Token name = in.nameToken();
      clauses.cascade();
      return new DomainAction.DropConstraint(ifExists, name);
    }
    if (in.takeWords("validate", "constraint")) {
      return new DomainAction.ValidateConstraint(in.nameToken());
    }
    in.expectWords("rename", "constraint");
    Token old = in.nameToken();
    in.expectWord("to");
    return new DomainAction.RenameConstraint(old, in.name());
  }
}
