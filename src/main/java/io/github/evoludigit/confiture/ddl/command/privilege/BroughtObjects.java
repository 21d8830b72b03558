package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.BroughtObject;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.ExtensionContents;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Outside;
import io.github.evoludigit.confiture.ddl.clause.RoutineParameters;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.expression.evaluation.BuiltInObjects;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.server.ProvidedRoutine;
import io.github.evoludigit.confiture.server.RoutineKind;
import io.github.evoludigit.confiture.server.ServerObjects;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what extensions and the server have made by the names that GRANT and REVOKE give it. */
final class BroughtObjects {

  private static final String SERVER = "pg_catalog";
  private static final Set<String> OF_SERVER = Set.of(SERVER, "information_schema");

  private final Execution execution;
  private final Namespace namespace;

  BroughtObjects(Execution execution) {
    this.execution = execution;
    this.namespace = execution.namespace();
  }

  /** The object of a name; none if no extension and no server can have made it. */
  Optional<BroughtObject> find(WrittenReference reference) {
    if (reference instanceof WrittenReference.OfRoutine routine) {
      return routine(routine);
    }
    if (reference instanceof WrittenReference.OfClass relation) {
      QualifiedName name = relation.name().name();
      String label = relation.kind() == ObjectKind.SEQUENCE ? "sequence" : "table";
      boolean builtIn = BuiltInObjects.isRelation(name.name());
      return of(
          label,
          homeOfRelation(name).or(() -> home(relation.kind(), name, builtIn)),
          name.name(),
          "",
          label + 's');
    }
    if (reference instanceof WrittenReference.OfType type) {
      QualifiedName name = type.name().name();
      Optional<String> known =
          namespace.findType(name).filter(own -> own.implicit).map(own -> own.schema);
      return of(
          "type",
          known.or(() -> home(type.kind(), name, BuiltInObjects.isType(name.name()))),
          name.name(),
          "",
          "types");
    }
    return reference instanceof WrittenReference.Plain plain ? plain(plain) : Optional.empty();
  }

  private Optional<BroughtObject> plain(WrittenReference.Plain plain) {
    String name = plain.token().text();
    if (plain.kind() == ObjectKind.SCHEMA && OF_SERVER.contains(name)) {
      return Optional.of(object("schema " + name, "schemas", true));
    }
    if (plain.kind() == ObjectKind.LANGUAGE
        && ServerObjects.exists(ServerObjects.Kind.LANGUAGE, name)) {
      return Optional.of(object("language " + name, "languages", true));
    }
    return Optional.empty();
  }

  /**
   * All objects of some kinds that extensions have brought into a schema.
   *
   * @param objects {@code tables}, {@code functions}, {@code procedures}, {@code routines}
   */
  List<BroughtObject> inSchema(String schema, String objects) {
    ExtensionContents extensions = execution.catalog().extensions();
    List<BroughtObject> brought = new ArrayList<>();
    if (objects.equals("tables")) {
      for (String name : extensions.relationsIn(schema)) {
        of("table", Optional.of(schema), name, "", "tables").ifPresent(brought::add);
      }
    } else if (!objects.equals("sequences")) {
      for (ProvidedRoutine routine : extensions.routinesIn(schema)) {
        boolean procedure = routine.kind() == RoutineKind.PROCEDURE;
        if (objects.equals("routines") || objects.equals("procedures") == procedure) {
          String arguments = '(' + String.join(", ", routine.parameters()) + ')';
          // An argument has no length: pg_dump writes character.
          arguments = arguments.replace("bpchar", "character");
          of("function", Optional.of(schema), routine.name(), arguments, "functions")
              .ifPresent(brought::add);
        }
      }
    }
    for (Entity extension : extensions.unknownIn(schema)) {
      String all = objects + " of extension " + SqlName.quoted(extension.name);
      brought.add(object(all, objects.equals("tables") ? "tables" : "functions", false));
    }
    return brought;
  }

  private Optional<BroughtObject> routine(WrittenReference.OfRoutine routine) {
    if (routine.arguments().isEmpty()) {
      return Optional.empty();
    }
    QualifiedName name = routine.name().name();
    Optional<String> brought = namespace.homeOfBrought(name);
    return of(
        "function",
        brought.or(() -> home(ObjectKind.FUNCTION, name, BuiltInObjects.isFunction(name.name()))),
        name.name(),
        RoutineParameters.arguments(routine.arguments().get().resolve(execution)),
        "functions");
  }

  /** The schema into which an extension has brought a relation of that name. */
  private Optional<String> homeOfRelation(QualifiedName name) {
    return name.schema().map(List::of).orElseGet(() -> namespace.searchPath().schemas()).stream()
        .filter(
            schema ->
                execution
                    .catalog()
                    .extensions()
                    .bringing("relation", schema, name.name())
                    .isPresent())
        .findFirst();
  }

  /** The schema of what has that name, if an extension is in it or it is the server's. */
  private Optional<String> home(ObjectKind kind, QualifiedName name, boolean builtIn) {
    Outside outside = new Outside(namespace);
    if (name.schema().isPresent()) {
      return outside.mayHold(kind, name) ? name.schema() : Optional.empty();
    }
    if (builtIn) {
      return Optional.of(SERVER);
    }
    return namespace.searchPath().schemas().stream()
        .filter(schema -> outside.mayHold(kind, QualifiedName.of(schema, name.name())))
        .findFirst();
  }

  private Optional<BroughtObject> of(
      String label, Optional<String> home, String name, String arguments, String objects) {
    return home.map(
        schema ->
            object(
                label + ' ' + SqlName.quoted(schema) + '.' + SqlName.quoted(name) + arguments,
                objects,
                OF_SERVER.contains(schema)));
  }

  private BroughtObject object(String identity, String objects, boolean ofServer) {
    Optional<Entity> known = execution.catalog().find(BroughtObject.key(identity));
    if (known.isPresent()) {
      return (BroughtObject) known.get();
    }
    BroughtObject object = new BroughtObject(identity, objects, ofServer, execution.location());
    execution.catalog().add(object);
    return object;
  }
}
