package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.analysis.QueryAnalysis.Result;
import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Referent;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.SystemRelations;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the items of FROM into normal form and makes their columns known to the query. */
final class FromAnalysis {

  private final Analysis analysis;
  private final QueryAnalysis queries;
  private final Scope scope;

  FromAnalysis(Analysis analysis, QueryAnalysis queries, Scope scope) {
    this.analysis = analysis;
    this.queries = queries;
    this.scope = scope;
  }

  /** Gives all items their names, in order, before any of them is looked into. */
  void declare(List<Term> items, Level level) {
    for (Term item : items) {
      if (item.is(Kind.JOIN)) {
        declare(item.parts().subList(0, 2), level);
        Optional<Term> alias = item.clause(Kind.ALIAS);
        if (alias.isPresent()) {
          level.add("", "", alias.get().text());
        }
        continue;
      }
      Optional<Term> called = item.clause(Kind.ALIAS);
      String alias = called.isPresent() ? called.get().text() : "";
      switch (item.kind()) {
        case RELATION -> {
          List<String> names = names(item);
          String name = names.get(names.size() - 1);
          Optional<Scope.Relation> relation = relation(item, level);
          if (relation.isEmpty() && !(names.size() == 1 && level.isNamed(name))) {
            analysis.objections().relation(item, names);
          }
          String schema =
              names.size() > 1
                  ? names.get(names.size() - 2)
                  : relation.isPresent() ? relation.get().schema() : "";
          if (alias.isEmpty()) {
            level.add(schema, name, name, relation.isPresent() ? relation.get().name() : name);
          } else {
            level.add(schema, "", alias);
          }
        }
        case FUNCTION -> level.add("", "", alias.isEmpty() ? OutputName.of(item.part(0)) : alias);
        case ROWS_FROM -> {
          String first = OutputName.of(item.part(0).part(0));
          level.add("", "", alias.isEmpty() ? first : alias);
        }
        case DERIVED -> level.add("", "", alias.isEmpty() ? "unnamed_subquery" : alias);
        default -> throw new Unreadable("FROM " + item.kind(), Token.END);
      }
    }
  }

  /** Refuses items of one name in a FROM ({@code checkNameSpaceConflicts}). */
  void distinct(List<Term> items) {
    if (scope.judges()) {
      distinct(items, new HashMap<>());
    }
  }

  private void distinct(List<Term> items, Map<String, Term> seen) {
    for (Term item : items) {
      Optional<Term> alias = item.clause(Kind.ALIAS);
      if (item.is(Kind.JOIN)) {
        distinct(item.parts().subList(0, 2), alias.isEmpty() ? seen : new HashMap<>());
      }
      boolean relation = item.is(Kind.RELATION);
      if (alias.isEmpty() && !relation) {
        continue;
      }
      List<String> names = names(item);
      String name = alias.isPresent() ? alias.get().text() : names.get(names.size() - 1);
      Term other = seen.put(name, item);
      boolean different =
          other != null
              && relation
              && other.is(Kind.RELATION)
              && alias.isEmpty()
              && other.clause(Kind.ALIAS).isEmpty()
              && !names.equals(names(other));
      if (other != null && !different) {
        scope.refuse(
            new Unreadable(
                SqlState.DUPLICATE_ALIAS,
                "table name \"" + name + "\" specified more than once",
                Token.END,
                ""));
        return;
      }
    }
  }

  private static List<String> names(Term relation) {
    List<String> names = new ArrayList<>();
    for (Term name : relation.clauses(Kind.NAME)) {
      names.add(name.text());
    }
    return names;
  }

  private Optional<Scope.Relation> relation(Term item, Level level) {
    List<String> names = names(item);
    String name = names.get(names.size() - 1);
    Optional<String> schema =
        names.size() == 1 ? Optional.empty() : Optional.of(names.get(names.size() - 2));
    if (schema.isEmpty() && level.query(name).isPresent()) {
      return Optional.empty();
    }
    Optional<Scope.Relation> own = scope.relation(schema, name);
    return own.isPresent() ? own : SystemRelations.find(schema, name);
  }

  /** An item of the list after FROM; its columns can be named from then on. */
  Term item(Term item, Level level) {
    FromSource source = source(item, level);
    level.show(source.columns());
    return source.term();
  }

  /** An item in normal form with what it shows. */
  FromSource source(Term item, Level level) {
    return switch (item.kind()) {
      case JOIN -> new JoinAnalysis(analysis, this, scope).join(item, level);
      case RELATION -> relationSource(item, level);
      case FUNCTION -> function(item, level);
      case ROWS_FROM -> rowsFrom(item, level);
      default -> derived(item, level);
    };
  }

