package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The actions of ALTER TABLE, also on foreign tables and views. */
final class AlterTable {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;
  private final Relation relation;
  private final boolean only;

  AlterTable(Clauses clauses, Relation relation, boolean only) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
    this.relation = relation;
    this.only = only;
  }

  /** The actions, each on its own: one that is not understood is kept by its tokens. */
  Treatment read() {
    Treatment treatment = Treatment.MODEL;
    do {
      int from = in.position();
      List<Token> action = in.until();
      int end = in.position();
      in.back(from);
      try {
        action();
        if (in.position() != end) {
          throw in.unreadable();
        }
      } catch (Unreadable notUnderstood) {
        in.back(end);
        relation.addDefinition(clauses.spelling(action));
        treatment = Treatment.DEFINITION;
      }
    } while (in.takeComma());
    in.expectEnd();
    return treatment;
  }

  private void action() {
    if (in.takeWord("add")) {
      add();
    } else if (in.takeWord("drop")) {
      drop();
    } else if (in.takeWord("alter")) {
      alter();
    } else if (in.takeWords("validate", "constraint")) {
      validate(in.name());
    } else if (in.takeWord("enable")) {
      enable(true);
    } else if (in.takeWord("disable")) {
      enable(false);
    } else if (in.takeWords("force", "row", "level", "security")) {
      relation.set("row security forced", true);
    } else if (in.takeWords("no", "force", "row", "level", "security")) {
      relation.set("row security forced", "");
    } else if (in.takeWords("cluster", "on")) {
      clusterOn(in.name());
    } else if (in.takeWord("set")) {
      set();
    } else if (in.takeWord("reset")) {
      clauses.resetParameters(relation);
    } else if (in.takeWord("inherit")) {
      Relation parent = other();
      new Inheritance(catalog).attach(parent, relation, false, clauses.location());
      inherits();
    } else if (in.takeWords("no", "inherit")) {
      new Inheritance(catalog).detach(other(), relation);
      inherits();
    } else if (in.takeWord("of")) {
      UserDefinedType type =
          namespace.findType(clauses.qualifiedName()).orElseThrow(in::unreadable);
      relation.set("of type", type.reference());
    } else if (in.takeWords("not", "of")) {
      relation.set("of type", "");
    } else if (in.takeWords("replica", "identity")) {
      replicaIdentity();
    } else if (in.takeWord("options")) {
      clauses.changeForeignOptions(relation);
    } else if (in.takeWords("attach", "partition")) {
      Relation child = other();
      Value bound = PartitionBound.read(clauses, relation);
      child.set("partition bound", bound);
      child.set("partition of", relation.reference());
      new Inheritance(catalog).attach(relation, child, true, clauses.location());
    } else if (in.takeWords("detach", "partition")) {
      Relation child = other();
      if (!in.takeWord("concurrently")) {
        in.takeWord("finalize");
      }
      new Inheritance(catalog).detach(relation, child);
      child.columns.values().forEach(column -> column.set(Column.IDENTITY, ""));
      child.set("partition bound", "");
      child.set("partition of", "");
    } else if (in.takeWords("owner", "to")) {
      new AlterStatements(clauses).changeOwner(relation, clauses.role());
    } else {
      throw in.unreadable();
    }
  }

  private void inherits() {
    List<Relation> parents = relation.parents;
    relation.set(
        "inherits",
        () -> String.join(", ", parents.stream().map(each -> each.key().identity()).toList()));
    if (parents.isEmpty()) {
      relation.set("inherits", "");
    }
  }

  private Relation other() {
    return namespace.findRelation(clauses.qualifiedName()).orElseThrow(in::unreadable);
  }

  private Constraint constraint(String name) {
    Constraint constraint = relation.constraints.get(name);
    if (constraint == null) {
      throw in.unreadable();
    }
    return constraint;
  }

  private void add() {
    ConstraintReader reader = new ConstraintReader(clauses, relation);
    if (reader.follows()) {
      reader.read().ifPresent(read -> reader.add(read, only));
      return;
    }
    in.takeWord("column");
    if (clauses.ifNotExists() && relation.columns.containsKey(in.peek().text())) {
      in.until();
      return;
    }
    ColumnReader columns = new ColumnReader(clauses, relation);
    String name = in.peek().text();
    Column column;
    try {
      column = columns.read();
    } catch (Unreadable notUnderstood) {
      relation.columns.remove(name);
      throw notUnderstood;
    }
    column.since(catalog.history().moment());
    columns.after().forEach(Runnable::run);
    columns.constraints().forEach(read -> reader.add(read, only));
    for (Relation child : relation.children) {
      new Inheritance(catalog).inherit(column, child, clauses.location());
    }
  }

  private void drop() {
    if (in.takeWord("constraint")) {
      boolean ifExists = clauses.ifExists();
      String name = in.name();
      clauses.cascadeOrRestrict();
      if (relation.constraints.containsKey(name)) {
        new Removal(catalog).constraint(relation.constraints.get(name), only);
      } else if (!dropNotNull(name) && !ifExists) {
        throw in.unreadable();
      }
      return;
    }
    in.takeWord("column");
    boolean ifExists = clauses.ifExists();
    String name = in.name();
    boolean cascade = in.takeWord("cascade");
    in.takeWord("restrict");
    Column column = relation.columns.get(name);
    if (column != null && cascade) {
      new Removal(catalog).cascade(relation, column, only);
    } else if (column != null) {
      new Removal(catalog).column(relation, column, only);
    } else if (!ifExists) {
      throw in.unreadable();
    }
  }

  /** NOT NULL is a constraint with a name since PostgreSQL 18. */
  private boolean dropNotNull(String name) {
    Optional<Column> column = notNullColumn(relation, name);
    column.ifPresent(found -> Inheritance.dropNotNull(found, relation));
    return column.isPresent();
  }

  /** The column whose NOT NULL has that name. */
  static Optional<Column> notNullColumn(Relation relation, String name) {
    return relation.columns.values().stream()
        .filter(column -> column.has(Column.NOT_NULL))
        .filter(column -> column.notNullName(relation).equals(name))
        .findFirst();
  }

  private void validate(String name) {
    Optional<Column> notNull = notNullColumn(relation, name);
    if (notNull.isPresent() && !relation.constraints.containsKey(name)) {
      new AlterColumn(clauses, relation, notNull.get(), only).validateNotNull();
    } else {
      validate(constraint(name));
    }
  }

  private static void validate(Constraint constraint) {
    constraint.set("valid", "");
    Inheritance.heirs(constraint).forEach(AlterTable::validate);
  }

  private void alter() {
    if (in.takeWord("constraint")) {
      alterConstraint(in.name());
      return;
    }
    in.takeWord("column");
    String name = in.name();
    Column column = relation.columns.get(name);
    if (column == null) {
      throw in.unreadable();
    }
    new AlterColumn(clauses, relation, column, only).read();
  }

  private void alterConstraint(String name) {
    Optional<Column> notNull = notNullColumn(relation, name);
    if (notNull.isPresent() && in.takeWord("inherit")) {
      notNull.get().set(Column.NOT_NULL_INHERITED, "");
      Inheritance.notNull(notNull.get(), relation);
    } else if (notNull.isPresent() && in.takeWords("no", "inherit")) {
      new AlterColumn(clauses, relation, notNull.get(), only).keepNotNull();
    } else {
      int from = in.position();
      alterConstraint(constraint(name), from);
    }
  }

  private void alterConstraint(Constraint constraint, int from) {
    in.back(from);
    new ConstraintReader(clauses, relation).attributes(constraint);
    for (Constraint heir : Inheritance.heirs(constraint)) {
      alterConstraint(heir, from);
    }
  }

  private void set() {
    if (in.at(TokenKind.OPEN_PAREN)) {
      Clauses.setParameters(relation, clauses.parameters());
      new ToastTable(clauses.catalog).settle(relation);
    } else if (in.takeWord("logged")) {
      persistence("");
    } else if (in.takeWord("unlogged")) {
      persistence("unlogged");
    } else if (in.takeWord("tablespace")) {
      Storage.moved(relation, in.name());
    } else if (in.takeWords("access", "method")) {
      String method = in.name();
      new Storage(clauses.session).changeMethod(relation, method.equals("default") ? "" : method);
    } else if (in.takeWords("without", "cluster")) {
      clusterOn("");
    } else if (in.takeWords("without", "oids")) {
      return;
    } else if (in.takeWord("schema")) {
      String schema = in.name();
      new AlterStatements(clauses).move(relation, schema);
    } else {
      throw in.unreadable();
    }
  }

  private void persistence(String persistence) {
    relation.set("persistence", persistence);
    relation.sequences.forEach(sequence -> sequence.set("persistence", persistence));
  }

  void clusterOn(String index) {
    relation.indexes.forEach(each -> each.set("clustered", each.name.equals(index)));
    relation
        .constraints
        .values()
        .forEach(each -> each.set("clustered", each.hasIndex() && each.name.equals(index)));
  }

  private void replicaIdentity() {
    if (in.takeWord("default")) {
      relation.set("replica identity", "");
    } else if (in.takeWords("using", "index")) {
      relation.set("replica identity", "index " + in.name());
    } else {
      String identity = in.label();
      if (!identity.equals("full") && !identity.equals("nothing")) {
        throw in.unreadable();
      }
      relation.set("replica identity", identity);
    }
  }

  private void enable(boolean enabled) {
    if (in.takeWords("row", "level", "security")) {
      relation.set("row security", enabled);
      return;
    }
    String state = enabled ? "" : "disabled";
    if (in.takeWord("replica")) {
      state = "replica";
    } else if (in.takeWord("always")) {
      state = "always";
    }
    ObjectKind kind = in.takeWord("trigger") ? ObjectKind.TRIGGER : ObjectKind.RULE;
    if (kind == ObjectKind.RULE) {
      in.expectWord("rule");
    }
    Map<String, Entity> all = relation.parts(kind);
    List<Entity> chosen = new ArrayList<>();
    if (kind == ObjectKind.TRIGGER && (in.takeWord("all") || in.takeWord("user"))) {
      chosen.addAll(all.values());
    } else {
      Entity one = all.get(in.name());
      if (one == null) {
        throw in.unreadable();
      }
      chosen.add(one);
    }
    for (Entity each : chosen) {
      each.set("enabled", state.equals("disabled") ? "no" : state);
    }
  }
}
