package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Acl;
import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Expression;
import io.github.evoludigit.confiture.ddl.catalog.MemberName;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A statement being read, with the clauses that many statements share. */
public final class Clauses {

  /** How names find objects. */
  public final Namespace namespace;

  /** All objects. */
  public final Catalog catalog;

  /** Who runs the statement. */
  public final Session session;

  /** The tokens that are still to be read. */
  public final TokenReader in;

  private final Statement statement;

  /** A statement, or some of its tokens, from their beginning. */
  public Clauses(Namespace namespace, Statement statement, List<Token> tokens) {
    this.namespace = namespace;
    this.catalog = namespace.catalog();
    this.session = catalog.session();
    this.statement = statement;
    this.in = new TokenReader(tokens);
  }

  /** The same statement's context for a part of its tokens. */
  public Clauses of(List<Token> tokens) {
    return new Clauses(namespace, statement, tokens);
  }

  /** The whole statement. */
  public Statement statement() {
    return statement;
  }

  /** The clauses that need no catalog. */
  public ClauseReader reader() {
    return new ClauseReader(in);
  }

  /** Where the statement is applied. */
  public Execution execution() {
    return new Execution(namespace, statement);
  }

  /** Where the next token is. */
  public Location here() {
    return in.atEnd() ? statement.location() : statement.script().locate(in.peek().start());
  }

  /** Notes why PostgreSQL would not run the statement, where that is looked into. */
  public void refuse(Unreadable reason) {
    if (catalog.refusals().judging()) {
      catalog.refusals().refuse(reason);
    }
  }

  /**
   * Says that a statement needs a transaction, where none was begun ({@code
   * RequireTransactionBlock}).
   *
   * @param first the statement's first word
   * @param statement what it is called
   */
  public void expectTransaction(Token first, String statement) {
    if (!session.isInTransaction()) {
      refuse(
          new Unreadable(
              SqlState.NO_ACTIVE_SQL_TRANSACTION,
              statement + " can only be used in transaction blocks",
              first,
              "Begin a transaction before it."));
    }
  }

  /**
   * Says that a statement cannot be within a transaction, where one was begun ({@code
   * PreventInTransactionBlock}).
   *
   * @param first the statement's first word
   * @param statement what it is called
   */
  public void expectNoTransaction(Token first, String statement) {
    if (session.isInTransaction()) {
      refuse(
          new Unreadable(
              SqlState.ACTIVE_SQL_TRANSACTION,
              statement + " cannot run inside a transaction block",
              first,
              "Commit before it."));
    }
  }

  /** Notes that an object without a schema is not there, if so. */
  public void require(ObjectKind kind, Token name) {
    new Absence(execution()).object(kind, name).ifPresent(this::refuse);
  }

  /** Where the statement begins. */
  public Location location() {
    return statement.location();
  }

  /** {@code name}, {@code schema.name} or {@code database.schema.name}. */
  public QualifiedName qualifiedName() {
    String last = in.name();
    Optional<String> schema = Optional.empty();
    while (in.take(TokenKind.DOT)) {
      schema = Optional.of(last);
      last = in.label();
    }
    return new QualifiedName(schema, last);
  }

  /** The name of a function, which words that name columns cannot be without a schema. */
  public QualifiedName functionName() {
    if (in.peek(1).kind() == TokenKind.DOT) {
      return qualifiedName();
    }
    if (!in.atFunctionName()) {
      throw in.unreadable();
    }
    return new QualifiedName(Optional.empty(), in.next().text());
  }

  /** {@code relation.column} or {@code schema.relation.column}. */
  public MemberName memberName() {
    List<String> names = new ArrayList<>(List.of(in.name()));
    while (in.take(TokenKind.DOT)) {
      names.add(in.label());
    }
    int last = names.size() - 1;
    if (last < 1) {
      throw in.unreadable();
    }
    Optional<String> schema = last > 1 ? Optional.of(names.get(last - 2)) : Optional.empty();
    return new MemberName(new QualifiedName(schema, names.get(last - 1)), names.get(last));
  }

  /** {@code CASCADE} or {@code RESTRICT}, where nothing follows from it. */
  public void cascadeOrRestrict() {
    if (!in.takeWord("cascade")) {
      in.takeWord("restrict");
    }
  }

  /** The number after {@code SET STATISTICS}; empty for the default, which is also -1. */
  public String statisticsTarget() {
    String target = in.takeWord("default") ? "" : in.number();
    return target.equals("-1") ? "" : target;
  }

  /** The name of a relation with what may stand around it: {@code ONLY t} or {@code t *}. */
  public QualifiedName relationName() {
    boolean only = in.takeWord("only");
    boolean parenthesis = only && in.take(TokenKind.OPEN_PAREN);
    QualifiedName name = qualifiedName();
    if (parenthesis) {
      in.expectClose();
    }
    in.takeOperator("*");
    return name;
  }

