package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Acl;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.MemberName;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.KeyWords;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What names an object in ALTER, DROP, COMMENT and GRANT. */
public sealed interface WrittenReference {

  /** The last word of its name, where an error about the object is. */
  Token token();

  /** The object, if it is known. */
  Optional<Entity> find(Execution execution);

  /** The object, which must be known. */
  default Entity get(Execution execution) {
    Optional<? extends Entity> found = find(execution);
    if (found.isEmpty()) {
      throw new Absence(execution).of(this);
    }
    return found.get();
  }

  /** A relation, sequence or index. */
  record OfClass(ObjectKind kind, WrittenName name) implements WrittenReference {
    @Override
    public Token token() {
      return name.token();
    }

    @Override
    public Optional<Entity> find(Execution execution) {
      Optional<Entity> found = execution.namespace().findClass(name.name());
      if (found.isPresent() || kind != ObjectKind.TABLE && kind != ObjectKind.INDEX) {
        return found;
      }
      // ALTER TABLE takes an index too, and that of a constraint is called like it.
      return execution.namespace().findConstraint(name.name()).map(Entity.class::cast);
    }
  }

  /** A type or domain. */
  record OfType(ObjectKind kind, WrittenName name) implements WrittenReference {
    @Override
    public Token token() {
      return name.token();
    }

    @Override
    public Optional<Entity> find(Execution execution) {
      return execution.namespace().findType(name.name()).map(Entity.class::cast);
    }
  }

  /**
   * A routine.
   *
   * @param arguments what stands after its name, in parentheses; empty if nothing does
   */
  record OfRoutine(ObjectKind kind, WrittenName name, Optional<RoutineParameters> arguments)
      implements WrittenReference {
    @Override
    public Token token() {
      return name.token();
    }

    @Override
    public Optional<Entity> find(Execution execution) {
      List<Routine> all = execution.namespace().findRoutines(name.name());
      if (arguments.isEmpty()) {
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
      }
      String types = RoutineParameters.arguments(parameters(execution));
      return all.stream()
          .filter(routine -> routine.arguments.equals(types))
          .map(Entity.class::cast)
          .findFirst();
    }

    /** The parameters by which it is found, with what their types mean now. */
    List<Routine.Parameter> parameters(Execution execution) {
      List<RoutineParameters.Written> given = new ArrayList<>();
      for (RoutineParameters.Written each :
          arguments.map(RoutineParameters::all).orElse(List.of())) {
        if (!each.mode().equals("out")) {
          given.add(each);
        }
      }
      return RoutineParameters.resolve(given, execution);
    }
  }

  /** A column. */
  record OfColumn(MemberName name, Token token) implements WrittenReference {
    @Override
    public Optional<Entity> find(Execution execution) {
      Optional<Relation> found = execution.namespace().findRelation(name.owner());
      if (found.isPresent() && !found.get().known) {
        Relation owner = found.get();
        owner.columns.computeIfAbsent(
            name.name(), column -> new Column(owner, column, "", execution.location()));
      }
      return found.map(owner -> owner.columns.get(name.name()));
    }
  }

  /** A constraint, trigger, rule or policy of a relation. */
  record OfPart(ObjectKind kind, Token token, WrittenName owner) implements WrittenReference {
    @Override
    public Optional<Entity> find(Execution execution) {
      return execution
          .namespace()
          .findRelation(owner.name())
          .map(
              relation ->
                  kind == ObjectKind.CONSTRAINT
                      ? relation.constraints.get(token.text())
                      : relation.parts(kind).get(token.text()));
    }
  }

  /** A constraint of a domain. */
  record OfDomainConstraint(Token token, WrittenName domain) implements WrittenReference {
    @Override
    public Optional<Entity> find(Execution execution) {
      return execution
          .namespace()
          .findType(domain.name())
          .map(type -> type.constraints.get(token.text()));
    }
  }

  /** A cast. */
  record OfCast(WrittenType source, WrittenType target) implements WrittenReference {
    @Override
    public Token token() {
      return source.token();
    }

