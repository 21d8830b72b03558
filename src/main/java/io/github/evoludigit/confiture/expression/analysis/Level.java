package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.expression.type.Variables;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What names mean within one query: the items of its FROM, then what is outside of it. The
 * outermost level is that of the object an expression belongs to.
 */
public final class Level {

  private final Optional<Level> outer;
  private final Set<String> taken;
  private final List<FromItem> entries = new ArrayList<>();
  private final Map<FromItem, String> written = new HashMap<>();
  private final List<VisibleColumn> visible = new ArrayList<>();
  private final Map<String, List<Scope.Column>> queries = new HashMap<>();
  private final Map<String, Term> windows = new HashMap<>();
  private final Map<String, List<VisibleColumn>> merged = new HashMap<>();
  private final Set<String> announced = new HashSet<>();
  private final boolean bare;
  private final Scope scope;

  /** The variables around all queries. */
  private Optional<Variables> variables;

  /** How many of the items were begun to be read. */
  private int read;

  /** Whether the last of these is being read. */
  private boolean reading;

  /** From which of the visible columns on one can be ambiguous. */
  private int seen;

  /** Whether columns may be merged that are not known. */
  private boolean doubtful;

  private Level(Optional<Level> outer, Set<String> taken, boolean bare, Scope scope) {
    this.outer = outer;
    this.variables = outer.isPresent() ? outer.get().variables : Optional.empty();
    this.scope = scope;
    this.taken = new HashSet<>(taken);
    this.bare = bare;
  }

  /**
   * The level of an expression outside of any query.
   *
   * @param bare whether columns are written there without their relation
   * @param scope what is told which columns are named
   */
  public static Level outermost(boolean bare, Scope scope) {
    return new Level(Optional.empty(), Set.of(), bare, scope);
  }

  /** Lets names mean variables, too. */
  public Level with(Variables all) {
    variables = Optional.of(all);
    return this;
  }

  /** The level of an expression of one relation alone, that stands in this one. */
  Level alone() {
    Level alone = outermost(true, scope);
    alone.variables = variables;
    return alone;
  }

  /** The level of a query that sees this one. */
  public Level inner() {
    return new Level(Optional.of(this), taken, false, scope);
  }

  /** The level of a query that stands in this one but does not see its FROM. */
  Level beside() {
    Level level = new Level(outer, taken, false, scope);
    level.queries.putAll(queries);
    level.announced.addAll(announced);
    return level;
  }

  /** Adds an item; its name gets a number if it is in use, as in {@code set_rtable_names}. */
  public FromItem add(String schema, String name, String alias) {
    return add(schema, name, alias, alias);
  }

  /**
   * Adds an item that has since been renamed.
   *
   * @param now its name now; what it is written by is {@code alias}
   */
  FromItem add(String schema, String name, String alias, String now) {
    String unique = now;
    for (int i = 1; !taken.add(unique); i++) {
      unique = now + '_' + i;
    }
    FromItem entry = new FromItem(schema, name, unique);
    entries.add(entry);
    written.put(entry, alias);
    return entry;
  }

  /** The item that was added first. */
  FromItem first() {
    return entries.get(0);
  }

  /** The items in the order in which they were added, one at a call. */
  FromItem next() {
    reading = true;
    return entries.get(read++);
  }

  /** The items that can be named: in FROM only those that come before. */
  private List<FromItem> before() {
    return read == 0 ? entries : entries.subList(0, reading ? read - 1 : read);
  }

  /** Makes this the level of what belongs to a relation, whose columns need no qualifier. */
  public void own(Scope.Relation relation) {
    String written = relation.written();
    FromItem entry = add(relation.schema(), written, written, relation.name());
    entry.columns(relation.columns());
    showAll(entry);
  }

  /** Makes this the level of a routine's body; its parameters can be qualified by its name. */
  public void parameters(Scope.Relation parameters) {
    FromItem entry = add(parameters.schema(), parameters.name(), parameters.name());
    entry.parameters = true;
    entry.columns(parameters.columns());
    showAll(entry);
  }