  /** The relation of that name, which has to be there. */
  public Relation knownRelation() {
    return namespace.findRelation(relationName()).orElseThrow(in::unreadable);
  }

  /** {@code IF EXISTS}; whether it is there. */
  public boolean ifExists() {
    return in.takeWords("if", "exists");
  }

  /** {@code IF NOT EXISTS}; whether it is there. */
  public boolean ifNotExists() {
    return in.takeWords("if", "not", "exists");
  }

  /** A type in canonical spelling. */
  public String type() {
    return WrittenType.read(in).resolve(namespace);
  }

  /** An expression over a relation's columns, which is spelt as of a type. */
  public Expression expression(
      List<Token> tokens, Optional<Relation> relation, Supplier<String> target) {
    return expression(tokens, relation, target, Purpose.ANY);
  }

  /** An expression of some purpose over a relation's columns, which is spelt as of a type. */
  public Expression expression(
      List<Token> tokens, Optional<Relation> relation, Supplier<String> target, Purpose purpose) {
    if (tokens.isEmpty()) {
      throw in.unreadable();
    }
    return new Expression(List.copyOf(tokens), namespace.scope(), relation, target, purpose);
  }

  /** An expression in parentheses. */
  public Expression parenthesized(Relation relation, Purpose purpose) {
    return expression(in.parenthesized(), Optional.of(relation), () -> "boolean", purpose);
  }

  /** {@code (a, b)}. */
  public List<String> columns() {
    in.expectOpen();
    List<String> columns = new ArrayList<>();
    do {
      columns.add(in.name());
    } while (in.takeComma());
    in.expectClose();
    return columns;
  }

  /** {@code WITH (a = b, c)}: the parameters by name. */
  public Map<String, String> parameters() {
    in.expectOpen();
    Map<String, String> parameters = new TreeMap<>();
    if (in.take(TokenKind.CLOSE_PAREN)) {
      return parameters;
    }
    do {
      String name = in.label();
      while (in.take(TokenKind.DOT)) {
        name = name + '.' + in.label();
      }
      List<Token> value = in.takeOperator("=") ? in.until() : in.until();
      parameters.put(name, OptionValue.ofParameter(value));
    } while (in.takeComma());
    in.expectClose();
    return parameters;
  }

  /** {@code OPTIONS (name 'value', …)} of a foreign object. */
  public Map<String, String> foreignOptions() {
    in.expectOpen();
    Map<String, String> options = new TreeMap<>();
    if (!in.take(TokenKind.CLOSE_PAREN)) {
      do {
        options.put(in.label(), Quotation.literal(in.string()));
      } while (in.takeComma());
      in.expectClose();
    }
    return options;
  }

  /** {@code OPTIONS (ADD a 'x', SET b 'y', DROP c)} applied to what is there. */
  public void changeForeignOptions(Entity entity) {
    in.expectOpen();
    do {
      if (in.takeWord("drop")) {
        entity.set(optionAttribute(in.label()), "");
        continue;
      }
      if (in.peek(1).isName()) {
        if (!in.takeWord("add")) {
          in.takeWord("set");
        }
      }
      String name = in.label();
      entity.set(optionAttribute(name), Quotation.literal(in.string()));
    } while (in.takeComma());
    in.expectClose();
  }

  /** Sets the options of a foreign object. */
  public static void setForeignOptions(Entity entity, Map<String, String> options) {
    options.forEach((name, value) -> entity.set(optionAttribute(name), value));
  }

  private static String optionAttribute(String name) {
    return AttributeFamily.OPTION.of(SqlName.quoted(name));
  }

  /** Sets storage parameters. */
  public static void setParameters(Entity entity, Map<String, String> parameters) {
    parameters.forEach((name, value) -> entity.set(AttributeFamily.PARAMETER.of(name), value));
  }

  /** {@code RESET (a, b)} of parameters. */
  public void resetParameters(Entity entity) {
    parameters().keySet().forEach(name -> entity.set(AttributeFamily.PARAMETER.of(name), ""));
  }

  /** A role; the one that runs the statements is empty. */
  public String role() {
    in.takeWord("group");
    if (in.atAnyWord("current_user", "current_role", "session_user")) {
      in.next();
      return session.role();
    }
    String name = in.identifier();
    // No role can be called so, with quotes or without (RoleSpec in gram.y).
    return name.equals("public") ? Acl.PUBLIC : name;
  }

  /** {@code role, role …}. */
  public List<String> roles() {
    List<String> roles = new ArrayList<>();
    do {
      roles.add(role());
    } while (in.takeComma());
    return roles;
  }

  /** The tokens as they are written, kept where nothing better is known. */
  public String spelling(List<Token> tokens) {
    return CanonicalForm.ofTokens(tokens);
  }
}
