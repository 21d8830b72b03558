package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Acl;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Missing;
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
              "")
          .about(Missing.of("operator", operator.name().schema(), operator.name().name()));
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
      Missing missing = missing(method.kind().label(), method.name().name());
      return new Unreadable(
              SqlState.UNDEFINED_OBJECT,
              missing.message() + " for access method \"" + method.method().text() + '"',
              token,
              "")
          .about(missing);
    }
    if (reference instanceof WrittenReference.OfUserMapping mapping) {
      String role = mapping.role().map(given -> given.resolve(execution.session())).orElse("");
      String name = role.isEmpty() ? execution.session().loader() : role;
      return new Unreadable(
          SqlState.UNDEFINED_OBJECT,
          "user mapping for \""
              + (role.equals(Acl.PUBLIC) ? "public" : name)
              + "\" does not exist for server \""
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
      String owner = part.owner().name().name();
      return missing(part.kind().label() + " \"" + token.text() + of + owner + '"', token)
          .about(Missing.of(part.kind().label(), token.text()).of(owner));
    }
    if (reference instanceof WrittenReference.OfDomainConstraint constraint) {
      String domain = constraint.domain().name().name();
      return missing("constraint \"" + token.text() + "\" for domain " + domain, token)
          .about(Missing.of("constraint", token.text()).of(domain));
    }
    if (reference instanceof WrittenReference.OfColumn column) {
      return Unreadable.missing(
          Missing.column(column.name().name(), column.name().owner().name()), token);
    }
    if (reference instanceof WrittenReference.InSchema object) {
      QualifiedName name = object.name().name();
      return switch (object.kind()) {
        case COLLATION -> collation(name, token);
        case STATISTICS -> Unreadable.missing(missing("statistics object", name), token);
        default -> Unreadable.missing(missing(object.kind().label(), name), token);
      };
    }
    WrittenReference.Plain plain = (WrittenReference.Plain) reference;
    return plain(plain.kind(), token);
  }

  static Unreadable plain(ObjectKind kind, Token name) {
    String label = kind == ObjectKind.FOREIGN_DATA_WRAPPER ? "foreign-data wrapper" : kind.label();
    return Unreadable.missing(Missing.of(label, name.text()), name);
  }

  /** A collation, of which there can be one for each encoding. */
  static Unreadable collation(QualifiedName name, Token token) {
    return missing("collation \"" + written(name) + "\" for encoding \"UTF8\"", token)
        .about(missing("collation", name));
  }

  private static Missing missing(String kind, QualifiedName name) {
    return Missing.of(kind, name.schema(), name.name());
  }

  private static Unreadable missing(String what, Token token) {
    return new Unreadable(SqlState.UNDEFINED_OBJECT, what + " does not exist", token, "");
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
              "")
          .about(missing(word, routine.name().name()));
    }
    return new Unreadable(
            SqlState.UNDEFINED_FUNCTION,
            word + ' ' + name + signature(routine) + " does not exist",
            routine.token(),
            "")
        .about(missing(word, routine.name().name()));
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
