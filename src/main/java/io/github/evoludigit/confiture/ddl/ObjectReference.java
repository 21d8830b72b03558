package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what names an object in COMMENT, ALTER, DROP and GRANT, and finds the object. */
final class ObjectReference {

  private final Clauses clauses;
  private final TokenReader in;
  private final Session session;
  private final Namespace namespace;
  private final Catalog catalog;

  ObjectReference(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.session = clauses.session;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  /** The words that begin a reference, the longest first, and the kinds they stand for. */
  private static final Map<String, ObjectKind> KINDS =
      Map.ofEntries(
          Map.entry("access method", ObjectKind.ACCESS_METHOD),
          Map.entry("aggregate", ObjectKind.AGGREGATE),
          Map.entry("cast", ObjectKind.CAST),
          Map.entry("collation", ObjectKind.COLLATION),
          Map.entry("column", ObjectKind.COLUMN),
          Map.entry("constraint", ObjectKind.CONSTRAINT),
          Map.entry("conversion", ObjectKind.CONVERSION),
          Map.entry("domain", ObjectKind.DOMAIN),
          Map.entry("event trigger", ObjectKind.EVENT_TRIGGER),
          Map.entry("extension", ObjectKind.EXTENSION),
          Map.entry("foreign data wrapper", ObjectKind.FOREIGN_DATA_WRAPPER),
          Map.entry("foreign table", ObjectKind.FOREIGN_TABLE),
          Map.entry("function", ObjectKind.FUNCTION),
          Map.entry("index", ObjectKind.INDEX),
          Map.entry("language", ObjectKind.LANGUAGE),
          Map.entry("procedural language", ObjectKind.LANGUAGE),
          Map.entry("materialized view", ObjectKind.MATERIALIZED_VIEW),
          Map.entry("operator class", ObjectKind.OPERATOR_CLASS),
          Map.entry("operator family", ObjectKind.OPERATOR_FAMILY),
          Map.entry("operator", ObjectKind.OPERATOR),
          Map.entry("policy", ObjectKind.POLICY),
          Map.entry("procedure", ObjectKind.PROCEDURE),
          Map.entry("publication", ObjectKind.PUBLICATION),
          Map.entry("routine", ObjectKind.FUNCTION),
          Map.entry("rule", ObjectKind.RULE),
          Map.entry("schema", ObjectKind.SCHEMA),
          Map.entry("sequence", ObjectKind.SEQUENCE),
          Map.entry("server", ObjectKind.SERVER),
          Map.entry("statistics", ObjectKind.STATISTICS),
          Map.entry("subscription", ObjectKind.SUBSCRIPTION),
          Map.entry("table", ObjectKind.TABLE),
          Map.entry("text search configuration", ObjectKind.TEXT_SEARCH_CONFIGURATION),
          Map.entry("text search dictionary", ObjectKind.TEXT_SEARCH_DICTIONARY),
          Map.entry("text search parser", ObjectKind.TEXT_SEARCH_PARSER),
          Map.entry("text search template", ObjectKind.TEXT_SEARCH_TEMPLATE),
          Map.entry("transform", ObjectKind.TRANSFORM),
          Map.entry("trigger", ObjectKind.TRIGGER),
          Map.entry("type", ObjectKind.TYPE),
          Map.entry("user mapping", ObjectKind.USER_MAPPING),
          Map.entry("view", ObjectKind.VIEW));

  /** Takes the words that name a kind, if they follow. */
  static Optional<ObjectKind> kind(TokenReader in) {
    for (int words = 3; words > 0; words--) {
      StringBuilder name = new StringBuilder();
      for (int i = 0; i < words; i++) {
        Token token = in.peek(i);
        if (token.kind() != TokenKind.WORD) {
          break;
        }
        name.append(i == 0 ? "" : " ").append(token.text());
      }
      ObjectKind kind = KINDS.get(name.toString());
      if (kind != null && name.chars().filter(c -> c == ' ').count() == words - 1) {
        for (int i = 0; i < words; i++) {
          in.next();
        }
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The object, which must be known. */
  Entity find(ObjectKind kind) {
    return findIfThere(kind)
        .orElseThrow(() -> new Unreadable("an object that is not known", clauses.in.peek()));
  }

  /** Reads the reference; the object if it is known. */
  Optional<Entity> findIfThere(ObjectKind kind) {
    return switch (kind) {
      case FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE ->
          namespace.findClass(clauses.relationName());
      case TABLE, INDEX -> {
        // ALTER TABLE takes an index too, and that of a constraint is called like it.
        QualifiedName name = clauses.relationName();
        yield namespace
            .findClass(name)
            .or(() -> namespace.findConstraint(name).map(Entity.class::cast));
      }
      case TYPE, DOMAIN -> type();
      case FUNCTION, PROCEDURE, AGGREGATE -> routine(kind);
      case COLUMN -> column();
      case CONSTRAINT -> {
        String name = in.name();
        in.expectWord("on");
        yield in.takeWord("domain")
            ? namespace
                .findType(clauses.qualifiedName())
                .map(domain -> domain.constraints.get(name))
            : namespace
                .findRelation(clauses.relationName())
                .map(relation -> relation.constraints.get(name));
      }
      case TRIGGER, RULE, POLICY -> {
        String name = in.name();
        in.expectWord("on");
        yield namespace
            .findRelation(clauses.relationName())
            .map(relation -> relation.parts(kind).get(name));
      }
      case CAST -> catalog.find(cast());
      case TRANSFORM -> catalog.find(transform());
      case OPERATOR -> operator();
      case OPERATOR_CLASS, OPERATOR_FAMILY -> {
        QualifiedName name = clauses.qualifiedName();
        in.expectWord("using");
        yield namespace.find(kind, name, " USING " + in.name());
      }
      case USER_MAPPING -> {
        in.expectWord("for");
        String role = in.takeWord("user") ? "" : clauses.role();
        in.expectWord("server");
        yield catalog.find(userMapping(role, in.name()));
      }
      case COLLATION,
          CONVERSION,
          STATISTICS,
          TEXT_SEARCH_PARSER,
          TEXT_SEARCH_TEMPLATE,
          TEXT_SEARCH_DICTIONARY,
          TEXT_SEARCH_CONFIGURATION ->
          namespace.find(kind, clauses.qualifiedName(), "");
      case SCHEMA,
          EXTENSION,
          LANGUAGE,
          ACCESS_METHOD,
          FOREIGN_DATA_WRAPPER,
          SERVER,
          EVENT_TRIGGER,
          PUBLICATION,
          SUBSCRIPTION ->
          catalog.find(ObjectKey.of(kind, in.name()));
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

  ObjectKey userMapping(String role, String server) {
    String name = role.isEmpty() ? session.loader() : role.equals(Acl.PUBLIC) ? "public" : role;
    return new ObjectKey(ObjectKind.USER_MAPPING, List.of(name), '@' + server);
  }

  private Optional<Entity> type() {
    QualifiedName name = clauses.qualifiedName();
    Optional<UserDefinedType> type = namespace.findType(name);
    return type.isPresent() ? Optional.of(type.get()) : Optional.empty();
  }

  private Optional<Entity> column() {
    MemberName name = clauses.memberName();
    Optional<Relation> found = namespace.findRelation(name.owner());
    if (found.isPresent() && !found.get().known && !found.get().columns.containsKey(name.name())) {
      Column column = new Column(found.get(), name.name(), "", clauses.location());
      found.get().columns.put(column.name, column);
    }
    return found.map(owner -> owner.columns.get(name.name()));
  }

  private Optional<Entity> routine(ObjectKind kind) {
    QualifiedName name = clauses.functionName();
    List<Routine> all = namespace.findRoutines(name);
    if (!in.at(TokenKind.OPEN_PAREN)) {
      return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
    String arguments =
        kind == ObjectKind.AGGREGATE
            ? RoutineParameters.arguments(new RoutineParameters(clauses).readAggregate())
            : RoutineParameters.arguments(new RoutineParameters(clauses).read());
    return all.stream()
        .filter(routine -> routine.arguments.equals(arguments))
        .map(Entity.class::cast)
        .findFirst();
  }

  /** {@code (source AS target)}. */
  ObjectKey cast() {
    in.expectOpen();
    String source = RoutineParameters.withoutModifiers(clauses.type());
    in.expectWord("as");
    String target = RoutineParameters.withoutModifiers(clauses.type());
    in.expectClose();
    return new ObjectKey(ObjectKind.CAST, List.of(), source + " AS " + target);
  }

  /** {@code FOR type LANGUAGE language}. */
  ObjectKey transform() {
    in.expectWord("for");
    String type = RoutineParameters.withoutModifiers(clauses.type());
    in.expectWord("language");
    return new ObjectKey(ObjectKind.TRANSFORM, List.of(), "FOR " + type + " LANGUAGE " + in.name());
  }

  private Optional<Entity> operator() {
    QualifiedName name = operatorName();
    return namespace.find(ObjectKind.OPERATOR, name, operands());
  }

  /** An operator, with a schema perhaps. */
  QualifiedName operatorName() {
    Optional<String> schema = Optional.empty();
    while (in.peek(1).kind() == TokenKind.DOT) {
      schema = Optional.of(in.name());
      in.next();
    }
    if (!in.at(TokenKind.OPERATOR)) {
      throw in.unreadable();
    }
    return new QualifiedName(schema, in.next().text());
  }

  /** {@code (left, right)}, of which one may be NONE. */
  String operands() {
    in.expectOpen();
    String left = operand();
    in.expect(TokenKind.COMMA);
    String right = operand();
    in.expectClose();
    return '(' + left + ',' + right + ')';
  }

  private String operand() {
    return in.takeWord("none") ? "NONE" : RoutineParameters.withoutModifiers(clauses.type());
  }
}
