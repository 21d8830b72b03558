package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.SearchPath;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.expression.type.TypeName;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Optional;

/**
 * Why a reference finds no object, in PostgreSQL's words ({@code get_object_address} and, for DROP,
 * {@code DropErrorMsgNonExistent}).
 *
 * @param execution what there is
 */
public record Absence(Execution execution) {

  /** What a reference does not find. */
  public Unreadable of(WrittenReference reference) {
    return reason(reference)
        .or(() -> outside(reference))
        .orElseGet(() -> new AbsenceWords(execution).of(reference));
  }

  /** Nobody here can tell whether the object is there. */
  private Optional<Unreadable> outside(WrittenReference reference) {
    return new Outside(execution.namespace()).mayHold(reference)
        ? Optional.of(Unreadable.outside("an object that is not known", reference.token()))
        : Optional.empty();
  }

  /** What DROP does not find, which it calls by its kind. */
  public Unreadable ofDropped(WrittenReference reference) {
    Optional<Unreadable> reason = reason(reference).or(() -> outside(reference));
    if (reason.isEmpty() && reference instanceof WrittenReference.OfClass relation) {
      boolean table =
          relation.kind() != ObjectKind.INDEX && relation.kind() != ObjectKind.FOREIGN_TABLE;
      QualifiedName name = relation.name().name();
      Missing missing = Missing.of(relation.kind().label(), name.schema(), name.name());
      return new Unreadable(
              table ? SqlState.UNDEFINED_TABLE : SqlState.UNDEFINED_OBJECT,
              missing.message(),
              relation.token(),
              "")
          .about(missing);
    }
    return reason.orElseGet(() -> new AbsenceWords(execution).of(reference));
  }

  /** What else is not there, for which the object cannot be: its schema, its table, a type. */
  private Optional<Unreadable> reason(WrittenReference reference) {
    if (reference instanceof WrittenReference.OfRoutine routine) {
      return argument(routine).or(() -> schema(routine.name().name(), routine.token()));
    }
    if (reference instanceof WrittenReference.OfOperator operator) {
      return operator.left().flatMap(this::type).or(() -> operator.right().flatMap(this::type));
    }
    if (reference instanceof WrittenReference.OfCast cast) {
      return type(cast.source()).or(() -> type(cast.target()));
    }
    if (reference instanceof WrittenReference.OfTransform transform) {
      return type(transform.type()).or(() -> object(ObjectKind.LANGUAGE, transform.language()));
    }
    if (reference instanceof WrittenReference.OfMethod method) {
      return object(ObjectKind.ACCESS_METHOD, method.method())
          .or(() -> schema(method.name().name(), method.token()));
    }
    if (reference instanceof WrittenReference.OfUserMapping mapping) {
      return object(ObjectKind.SERVER, mapping.server());
    }
    if (reference instanceof WrittenReference.OfPart part) {
      return relation(part.owner());
    }
    if (reference instanceof WrittenReference.OfDomainConstraint constraint) {
      return domain(constraint.domain());
    }
    if (reference instanceof WrittenReference.OfColumn column) {
      boolean composite = execution.namespace().findType(column.name().owner()).isPresent();
      return composite
          ? Optional.empty()
          : relation(new WrittenName(column.name().owner(), column.token()));
    }
    return named(reference).flatMap(name -> schema(name.name(), name.token()));
  }

  private static Optional<WrittenName> named(WrittenReference reference) {
    if (reference instanceof WrittenReference.OfClass relation) {
      return Optional.of(relation.name());
    }
    if (reference instanceof WrittenReference.OfType type) {
      return Optional.of(type.name());
    }
    if (reference instanceof WrittenReference.OfRoutine routine) {
      return Optional.of(routine.name());
    }
    if (reference instanceof WrittenReference.OfMethod method) {
      return Optional.of(method.name());
    }
    return reference instanceof WrittenReference.InSchema object
        ? Optional.of(object.name())
        : Optional.empty();
  }

