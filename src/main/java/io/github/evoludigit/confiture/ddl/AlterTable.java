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
import java.util.function.Consumer;

/** The actions of ALTER TABLE, also on foreign tables and views. */
final class AlterTable {

  private final Clauses clauses;
  private final TokenReader in;
  private final Database database;
  private final Relation relation;
  private final boolean only;

  AlterTable(Clauses clauses, Relation relation, boolean only) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.database = clauses.database;
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
      validate(in.label());
    } else if (in.takeWord("enable")) {
      enable(true);
    } else if (in.takeWord("disable")) {
      enable(false);
    } else if (in.takeWords("force", "row", "level", "security")) {
      relation.set("row security forced", true);
    } else if (in.takeWords("no", "force", "row", "level", "security")) {
      relation.set("row security forced", "");
    } else if (in.takeWords("cluster", "on")) {
      clusterOn(in.label());
    } else if (in.takeWord("set")) {
      set();
    } else if (in.takeWord("reset")) {
      clauses.resetParameters(relation);
    } else if (in.takeWord("inherit")) {
      Relation parent = other();
      new Inheritance(database).attach(parent, relation, false, clauses.location());
      inherits();
    } else if (in.takeWords("no", "inherit")) {
      new Inheritance(database).detach(other(), relation);
      inherits();
    } else if (in.takeWord("of")) {
      UserDefinedType type = database.findType(clauses.qualifiedName()).orElseThrow(in::unreadable);
      relation.set("of type", () -> type.key().identity());
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
      child.set("partition of", TableStatements.reference(relation));
      new Inheritance(database).attach(relation, child, true, clauses.location());
    } else if (in.takeWords("detach", "partition")) {
      Relation child = other();
      if (!in.takeWord("concurrently")) {
        in.takeWord("finalize");
      }
      new Inheritance(database).detach(relation, child);
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
    return database.findRelation(clauses.qualifiedName()).orElseThrow(in::unreadable);
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
    columns.after().forEach(Runnable::run);
    columns.constraints().forEach(read -> reader.add(read, only));
    for (Relation child : relation.children) {
      new Inheritance(database).inherit(column, child, clauses.location());
    }
  }

  private void drop() {
    if (in.takeWord("constraint")) {
      boolean ifExists = clauses.ifExists();
      String name = in.label();
      clauses.cascadeOrRestrict();
      if (relation.constraints.containsKey(name)) {
        new Removal(database).constraint(relation.constraints.get(name), only);
      } else if (!dropNotNull(name) && !ifExists) {
        throw in.unreadable();
      }
      return;
    }
    in.takeWord("column");
    boolean ifExists = clauses.ifExists();
    String name = in.label();
    boolean cascade = in.atWord("cascade");
    clauses.cascadeOrRestrict();
    Column column = relation.columns.get(name);
    Removal removal = new Removal(database);
    if (column != null && cascade) {
      removal.views(relation, name);
    }
    if (column != null) {
      removal.column(relation, column, only);
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
      notNull.get().set(Column.NOT_NULL_VALID, "");
      toChildren(notNull.get(), child -> child.set(Column.NOT_NULL_VALID, ""));
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
      alterConstraint(in.label());
      return;
    }
    in.takeWord("column");
    String name = in.label();
    Column column = relation.columns.get(name);
    if (column == null) {
      throw in.unreadable();
    }
    alter(column);
  }

  private void alterConstraint(String name) {
    Optional<Column> notNull = notNullColumn(relation, name);
    if (notNull.isPresent() && in.takeWord("inherit")) {
      notNull.get().set(Column.NOT_NULL_INHERITED, "");
      Inheritance.notNull(notNull.get(), relation);
    } else if (notNull.isPresent() && in.takeWords("no", "inherit")) {
      notNull.get().set(Column.NOT_NULL_INHERITED, "no");
      toChildren(notNull.get(), child -> child.notNullIsLocal = true);
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

  private void alter(Column column) {
    if (in.takeWords("set", "data", "type") || in.takeWord("type")) {
      changeType(column);
    } else if (in.takeWords("set", "default")) {
      column.set(
          Column.DEFAULT,
          clauses.expression(in.until(), Optional.empty(), () -> column.type).asDefault());
      toChildren(
          column,
          child -> child.attributes.put(Column.DEFAULT, column.attributes.get(Column.DEFAULT)));
    } else if (in.takeWords("drop", "default")) {
      column.set(Column.DEFAULT, "");
      toChildren(column, child -> child.set(Column.DEFAULT, ""));
    } else if (in.takeWords("set", "not", "null")) {
      column.set(Column.NOT_NULL, true);
      column.set(Column.NOT_NULL_VALID, "");
      column.notNullIsLocal = true;
      Inheritance.notNull(column, relation);
    } else if (in.takeWords("drop", "not", "null")) {
      Inheritance.dropNotNull(column, relation);
    } else if (in.takeWords("set", "expression", "as")) {
      Expression expression =
          clauses.expression(in.parenthesized(), Optional.of(relation), () -> column.type);
      column.set(Column.GENERATED, expression);
      toChildren(
          column,
          child -> child.set(Column.GENERATED, ((Relation) child.parent.get()).own(expression)));
    } else if (in.takeWords("drop", "expression")) {
      clauses.ifExists();
      column.set(Column.GENERATED, "");
      column.set("generated kind", "");
      toChildren(
          column,
          child -> {
            child.set(Column.GENERATED, "");
            child.set("generated kind", "");
          });
    } else if (in.takeWords("set", "statistics")) {
      String target = clauses.statisticsTarget();
      column.set("statistics target", target);
      toChildren(column, child -> child.set("statistics target", target));
    } else if (in.takeWords("set", "storage")) {
      String storage = in.label();
      ColumnReader.storage(column, storage);
      toChildren(column, child -> ColumnReader.storage(child, storage));
    } else if (in.takeWords("set", "compression")) {
      ColumnReader.compression(column, in.label());
    } else if (in.atWords("set") && in.peek(1).kind() == TokenKind.OPEN_PAREN) {
      in.next();
      Clauses.setParameters(column, clauses.parameters());
    } else if (in.takeWord("reset")) {
      clauses.resetParameters(column);
    } else if (in.takeWord("options")) {
      clauses.changeForeignOptions(column);
    } else if (in.takeWords("add", "generated")) {
      addIdentity(column);
    } else if (in.takeWords("drop", "identity")) {
      clauses.ifExists();
      identity(column, "");
      sequence(column).ifPresent(new Removal(database)::of);
    } else {
      changeIdentity(column);
    }
  }

  private void toChildren(Column column, Consumer<Column> change) {
    if (only) {
      return;
    }
    for (Relation child : relation.children) {
      Column own = child.columns.get(column.name);
      if (own != null) {
        change.accept(own);
        new AlterTable(clauses, child, false).toChildren(own, change);
      }
    }
  }

  private void changeType(Column column) {
    String type = clauses.type();
    if (in.takeWord("collate")) {
      ColumnReader.collation(column, clauses.collation());
    } else {
      column.set(Column.COLLATION, "");
    }
    if (in.takeWord("using")) {
      in.until();
    }
    column.type(type);
    sequence(column).filter(own -> own.identity).ifPresent(own -> own.changeType(type));
    toChildren(column, child -> child.type(type));
  }

  private void addIdentity(Column column) {
    boolean always = clauses.always();
    in.expectWords("as", "identity");
    ColumnReader reader = new ColumnReader(clauses, relation);
    reader.identity(column, always);
    reader.after().forEach(Runnable::run);
    identity(column, column.get(Column.IDENTITY));
  }

  private Optional<Sequence> sequence(Column column) {
    return relation.sequences.stream().filter(each -> each.isOwnedBy(column)).findFirst();
  }

  /** {@code SET GENERATED ALWAYS SET START WITH 5 RESTART}. */
  private void changeIdentity(Column column) {
    Sequence sequence = sequence(column).orElseThrow(in::unreadable);
    boolean changed = false;
    while (in.atWord("set") || in.atWord("restart")) {
      changed = true;
      if (in.takeWords("set", "generated")) {
        identity(column, clauses.always() ? "always" : "by default");
      } else {
        in.takeWord("set");
        new SequenceOptions(clauses.of(optionTokens()), sequence).read();
      }
    }
    if (!changed) {
      throw in.unreadable();
    }
  }

  /** Partitions have their parent's identity (section 5.12.2), other children have none. */
  private void identity(Column column, String identity) {
    column.set(Column.IDENTITY, identity);
    toChildren(
        column,
        child -> {
          if (((Relation) child.parent.get()).partition) {
            child.set(Column.IDENTITY, identity);
          }
        });
  }

  private List<Token> optionTokens() {
    int from = in.position();
    in.until("set");
    return in.since(from);
  }

  private void set() {
    if (in.at(TokenKind.OPEN_PAREN)) {
      Clauses.setParameters(relation, clauses.parameters());
    } else if (in.takeWord("logged")) {
      persistence("");
    } else if (in.takeWord("unlogged")) {
      persistence("unlogged");
    } else if (in.takeWord("tablespace")) {
      relation.set("tablespace", ConstraintReader.tablespace(in.label()));
    } else if (in.takeWords("access", "method")) {
      String method = in.label();
      boolean usual = method.equals("heap") || method.equals("default");
      relation.set("access method", usual ? "" : method);
    } else if (in.takeWords("without", "cluster")) {
      clusterOn("");
    } else if (in.takeWords("without", "oids")) {
      return;
    } else if (in.takeWord("schema")) {
      String schema = in.label();
      new AlterStatements(clauses).move(relation, schema);
    } else {
      throw in.unreadable();
    }
  }

  private void persistence(String persistence) {
    relation.set("persistence", persistence);
    relation.sequences.forEach(sequence -> sequence.set("persistence", persistence));
  }

  private void clusterOn(String index) {
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
      relation.set("replica identity", "index " + in.label());
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
      Entity one = all.get(in.label());
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
