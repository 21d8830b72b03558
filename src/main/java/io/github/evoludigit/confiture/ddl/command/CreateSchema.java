package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenRole;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code CREATE SCHEMA [name] [AUTHORIZATION role]} with objects in it (its manual page).
 *
 * @param ifNotExists whether nothing is made if there is one
 * @param name its name; none for its owner's
 * @param owner its owner, if that is said
 * @param elements what is made in it
 * @param interpreter applies the elements
 */
record CreateSchema(
    boolean ifNotExists,
    Optional<Token> name,
    Optional<WrittenRole> owner,
    List<Element> elements,
    Interpreter interpreter)
    implements Command {

  /** A statement within it. */
  record Element(List<Token> tokens, Command command) {}

  @Override
  public Treatment apply(Execution execution) {
    Catalog catalog = execution.catalog();
    String role = owner.isPresent() ? owner.get().resolve(execution.session()) : "";
    String own = name.isPresent() ? name.get().text() : role;
    Entity schema = new Entity(ObjectKind.SCHEMA, "", own, execution.location());
    schema.giveTo(role.equals(execution.session().loader()) ? "" : role);
    if (own.startsWith("pg_") && name.isPresent()) {
      execution.refuse(
          new Unreadable(
              SqlState.RESERVED_NAME, "unacceptable schema name \"" + own + '"', name.get(), ""));
    }
    if (catalog.isNew(schema, ifNotExists)) {
      catalog.add(schema);
      catalog.begin(schema);
    }
    return elements.isEmpty() ? Treatment.MODEL : makeElements(own, role, execution);
  }

  /** The elements are made in the schema, by its owner. */
  private Treatment makeElements(String schema, String role, Execution execution) {
    Namespace namespace = execution.namespace();
    Session session = execution.session();
    List<String> path = new ArrayList<>(List.of(schema));
    path.addAll(namespace.searchPath().schemas());
    if (!role.isEmpty()) {
      session.elementOwner(Optional.of(role));
    }
    namespace.elementPath(Optional.of(path));
    Treatment treatment = Treatment.MODEL;
    try {
      for (Element element : elements) {
        treatment =
            treatment.and(
                interpreter.apply(execution.statement(), element.tokens(), element.command()));
      }
    } finally {
      namespace.elementPath(Optional.empty());
      session.elementOwner(Optional.empty());
    }
    return treatment;
  }
}