    @Override
    public Optional<Entity> find(Execution execution) {
      return execution.catalog().find(key(execution));
    }

    /** Its key. */
    public ObjectKey key(Execution execution) {
      return new ObjectKey(
          ObjectKind.CAST,
          List.of(),
          source.plain(execution.namespace()) + " AS " + target.plain(execution.namespace()));
    }
  }

  /** A transform. */
  record OfTransform(WrittenType type, Token language) implements WrittenReference {
    @Override
    public Token token() {
      return type.token();
    }

    @Override
    public Optional<Entity> find(Execution execution) {
      return execution.catalog().find(key(execution));
    }

    /** Its key. */
    public ObjectKey key(Execution execution) {
      return new ObjectKey(
          ObjectKind.TRANSFORM,
          List.of(),
          "FOR " + type.plain(execution.namespace()) + " LANGUAGE " + language.text());
    }
  }

  /** An operator; an operand it does not have is empty. */
  record OfOperator(
      QualifiedName name, Token token, Optional<WrittenType> left, Optional<WrittenType> right)
      implements WrittenReference {
    @Override
    public Optional<Entity> find(Execution execution) {
      String operands = '(' + spelling(left, execution) + ',' + spelling(right, execution) + ')';
      return execution.namespace().find(ObjectKind.OPERATOR, name, operands);
    }

    private static String spelling(Optional<WrittenType> operand, Execution execution) {
      return operand.map(type -> type.plain(execution.namespace())).orElse("NONE");
    }
  }

  /** An operator class or family. */
  record OfMethod(ObjectKind kind, WrittenName name, Token method) implements WrittenReference {
    @Override
    public Token token() {
      return name.token();
    }

    @Override
    public Optional<Entity> find(Execution execution) {
      return execution.namespace().find(kind, name.name(), " USING " + method.text());
    }
  }

  /** A user mapping; its role is empty for the one that runs the statements. */
  record OfUserMapping(Optional<WrittenRole> role, Token server) implements WrittenReference {
    @Override
    public Token token() {
      return server;
    }

    @Override
    public Optional<Entity> find(Execution execution) {
      return execution.catalog().find(key(execution.session()));
    }

    /** Its key. */
    public ObjectKey key(Session session) {
      String name = role.map(given -> given.resolve(session)).orElse("");
      String holder = name.isEmpty() ? session.loader() : name.equals(Acl.PUBLIC) ? "public" : name;
      return new ObjectKey(ObjectKind.USER_MAPPING, List.of(holder), '@' + server.text());
    }
  }

  /** An object of another kind, with a schema. */
  record InSchema(ObjectKind kind, WrittenName name) implements WrittenReference {
    @Override
    public Token token() {
      return name.token();
    }

    @Override
    public Optional<Entity> find(Execution execution) {
      return execution.namespace().find(kind, name.name(), "");
    }
  }

  /** An object of another kind, without a schema. */
  record Plain(ObjectKind kind, Token token) implements WrittenReference {
    @Override
    public Optional<Entity> find(Execution execution) {
      return execution.catalog().find(ObjectKey.of(kind, token.text()));
    }
  }

