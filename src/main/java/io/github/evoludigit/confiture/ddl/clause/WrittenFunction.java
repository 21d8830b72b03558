package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
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

  /**
   * Its name with the types of its arguments. They can be left out where only one function has the
   * name.
   */
  public String signature(Execution execution) {
    String function = spelling(execution.namespace());
    if (arguments.isPresent()) {
      return function + RoutineParameters.arguments(arguments.get().resolve(execution));
    }
    List<Routine> named = execution.namespace().findRoutines(name.name());
    return named.size() == 1 ? function + named.get(0).arguments : function;
  }
}