  /** An item with all of its columns. */
  static FromSource source(Term term, FromItem entry) {
    List<VisibleColumn> columns = new ArrayList<>(entry.columns.size());
    for (Scope.Column column : entry.columns) {
      columns.add(VisibleColumn.of(entry, column));
    }
    return new FromSource(term, columns, entry.known);
  }

  private FromSource relationSource(Term item, Level level) {
    FromItem entry = level.next();
    entry.relation = true;
    List<String> names = names(item);
    String name = names.get(names.size() - 1);
    Optional<List<Scope.Column>> query = names.size() == 1 ? level.query(name) : Optional.empty();
    Optional<Scope.Relation> relation = relation(item, level);
    String schema = names.size() > 1 ? names.get(names.size() - 2) : "";
    List<Scope.Column> columns = List.of();
    if (query.isPresent()) {
      columns = query.get();
    } else if (relation.isPresent()) {
      schema = relation.get().schema();
      name = relation.get().name();
      columns = relation.get().columns();
      scope.refer(relation.get().referent());
      entry.type = Types.qualified(schema, name);
    } else if (schema.isEmpty() && !name.startsWith("pg_")) {
      schema = scope.searchPath().stream().findFirst().orElse("");
    }
    List<Term> parts = new ArrayList<>();
    if (!schema.isEmpty() && !schema.equals("pg_catalog")) {
      parts.add(Term.of(Kind.NAME, schema));
    }
    parts.add(Term.of(Kind.NAME, name));
    rename(entry, columns, item);
    List<Term> written = item.clauseParts(Kind.ALIAS);
    boolean same = !entry.type.isEmpty() && entry.known && !renames(written, columns);
    List<Term> aliases = same ? List.of() : written;
    // As get_rte_alias has it: an alias that is written is printed, though it be the table's name.
    if (item.clause(Kind.ALIAS).isPresent() || !entry.alias.equals(name)) {
      parts.add(alias(entry, aliases));
    }
    for (Term sample : item.clauses(Kind.SAMPLE)) {
      parts.add(analysis.children(sample, level));
    }
    return source(item.with(parts), entry);
  }

  /** Gives the entry its columns, under the names of the alias if it has some. */
  static void rename(FromItem entry, List<Scope.Column> columns, Term item) {
    List<Term> names = item.clauseParts(Kind.ALIAS);
    if (columns.isEmpty()) {
      return;
    }
    List<Scope.Column> renamed = new ArrayList<>(columns);
    for (int i = 0; i < names.size() && i < renamed.size(); i++) {
      Scope.Column column = renamed.get(i);
      String alias = names.get(i).text();
      renamed.set(
          i, new Scope.Column(alias, column.type(), column.collation(), alias, column.referent()));
    }
    entry.columns(renamed);
  }

  /** The alias with its columns: all of them, where one is renamed. */
  static Term alias(FromItem entry, List<Term> written) {
    boolean complete = entry.known && !written.isEmpty();
    List<Term> columns = complete ? names(entry) : written;
    return new Term(Kind.ALIAS, entry.alias, columns);
  }

  private FromSource derived(Term item, Level level) {
    FromItem entry = level.next();
    Level inner = item.text().equals("LATERAL") ? level.inner() : level.beside();
    Result result = queries.query(item.part(0), inner);
    if (result.known()) {
      rename(entry, result.columns(), item);
    }
    List<Term> parts = new ArrayList<>();
    parts.add(result.term());
    parts.add(alias(entry, item.clauseParts(Kind.ALIAS)));
    return source(item.with(parts), entry);
  }

  private FromSource function(Term item, Level level) {
    FromItem entry = level.next();
    TypedTerm call = analysis.analyse(item.part(0), level);
    List<Term> aliases = item.clauseParts(Kind.ALIAS);
    List<Scope.Column> columns =
        new ArrayList<>(columns(item.part(0), call, aliases, entry, level));
    if (!columns.isEmpty() && item.text().equals("WITH ORDINALITY")) {
      columns.add(new Scope.Column("ordinality", "bigint"));
    }
    rename(entry, columns, item);
    List<Term> names = aliases(aliases, columns, entry);
    List<Term> parts = List.of(call.term(), new Term(Kind.ALIAS, entry.alias, names));
    return source(item.with(parts), entry);
  }

