package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Acl;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's words for what a reference does not find ({@code get_object_address}).
 *
 * @param execution what there is
 */
record AbsenceWords(Execution execution) {

  /** What is said of a reference that finds nothing, for no other reason. */
  Unreadable of(WrittenReference reference) {
    Token token = reference.token();
    if (reference instanceof WrittenReference.OfClass relation) {
      return MissingObject.relation(relation.name());
    }
    if (reference instanceof WrittenReference.OfType type) {
      return MissingObject.type(type.name());
    }
    if (reference instanceof WrittenReference.OfRoutine routine) {
      return routine(routine);
    }
    if (reference instanceof WrittenReference.OfOperator operator) {
      String left = operator.left().map(type -> shown(type) + ' ').orElse("");
      String right = operator.right().map(type -> ' ' + shown(type)).orElse("");
      return new Unreadable(
          SqlState.UNDEFINED_FUNCTION,
          "operator does not exist: " + left + written(operator.name()) + right,
          token,
          "");
    }
    if (reference instanceof WrittenReference.OfCast cast) {
      return missing(
          "cast from type " + shown(cast.source()) + " to type " + shown(cast.target()), token);
    }
    if (reference instanceof WrittenReference.OfTransform transform) {
      return missing(
          "transform for type "
              + shown(transform.type())
              + " language \""
              + transform.language().text()
              + '"',
          token);
    }
    if (reference instanceof WrittenReference.OfMethod method) {
      return new Unreadable(
          SqlState.UNDEFINED_OBJECT,
          method.kind().label()
              + ' '
              + missing(written(method.name().name()))
              + " for access method \""
              + method.method().text()
              + '"',
          token,
          "");
    }
    if (reference instanceof WrittenReference.OfUserMapping mapping) {
      String role = mapping.role().map(given -> given.resolve(execution.session())).orElse("");
      String name = role.isEmpty() ? execution.session().loader() : role;
      return new Unreadable(
          SqlState.UNDEFINED_OBJECT,
          "user mapping for "
              + missing(role.equals(Acl.PUBLIC) ? "public" : name)
              + " for server \""
              + mapping.server().text()
              + '"',
          token,
          "");
    }
    return wordsOfPart(reference);
  }

  private Unreadable wordsOfPart(WrittenReference reference) {
    Token token = reference.token();
    if (reference instanceof WrittenReference.OfPart part) {
      String of = part.kind() == ObjectKind.RULE ? "\" for relation \"" : "\" for table \"";
      return missing(
          part.kind().label() + " \"" + token.text() + of + part.owner().name().name() + '"',
          token);
    }
    if (reference instanceof WrittenReference.OfDomainConstraint constraint) {
      return missing(
          "constraint \"" + token.text() + "\" for domain " + constraint.domain().name().name(),
          token);
    }
    if (reference instanceof WrittenReference.OfColumn column) {
      return new Unreadable(
          SqlState.UNDEFINED_COLUMN,
          "column \""
              + column.name().name()
              + "\" of relation \""
              + column.name().owner().name()
              + "\" does not exist",
          token,
          "");
    }
    if (reference instanceof WrittenReference.InSchema object) {
      String name = missing(written(object.name().name()));
      return new Unreadable(
          SqlState.UNDEFINED_OBJECT,
          switch (object.kind()) {
            case COLLATION ->
                name.replace(" does not exist", " for encoding \"UTF8\" does not exist")
                    .replaceFirst("^", "collation ");
            case STATISTICS -> "statistics object " + name;
            default -> object.kind().label() + ' ' + name;
          },
          token,
          "");
    }
    WrittenReference.Plain plain = (WrittenReference.Plain) reference;
    return plain(plain.kind(), token);
  }

  static Unreadable plain(ObjectKind kind, Token name) {
    String label = kind == ObjectKind.FOREIGN_DATA_WRAPPER ? "foreign-data wrapper" : kind.label();
    return new Unreadable(
        kind == ObjectKind.SCHEMA ? SqlState.INVALID_SCHEMA_NAME : SqlState.UNDEFINED_OBJECT,
        label + ' ' + missing(name.text()),
        name,
        "");
  }

  private static Unreadable missing(String what, Token token) {
    return new Unreadable(SqlState.UNDEFINED_OBJECT, what + " does not exist", token, "");
  }

  static String missing(String name) {
    return '"' + name + "\" does not exist";
  }

  /** A name with its dots, without quotes ({@code NameListToString}). */
  static String written(QualifiedName name) {
    return name.schema().map(home -> home + '.').orElse("") + name.name();
  }

  private Unreadable routine(WrittenReference.OfRoutine routine) {
    String word =
        switch (routine.kind()) {
          case PROCEDURE -> "procedure";
          case AGGREGATE -> "aggregate";
          default -> "function";
        };
    String name = written(routine.name().name());
    List<Routine> others = execution.namespace().findRoutines(routine.name().name());
    if (routine.arguments().isEmpty()) {
      boolean several = others.size() > 1;
      return new Unreadable(
          several ? SqlState.AMBIGUOUS_FUNCTION : SqlState.UNDEFINED_FUNCTION,
          several
              ? word + " name \"" + name + "\" is not unique"
              : "could not find a " + word + " named \"" + name + '"',
          routine.token(),
          "");
    }
    return new Unreadable(
        SqlState.UNDEFINED_FUNCTION,
        word + ' ' + name + signature(routine) + " does not exist",
        routine.token(),
        "");
  }

  private String signature(WrittenReference.OfRoutine routine) {
    if (routine.kind() == ObjectKind.AGGREGATE && routine.parameters(execution).isEmpty()) {
      return "(*)";
    }
    List<String> types = new ArrayList<>();
    for (Routine.Parameter parameter : routine.parameters(execution)) {
      if (parameter.isInput()) {
        types.add(shown(parameter.type()));
      }
    }
    return '(' + String.join(", ", types) + ')';
  }

  private String shown(WrittenType type) {
    return shown(type.plain(execution.namespace()));
  }

  /** A type as messages have it: without its schema where the search path finds it. */
  private String shown(String type) {
    for (String home : execution.namespace().searchPath().homes(Optional.empty())) {
      String prefix = SqlName.quoted(home) + '.';
      if (type.startsWith(prefix)) {
        return type.substring(prefix.length());
      }
    }
    return type;
  }
}