  /** The parameter of a routine that is meant by its number, {@code $1}. */
  Optional<TypedTerm> parameter(String written) {
    for (FromItem entry : entries) {
      if (entry.parameters && written.length() < 6) {
        int number = Integer.parseInt(written.substring(1));
        return number < 1 || number > entry.columns.size()
            ? Optional.empty()
            : Optional.of(VisibleColumn.of(entry, entry.columns.get(number - 1)).value());
      }
    }
    return outer.flatMap(level -> level.parameter(written));
  }

  /** Lets the columns of an item be named without it. */
  public void showAll(String alias) {
    entryCalled(alias).ifPresent(this::showAll);
  }

  private void showAll(FromItem entry) {
    for (Scope.Column column : entry.columns) {
      visible.add(VisibleColumn.of(entry, column));
    }
  }

  /** Gives the merged columns of a join a name (section 7.2.1.1). */
  void merged(String alias, List<VisibleColumn> columns) {
    merged.put(alias, List.copyOf(columns));
  }

  private Optional<TypedTerm> merged(Term column) {
    String alias = column.part(0).text();
    for (VisibleColumn visible : merged.getOrDefault(alias, List.of())) {
      if (visible.name().equals(column.text())) {
        scope.refer(visible.origin());
        return Optional.of(visible.value());
      }
    }
    return outer.isPresent() ? outer.get().merged(column) : Optional.empty();
  }

  void show(List<VisibleColumn> columns) {
    reading = false;
    visible.addAll(columns);
  }

  List<VisibleColumn> visible() {
    return visible;
  }

  /** The names of the relations among the items. */
  List<Term> relations() {
    return entries.stream()
        .filter(entry -> entry.relation)
        .map(entry -> Term.of(Kind.NAME, entry.alias))
        .toList();
  }

  /** Whether all columns of all items are known. */
  boolean isKnown() {
    return entries.stream().allMatch(entry -> entry.known);
  }

  void defineWindow(String name, Term definition) {
    windows.put(name, definition);
  }

  /** The definition of the window of that name in this query. */
  Optional<Term> window(String name) {
    return Optional.ofNullable(windows.get(name));
  }

  void define(String query, List<Scope.Column> columns) {
    queries.put(query, columns);
  }

  /** The columns of the WITH query of that name. */
  Optional<List<Scope.Column>> query(String name) {
    List<Scope.Column> columns = queries.get(name);
    boolean asked = columns == null && outer.isPresent();
    return asked ? outer.get().query(name) : Optional.ofNullable(columns);
  }

  /** The names of the queries of a WITH that is still to be read. */
  void announce(Term with) {
    for (Term query : with.parts()) {
      announced.add(query.text());
    }
  }

  /** Whether a query of a WITH has that name. */
  boolean isNamed(String name) {
    return announced.contains(name)
        || queries.containsKey(name)
        || outer.filter(level -> level.isNamed(name)).isPresent();
  }

  /** The item of that name or alias in this query or around it. */
  Optional<FromItem> entry(List<Term> names) {
    String last = names.get(names.size() - 1).text();
    for (FromItem entry : entries) {
      boolean same =
          names.size() == 1
              ? written.get(entry).equals(last)
              : entry.name.equals(last) && entry.schema.equals(names.get(names.size() - 2).text());
      if (same) {
        return Optional.of(entry);
      }
    }
    return outer.isPresent() ? outer.get().entry(names) : Optional.empty();
  }