  /** The columns of an alias as far as they say anything. */
  private static List<Term> aliases(
      List<Term> aliases, List<Scope.Column> columns, FromItem entry) {
    boolean defined = !aliases.isEmpty() && aliases.get(0).is(Kind.COLUMN_DEFINITION);
    boolean written = defined || !entry.known;
    boolean renamed = renames(aliases, columns);
    return written ? aliases : renamed ? names(entry) : List.of();
  }

  /** The columns of all functions side by side. */
  private FromSource rowsFrom(Term item, Level level) {
    FromItem entry = level.next();
    List<Term> parts = new ArrayList<>();
    List<Scope.Column> columns = new ArrayList<>();
    boolean known = true;
    for (Term function : item.parts()) {
      if (function.is(Kind.FUNCTION)) {
        TypedTerm call = analysis.analyse(function.part(0), level);
        List<Term> definitions = function.clauseParts(Kind.ALIAS);
        FromItem own = new FromItem("", "", OutputName.of(function.part(0)));
        List<Scope.Column> output = columns(function.part(0), call, definitions, own, level);
        known &= !output.isEmpty();
        columns.addAll(output);
        List<Term> changed = new ArrayList<>(function.parts());
        changed.set(0, call.term());
        parts.add(function.with(changed));
      }
    }
    if (item.text().equals("WITH ORDINALITY")) {
      columns.add(new Scope.Column("ordinality", "bigint"));
    }
    rename(entry, known ? columns : List.of(), item);
    List<Term> names = aliases(item.clauseParts(Kind.ALIAS), columns, entry);
    parts.add(new Term(Kind.ALIAS, entry.alias, names));
    return source(item.with(parts), entry);
  }

  /** Whether an alias gives a column another name than it has; only then it says anything. */
  private static boolean renames(List<Term> aliases, List<Scope.Column> columns) {
    for (int i = 0; i < aliases.size() && i < columns.size(); i++) {
      if (!aliases.get(i).text().equals(columns.get(i).now())) {
        return true;
      }
    }
    return false;
  }

  /** The columns of a function in FROM (section 7.2.1.4). */
  private List<Scope.Column> columns(
      Term written, TypedTerm call, List<Term> aliases, FromItem entry, Level level) {
    if (!aliases.isEmpty() && aliases.get(0).is(Kind.COLUMN_DEFINITION)) {
      return aliases.stream()
          .map(column -> new Scope.Column(column.text(), column.part(0).text()))
          .toList();
    }
    if (written.is(Kind.SYNTAX) && written.contains(Kind.COLUMN_DEFINITION)) {
      return defined(written);
    }
    if (call.term().is(Kind.CALL, "unnest") && written.parts().size() > 1) {
      return unnested(types(written, level));
    }
    List<Scope.Column> output =
        call.term().is(Kind.CALL)
            ? analysis.overloads().columns(call.term().text(), types(written, level))
            : List.of();
    entry.scalar = output.size() == 1;
    if (!output.isEmpty()) {
      return output;
    }
    String type = call.type();
    Optional<Scope.UserType> composite =
        analysis.types().user(type).filter(user -> !user.fields().isEmpty());
    if (composite.isPresent()) {
      entry.type = type;
      return composite.get().fields();
    }
    boolean unknown = type.indexOf('.') > 0 && analysis.types().user(type).isEmpty();
    boolean row = type.isEmpty() || type.equals(Types.RECORD) || unknown;
    entry.scalar = !row;
    String collation = call.collation().map(own -> own.ofColumn().name()).orElse("");
    return row
        ? List.of()
        : List.of(new Scope.Column(entry.alias, type, collation, entry.alias, Referent.NONE));
  }

  /** The columns of XMLTABLE or JSON_TABLE, those of nested paths where these stand. */
  private static List<Scope.Column> defined(Term term) {
    List<Scope.Column> columns = new ArrayList<>();
    for (Term part : term.parts()) {
      if (part.is(Kind.COLUMN_DEFINITION)) {
        columns.add(new Scope.Column(part.text(), part.part(0).text()));
      } else if (part.is(Kind.LIST)) {
        columns.addAll(defined(part));
      }
    }
    return columns;
  }

  /** Several arrays side by side: a column for each ({@code transformRangeFunction}). */
  private List<Scope.Column> unnested(List<String> arrays) {
    return arrays.stream()
        .map(array -> new Scope.Column("unnest", analysis.types().element(array)))
        .toList();
  }

  private List<String> types(Term call, Level level) {
    return ImpliedCasts.types(analysis.all(call.parts(), level));
  }

  /** The names of all columns. */
  static List<Term> names(FromItem entry) {
    return entry.columns.stream().map(column -> Term.of(Kind.NAME, column.now())).toList();
  }
}
