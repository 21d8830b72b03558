package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.BroughtObject;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.ExtensionContents;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Outside;
import io.github.evoludigit.confiture.ddl.clause.ParameterReader;
import io.github.evoludigit.confiture.ddl.clause.RoutineParameters;
import io.github.evoludigit.confiture.expression.evaluation.BuiltInObjects;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.server.ProvidedRoutine;
import io.github.evoludigit.confiture.server.RoutineKind;
import io.github.evoludigit.confiture.server.ServerObjects;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what extensions and the server have made by the names that GRANT and REVOKE give it. */
final class BroughtObjects {

  private static final String SERVER = "pg_catalog";
  private static final Set<String> OF_SERVER = Set.of(SERVER, "information_schema");

  private final Clauses clauses;
  private final Namespace namespace;

  BroughtObjects(Clauses clauses) {
    this.clauses = clauses;
    this.namespace = clauses.namespace;
  }

  /** The object that follows; none if no extension and no server can have made it. */
  Optional<BroughtObject> find(ObjectKind kind) {
    return switch (kind) {
      case FUNCTION, PROCEDURE, AGGREGATE -> routine();
      case TABLE, VIEW, SEQUENCE -> {
        QualifiedName name = clauses.relationName();
        String label = kind == ObjectKind.SEQUENCE ? "sequence" : "table";
        yield of(
            label,
            homeOfRelation(name).or(() -> home(kind, name, BuiltInObjects.isRelation(name.name()))),
            name.name(),
            "",
            label + 's');
      }
      case TYPE, DOMAIN -> {
        QualifiedName name = clauses.qualifiedName();
        Optional<String> known =
            namespace.findType(name).filter(type -> type.implicit).map(type -> type.schema);
        yield of(
            "type",
            known.or(() -> home(kind, name, BuiltInObjects.isType(name.name()))),
            name.name(),
            "",
            "types");
      }
      case SCHEMA -> {
        String name = clauses.in.label();
        yield OF_SERVER.contains(name)
            ? Optional.of(object("schema " + name, "schemas", true))
            : Optional.empty();
      }
      case LANGUAGE -> {
        String name = clauses.in.label();
        yield ServerObjects.exists(ServerObjects.Kind.LANGUAGE, name)
            ? Optional.of(object("language " + name, "languages", true))
            : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  /**
   * All objects of some kinds that extensions have brought into a schema.
   *
   * @param objects {@code tables}, {@code functions}, {@code procedures}, {@code routines}
   */
  List<BroughtObject> inSchema(String schema, String objects) {
    ExtensionContents extensions = clauses.catalog.extensions();
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

  private Optional<BroughtObject> routine() {
    QualifiedName name = clauses.qualifiedName();
    if (!clauses.in.at(TokenKind.OPEN_PAREN)) {
      return Optional.empty();
    }
    String arguments =
        RoutineParameters.arguments(ParameterReader.plain(clauses.in).resolve(clauses.execution()));
    Optional<String> brought = namespace.homeOfBrought(name);
    return of(
        "function",
        brought.or(() -> home(ObjectKind.FUNCTION, name, BuiltInObjects.isFunction(name.name()))),
        name.name(),
        arguments,
        "functions");
  }

  /** The schema into which an extension has brought a relation of that name. */
  private Optional<String> homeOfRelation(QualifiedName name) {
    return name.schema().map(List::of).orElseGet(() -> namespace.searchPath().schemas()).stream()
        .filter(
            schema ->
                clauses.catalog.extensions().bringing("relation", schema, name.name()).isPresent())
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
    Optional<Entity> known = clauses.catalog.find(BroughtObject.key(identity));
    if (known.isPresent()) {
      return (BroughtObject) known.get();
    }
    BroughtObject object = new BroughtObject(identity, objects, ofServer, clauses.location());
    clauses.catalog.add(object);
    return object;
  }
}