  /** The item of this query that a column in normal form is of; empty if it is of an outer one. */
  Optional<FromItem> own(Term column) {
    if (!column.is(Kind.COLUMN) || column.parts().size() != 1) {
      return Optional.empty();
    }
    for (FromItem entry : entries) {
      if (entry.alias.equals(column.part(0).text()) && !entry.parameters) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** The name by which an item is written. */
  String written(FromItem entry) {
    return written.getOrDefault(entry, entry.alias);
  }

  /** The item that is written under that name, which no other has. */
  Optional<FromItem> entryCalled(String alias) {
    for (FromItem entry : entries) {
      if (entry.alias.equals(alias)) {
        return Optional.of(entry);
      }
    }
    return outer.isPresent() ? outer.get().entryCalled(alias) : Optional.empty();
  }

  /** The text refers to a column of an item, if it is one of a relation. */
  void refer(FromItem entry, String column) {
    Optional<Scope.Column> found = entry.column(column);
    if (found.isPresent()) {
      scope.refer(found.get().referent());
    }
  }

  /** All columns that can be named without their item, to which the text refers. */
  List<VisibleColumn> all() {
    visible.forEach(column -> scope.refer(column.origin()));
    return visible;
  }

  /** The variable that a name means ({@code resolve_column_ref} of PL/pgSQL); empty if none. */
  Optional<TypedTerm> variable(Term name) {
    if (variables.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    name.parts().forEach(part -> names.add(part.text()));
    names.add(name.text());
    Optional<Variables.Meaning> meaning = variables.get().find(names);
    Variables.Conflict conflict = variables.get().conflict();
    boolean isColumn =
        meaning.isPresent() && conflict != Variables.Conflict.VARIABLE && isColumn(name);
    if (isColumn && conflict == Variables.Conflict.ERROR && meaning.get().missing().isEmpty()) {
      throw new Unreadable(
          SqlState.AMBIGUOUS_COLUMN,
          "column reference \"" + String.join(".", names) + "\" is ambiguous",
          name.at(),
          "It could refer to either a PL/pgSQL variable or a table column.");
    }
    return meaning.filter(found -> !isColumn).map(found -> variable(found, name));
  }

  /** Whether a name alone means a variable. */
  boolean isVariable(String name) {
    return variables.flatMap(all -> all.find(List.of(name))).isPresent();
  }

  private TypedTerm variable(Variables.Meaning meaning, Term name) {
    if (!meaning.missing().isEmpty()) {
      throw new Unreadable(SqlState.UNDEFINED_COLUMN, meaning.missing(), name.at(), "");
    }
    return TypedTerm.of(Term.of(Kind.PARAMETER, SqlName.quoted(name.text())), meaning.type());
  }

  private boolean isColumn(Term name) {
    if (name.parts().isEmpty()) {
      return known(name.text(), true).isPresent()
          || system(name.text()).isPresent()
          || entry(List.of(Term.of(Kind.NAME, name.text()))).isPresent();
    }
    return entry(name.parts())
        .map(item -> !item.isWhole() || item.column(name.text()).isPresent())
        .orElseGet(() -> merged(name).isPresent());
  }

  /** What a column's name stands for. */
  TypedTerm resolve(Term column) {
    return column.parts().isEmpty() ? unqualified(column) : qualified(column);
  }

  private TypedTerm qualified(Term column) {
    Optional<FromItem> found = entry(column.parts());
    if (found.isEmpty()) {
      Optional<TypedTerm> merged = merged(column);
      if (merged.isEmpty()) {
        refuseQualifier(column);
      }
      return merged.orElse(new TypedTerm(column, Types.UNDETERMINED));
    }
    FromItem entry = found.get();
    if (entry.parameters && entry.column(column.text()).isEmpty()) {
      refuseQualifier(column);
    }
    Optional<Scope.Column> known = entry.column(column.text());
    if (entry.isWhole() && known.isEmpty()) {
      refuse(column, column.part(column.parts().size() - 1).text() + '.' + column.text());
    }
    String type = known.isPresent() ? known.get().type() : Types.UNDETERMINED;
    refer(entry, column.text());
    boolean own = bare && !entry.parameters && entries.contains(entry);
    String collation = known.isPresent() ? known.get().collation() : "";
    return TypedTerm.of(
            own ? Term.of(Kind.COLUMN, entry.now(column.text())) : entry.term(column.text()), type)
        .collated(collation);
  }

  private TypedTerm unqualified(Term column) {
    refuseAmbiguous(column);
    Optional<TypedTerm> known = known(column.text(), true);
    if (known.isPresent()) {
      return known.get();
    }
    Optional<TypedTerm> system = system(column.text());
    if (system.isPresent()) {
      return system.get();
    }
    Optional<FromItem> row = entry(List.of(Term.of(Kind.NAME, column.text())));
    if (row.isPresent() && row.get().scalar) {
      Scope.Column only = row.get().columns.get(0);
      scope.refer(only.referent());
      return TypedTerm.of(row.get().term(only.name()), only.type()).collated(only.collation());
    }
    if (row.isPresent()) {
      Term all = Term.of(Kind.STAR, Term.of(Kind.NAME, row.get().alias));
      return new TypedTerm(all, Types.RECORD);
    }
    Optional<TypedTerm> guess = guess(column.text());
    if (guess.isEmpty() && isWhole()) {
      refuse(column, '"' + column.text() + '"');
    }
    return guess.orElse(new TypedTerm(column, Types.UNDETERMINED));
  }

  /** Whether all columns of all items, also of those outside, are known. */
  private boolean isWhole() {
    for (FromItem entry : before()) {
      if (!entry.isWhole()) {
        return false;
      }
    }
    return outer.isEmpty() || outer.get().isWhole();
  }

  /** There is no such column ({@code errorMissingColumn}). */
  private void refuse(Term column, String name) {
    if (scope.judges() && column.isPlaced() && !FromItem.isSystemColumn(column.text())) {
      throw new Unreadable(
              SqlState.UNDEFINED_COLUMN, "column " + name + " does not exist", column.at(), "")
          .about(Missing.column(column.text()));
    }
  }

  /** There is no such item ({@code errorMissingRTE}). */
  void refuseQualifier(Term column) {
    int depth = column.parts().size();
    boolean sure = depth == 1 || depth == 2 && isWhole();
    if (sure && scope.judges() && column.isPlaced()) {
      String name = column.part(depth - 1).text();
      throw new Unreadable(
              SqlState.UNDEFINED_TABLE,
              "missing FROM-clause entry for table \"" + name + '"',
              column.at(),
              "")
          .about(Missing.of("FROM-clause entry", name));
    }
  }

  private Optional<TypedTerm> system(String name) {
    for (FromItem entry : entries) {
      Optional<Scope.Column> column = entry.system(name);
      if (column.isPresent()) {
        Term term = bare ? Term.of(Kind.COLUMN, name) : entry.term(name);
        return Optional.of(new TypedTerm(term, column.get().type()));
      }
    }
    return outer.flatMap(level -> level.system(name));
  }

  /** What is joined here hides no columns that cannot be told, so that a name can be ambiguous. */
  void doubt() {
    doubtful = true;
  }

  /** Only columns that are shown from there on can be named: in the condition of a join. */
  int within(int from) {
    int before = seen;
    seen = from;
    return before;
  }

  /** That a name is of two columns ({@code colNameToVar}). */
  private void refuseAmbiguous(Term column) {
    if (!scope.judges() || doubtful || !column.isPlaced()) {
      return;
    }
    VisibleColumn.refuseAmbiguous(
        visible.subList(Math.min(seen, visible.size()), visible.size()), column);
  }

  private Optional<TypedTerm> known(String name, boolean here) {
    for (VisibleColumn column : visible) {
      if (column.name().equals(name)) {
        scope.refer(column.origin());
        TypedTerm value = column.value();
        boolean own = bare && here && value.term().is(Kind.COLUMN);
        return Optional.of(own ? value.as(Term.of(Kind.COLUMN, value.term().text())) : value);
      }
    }
    return outer.flatMap(level -> level.known(name, false));
  }

  /** Whether an input column of that name is known in this query itself. */
  boolean shows(String name) {
    return VisibleColumn.isAmong(visible, name);
  }

  /** A name that nothing known has belongs to the only item whose columns are not known. */
  private Optional<TypedTerm> guess(String name) {
    List<FromItem> unknown = before().stream().filter(entry -> !entry.known).toList();
    if (unknown.size() == 1) {
      Term term = bare ? Term.of(Kind.COLUMN, name) : unknown.get(0).term(name);
      return Optional.of(new TypedTerm(term, Types.UNDETERMINED));
    }
    return unknown.isEmpty() ? outer.flatMap(level -> level.guess(name)) : Optional.empty();
  }
}
