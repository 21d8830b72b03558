package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ForeignOptions;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;
import java.util.Optional;

/**
 * ALTER FOREIGN DATA WRAPPER, SERVER and USER MAPPING, except for what all objects share.
 *
 * @param target the object
 * @param functions the functions of a wrapper that are changed
 * @param version the version of a server, if it is changed
 * @param options the options that are changed
 */
public record AlterForeignObject(
    AlterTarget target,
    List<WrapperFunction> functions,
    Optional<String> version,
    ForeignOptions options)
    implements Command {

  /** What follows the name, to the end. */
  public static Command read(AlterTarget target, ObjectKind kind, TokenReader in) {
    if (in.atEnd()) {
      throw in.unreadable();
    }
    boolean wrapper = kind == ObjectKind.FOREIGN_DATA_WRAPPER;
    List<WrapperFunction> functions = wrapper ? WrapperFunction.readAll(in) : List.of();
    Optional<String> version =
        kind == ObjectKind.SERVER ? CreateServer.version(in) : Optional.empty();
    ForeignOptions options = ForeignOptions.readChanges(in);
    in.expectEnd();
    return new AlterForeignObject(target, functions, version, options);
  }

  @Override
  public Treatment apply(Execution execution) {
    Optional<Entity> found = target.find(execution);
    if (found.isPresent()) {
      functions.forEach(function -> function.applyTo(found.get(), execution));
      version.ifPresent(text -> found.get().set(Attribute.VERSION, text));
      options.applyTo(found.get());
    }
    return Treatment.MODEL;
  }
}
