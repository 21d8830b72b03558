package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.RoutineName;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Optional;

/**
 * A function that an object is made of, by its name alone or with the types of its arguments.
 *
 * @param name its name
 * @param arguments its arguments, if they are written
 */
public record WrittenFunction(WrittenName name, Optional<RoutineParameters> arguments) {

  /** Takes a name, also in the quotes of a string ({@code defGetQualifiedName}). */
  public static WrittenFunction read(TokenReader in) {
    WrittenName name;
    if (in.peek().isString()) {
      Token written = in.next();
      name = new WrittenName(new QualifiedName(Optional.empty(), written.text()), written);
    } else {
      name = new ClauseReader(in).name();
    }
    return new WrittenFunction(name, Optional.empty());
  }

  /** Takes a name with the types of its arguments, which can be left out. */
  public static WrittenFunction readSignature(TokenReader in) {
    WrittenName name = read(in).name();
    return new WrittenFunction(
        name,
        in.at(TokenKind.OPEN_PAREN) ? Optional.of(ParameterReader.plain(in)) : Optional.empty());
  }

  /** Its name, with its schema if it is one of ours. */
  public String spelling(Namespace namespace) {
    QualifiedName written = name.name();
    List<Routine> known = namespace.findRoutines(written);
    if (!known.isEmpty()) {
      return QualifiedName.of(known.get(0).schema, written.name()).toString();
    }
    Optional<String> home = namespace.homeOfBrought(written);
    if (home.isPresent()) {
      return QualifiedName.of(home.get(), written.name()).toString();
    }
    return written.schema().isPresent() && written.schema().get().equals("pg_catalog")
        ? SqlName.quoted(written.name())
        : written.toString();
  }

  /** The function of its name that is there; the name alone if it is none of ours. */
  public Value reference(Namespace namespace) {
    return held(namespace, "", false).orElseGet(() -> Value.of(spelling(namespace)));
  }

  private Optional<Value> held(Namespace namespace, String types, boolean signed) {
    return RoutineName.of(namespace.findRoutines(name.name()), types, signed)
        .map(Value.class::cast);
  }

  /**
   * The function with the types of its arguments. They can be left out where only one function has
   * the name.
   */
  public Value signature(Execution execution) {
    Namespace namespace = execution.namespace();
    String types =
        arguments
            .map(written -> RoutineParameters.arguments(written.resolve(execution)))
            .orElse("");
    String written = spelling(namespace) + types;
    return held(namespace, types, true)
        .filter(own -> types.isEmpty() || own.spelling().equals(written))
        .orElseGet(() -> Value.of(written));
  }
}