  /** Takes what names an object of a kind, without ONLY or an asterisk. */
  static WrittenReference readPlain(TokenReader in, ObjectKind kind) {
    return switch (kind) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX ->
          new OfClass(kind, new ClauseReader(in).name());
      case TYPE, DOMAIN -> new OfType(kind, typeName(in));
      default -> read(in, kind);
    };
  }

  /** The name of a type; those that SQL has a syntax for are the server's. */
  private static WrittenName typeName(TokenReader in) {
    Token first = in.peek();
    if (first.kind() == TokenKind.WORD && KeyWords.TYPE.contains(first.text())) {
      WrittenType.read(in);
      return new WrittenName(QualifiedName.of("pg_catalog", first.text()), first);
    }
    return new ClauseReader(in).functionName();
  }

  /** Takes what names an object of a kind. */
  static WrittenReference read(TokenReader in, ObjectKind kind) {
    ClauseReader clauses = new ClauseReader(in);
    return switch (kind) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX ->
          new OfClass(kind, clauses.relationName());
      case TYPE, DOMAIN -> new OfType(kind, clauses.name());
      case FUNCTION, PROCEDURE, AGGREGATE -> routine(in, kind);
      case COLUMN -> {
        Token first = in.peek();
        yield new OfColumn(clauses.memberName(), first);
      }
      case CONSTRAINT, TRIGGER, RULE, POLICY -> part(in, kind);
      case CAST -> cast(in);
      case TRANSFORM -> transform(in);
      case OPERATOR -> operator(in);
      case OPERATOR_CLASS, OPERATOR_FAMILY -> {
        WrittenName name = clauses.name();
        in.expectWord("using");
        yield new OfMethod(kind, name, in.nameToken());
      }
      case USER_MAPPING -> userMapping(in);
      case COLLATION,
          CONVERSION,
          STATISTICS,
          TEXT_SEARCH_PARSER,
          TEXT_SEARCH_TEMPLATE,
          TEXT_SEARCH_DICTIONARY,
          TEXT_SEARCH_CONFIGURATION ->
          new InSchema(kind, clauses.name());
      case SCHEMA,
          EXTENSION,
          LANGUAGE,
          ACCESS_METHOD,
          FOREIGN_DATA_WRAPPER,
          SERVER,
          EVENT_TRIGGER,
          PUBLICATION,
          SUBSCRIPTION ->
          new Plain(kind, in.nameToken());
      case DOMAIN_CONSTRAINT,
          DATA,
          DEFAULT_PRIVILEGES,
          PRIVILEGES,
          DATABASE,
          TABLESPACE,
          PARAMETER,
          ROLE,
          STATEMENT ->
          throw in.unreadable();
    };
  }

  private static WrittenReference routine(TokenReader in, ObjectKind kind) {
    WrittenName name = new ClauseReader(in).functionName();
    Optional<RoutineParameters> arguments = Optional.empty();
    if (kind == ObjectKind.AGGREGATE) {
      arguments = Optional.of(ParameterReader.ofAggregate(in));
    } else if (in.at(TokenKind.OPEN_PAREN)) {
      arguments = Optional.of(ParameterReader.plain(in));
    }
    return new OfRoutine(kind, name, arguments);
  }

  private static WrittenReference part(TokenReader in, ObjectKind kind) {
    Token name = in.nameToken();
    in.expectWord("on");
    ClauseReader clauses = new ClauseReader(in);
    return kind == ObjectKind.CONSTRAINT && in.takeWord("domain")
        ? new OfDomainConstraint(name, clauses.name())
        : new OfPart(kind, name, clauses.relationName());
  }

  /** Takes {@code FOR role SERVER server}. */
  static OfUserMapping userMapping(TokenReader in) {
    in.expectWord("for");
    Optional<WrittenRole> role =
        in.takeWord("user") ? Optional.empty() : Optional.of(WrittenRole.read(in));
    in.expectWord("server");
    return new OfUserMapping(role, in.nameToken());
  }

  /** Takes {@code (source AS target)}. */
  static OfCast cast(TokenReader in) {
    in.expectOpen();
    WrittenType source = WrittenType.read(in);
    in.expectWord("as");
    WrittenType target = WrittenType.read(in);
    in.expectClose();
    return new OfCast(source, target);
  }

  /** Takes {@code FOR type LANGUAGE language}. */
  static OfTransform transform(TokenReader in) {
    in.expectWord("for");
    WrittenType type = WrittenType.read(in);
    in.expectWord("language");
    return new OfTransform(type, in.nameToken());
  }

  private static WrittenReference operator(TokenReader in) {
    Token first = in.peek();
    QualifiedName name = new ClauseReader(in).operatorName();
    in.expectOpen();
    Optional<WrittenType> left = operand(in);
    in.expect(TokenKind.COMMA);
    Optional<WrittenType> right = operand(in);
    in.expectClose();
    return new OfOperator(name, first, left, right);
  }

  private static Optional<WrittenType> operand(TokenReader in) {
    return in.takeWord("none") ? Optional.empty() : Optional.of(WrittenType.read(in));
  }
}