  /** The type of an argument that is not there. */
  private Optional<Unreadable> argument(WrittenReference.OfRoutine routine) {
    for (RoutineParameters.Written parameter :
        routine.arguments().map(RoutineParameters::all).orElse(List.of())) {
      if (parameter.mode().equals("out")) {
        continue; // A routine is found by its other parameters.
      }
      Optional<Unreadable> missing = type(parameter.type());
      if (missing.isPresent()) {
        return missing;
      }
    }
    return Optional.empty();
  }

  private Optional<Unreadable> type(WrittenType type) {
    return type(type.plain(execution.namespace()), type.tokens());
  }

  /**
   * Says that a type is not there, if so.
   *
   * @param spelling the type as we spell it
   * @param tokens where it is written, among others perhaps
   */
  public Optional<Unreadable> type(String spelling, List<Token> tokens) {
    String plain = TypeName.of(spelling).element();
    List<String> names = SqlName.parts(plain);
    if (names.size() != 2) {
      return Optional.empty();
    }
    String home = names.get(0);
    String name = names.get(1);
    Catalog catalog = execution.catalog();
    boolean known =
        catalog.type(home, name).isPresent()
            || catalog.relation(home, name).isPresent()
            || new Outside(execution.namespace())
                .mayHold(ObjectKind.TYPE, QualifiedName.of(home, name));
    if (known) {
      return Optional.empty();
    }
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (tokens.get(i).isName() && tokens.get(i).text().equals(name)) {
        boolean qualified = i > 1 && tokens.get(i - 1).kind() == TokenKind.DOT;
        Optional<String> schema =
            qualified ? Optional.of(tokens.get(i - 2).text()) : Optional.empty();
        WrittenName written = new WrittenName(new QualifiedName(schema, name), tokens.get(i));
        return Optional.of(
            schema(written.name(), written.token()).orElseGet(() -> MissingObject.type(written)));
      }
    }
    return Optional.empty();
  }

  /** Says that a relation is not there, or its schema, if so. */
  public Optional<Unreadable> relation(WrittenName written) {
    QualifiedName name = written.name();
    if (execution.namespace().findClass(name).isPresent()
        || new Outside(execution.namespace()).mayHold(ObjectKind.TABLE, name)) {
      return Optional.empty();
    }
    return Optional.of(
        schema(name, written.token()).orElseGet(() -> MissingObject.relation(written)));
  }

  private Optional<Unreadable> domain(WrittenName written) {
    Optional<UserDefinedType> found = execution.namespace().findType(written.name());
    if (found.isEmpty()
        && new Outside(execution.namespace()).mayHold(ObjectKind.TYPE, written.name())) {
      return Optional.empty();
    }
    if (found.isEmpty()) {
      return Optional.of(
          schema(written.name(), written.token()).orElseGet(() -> MissingObject.type(written)));
    }
    return found.get().kind == ObjectKind.DOMAIN
        ? Optional.empty()
        : Optional.of(
            new Unreadable(
                SqlState.WRONG_OBJECT_TYPE,
                '"' + AbsenceWords.written(written.name()) + "\" is not a domain",
                written.token(),
                ""));
  }

  /** Says that the schema of a name is not there, if so. */
  public Optional<Unreadable> schema(QualifiedName name, Token token) {
    return name.schema()
        .filter(schema -> !isThere(schema))
        .map(schema -> Unreadable.missing(Missing.schema(schema), token));
  }

  private boolean isThere(String schema) {
    return Outside.isOfServer(schema)
        || schema.equals(SearchPath.TEMPORARY)
        || execution.catalog().find(ObjectKey.of(ObjectKind.SCHEMA, schema)).isPresent();
  }

  /** Says that an object without a schema is not there, if so. */
  public Optional<Unreadable> object(ObjectKind kind, Token name) {
    boolean known =
        execution.catalog().find(ObjectKey.of(kind, name.text())).isPresent()
            || new Outside(execution.namespace()).mayHold(new WrittenReference.Plain(kind, name));
    return known ? Optional.empty() : Optional.of(AbsenceWords.plain(kind, name));
  }
}
