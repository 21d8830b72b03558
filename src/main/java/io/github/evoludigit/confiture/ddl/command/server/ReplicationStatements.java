package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Names;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.ddl.clause.Absence;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Missing;
import io.github.evoludigit.confiture.ddl.clause.OptionValue;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Publications and subscriptions (manual, chapter 29). */
public final class ReplicationStatements {

  private static final Set<String> OF_PUBLICATIONS =
      Set.of("publish", "publish_via_partition_root", "publish_generated_columns");

  private static final Set<String> OF_SUBSCRIPTIONS =
      Set.of(
          ("binary connect copy_data create_slot disable_on_error enabled failover origin"
                  + " password_required refresh run_as_owner slot_name streaming"
                  + " synchronous_commit two_phase")
              .split(" "));

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;

  /** What follows the first words of the statement. */
  public ReplicationStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  /** What is named and not there; it is said when the statement is read to its end. */
  private final List<Unreadable> missing = new ArrayList<>();

  private void end() {
    in.expectEnd();
    missing.forEach(clauses::refuse);
  }

  /** After {@code CREATE PUBLICATION}. */
  public Treatment createPublication() {
    Entity publication = new Entity(ObjectKind.PUBLICATION, "", in.name(), clauses.location());
    if (in.takeWord("for")) {
      if (in.takeWord("all")) {
        in.expectWord("tables");
        publication.set(Attribute.ALL_TABLES, true);
      } else {
        members(publication, true);
      }
    }
    if (in.takeWord("with")) {
      publicationParameters(publication);
    }
    end();
    catalog.add(publication);
    return Treatment.MODEL;
  }

  private void publicationParameters(Entity publication) {
    clauses
        .parameters()
        .forEach(
            (name, value) -> {
              expectParameter("publication", OF_PUBLICATIONS, name);
              String settled = value;
              if (name.equals("publish")) {
                List<String> actions = new ArrayList<>();
                Arrays.stream(value.split(",")).map(String::trim).forEach(actions::add);
                actions.sort(null);
                settled = String.join(", ", actions);
                if (settled.equals("delete, insert, truncate, update")) {
                  settled = "";
                }
              } else {
                String truth = OptionValue.truth(value);
                settled = truth.equals("false") || truth.equals("none") ? "" : truth;
              }
              publication.set(AttributeFamily.PARAMETER.of(name), settled);
            });
  }

  /** {@code TABLE a, b (x) WHERE (…), TABLES IN SCHEMA c}. */
  private void members(Entity publication, boolean add) {
    boolean schemas = false;
    do {
      if (in.takeWords("tables", "in", "schema")) {
        schemas = true;
      } else if (in.atWord("table") && in.peek(1).isName()) {
        in.next();
        schemas = false;
      }
      if (schemas) {
        String schema = namespace.searchPath().first();
        if (!in.takeWord("current_schema")) {
          Token name = in.nameToken();
          new Absence(clauses.execution()).object(ObjectKind.SCHEMA, name).ifPresent(missing::add);
          schema = name.text();
        }
        publication.set(AttributeFamily.SCHEMA.of(schema), add);
      } else {
        member(publication, add);
      }
    } while (in.takeComma());
  }

  private void member(Entity publication, boolean add) {
    boolean only = in.atWord("only");
    WrittenName written = clauses.reader().relationName();
    QualifiedName name = namespace.resolve(written.name());
    Optional<Relation> relation = namespace.findRelation(name);
    new Absence(clauses.execution()).relation(written).ifPresent(missing::add);
    List<String> tables = new ArrayList<>(List.of(AttributeFamily.TABLE.of(name.toString())));
    if (!only) {
      relation.ifPresent(table -> addChildren(tables, table));
    }
    List<Token> listed = in.at(TokenKind.OPEN_PAREN) ? clauses.reader().columns() : List.of();
    for (Token column : listed) {
      if (relation.isPresent()
          && relation.get().known
          && !relation.get().columns.containsKey(column.text())) {
        missing.add(Missing.column(column, relation.get()));
      }
    }
    List<String> columns = ClauseReader.texts(listed);
    List<Value> named = columns.stream().map(column -> column(relation, column)).toList();
    Value where = Value.of("");
    if (in.takeWord("where")) {
      where = clauses.expression(in.parenthesized(), relation, () -> "boolean");
    }
    for (String table : tables) {
      if (add) {
        publication.set(table, new Member(named, where));
      } else {
        publication.set(table, "");
      }
    }
  }

  private static Value column(Optional<Relation> relation, String name) {
    return relation
        .map(table -> table.columns.get(name))
        .<Value>map(ColumnName::new)
        .orElseGet(() -> Value.of(SqlName.quoted(name)));
  }

  /** A column by the name it has now. */
  private record ColumnName(Column column) implements Value {
    @Override
    public String spelling() {
      return SqlName.quoted(column.name);
    }

    @Override
    public Collection<Entity> references() {
      return List.of(column);
    }
  }

  /** Which columns and rows of a table are published. */
  private record Member(List<Value> columns, Value where) implements Value {
    @Override
    public String spelling() {
      String condition = where.spelling();
      return "yes"
          + (columns.isEmpty()
              ? ""
              : columns.stream().map(Value::spelling).collect(Collectors.joining(", ", " (", ")")))
          + (condition.isEmpty() ? "" : " where " + condition);
    }

    @Override
    public Collection<Entity> references() {
      List<Value> all = new ArrayList<>(columns);
      all.add(where);
      return Value.references(all);
    }
  }

  /** Tables that inherit from a published one are published too; partitions are a part of it. */
  private static void addChildren(List<String> tables, Relation relation) {
    for (Relation child : relation.children) {
      if (!child.partition) {
        tables.add(AttributeFamily.TABLE.of(child.key().identity()));
        addChildren(tables, child);
      }
    }
  }

  /** What follows the name in ALTER PUBLICATION. */
  public Treatment alterPublication(Entity publication) {
    if (in.takeWord("add")) {
      members(publication, true);
    } else if (in.takeWord("drop")) {
      members(publication, false);
    } else {
      in.expectWord("set");
      if (in.at(TokenKind.OPEN_PAREN)) {
        publicationParameters(publication);
      } else {
        publication
            .attributes
            .keySet()
            .removeIf(
                key -> AttributeFamily.TABLE.contains(key) || AttributeFamily.SCHEMA.contains(key));
        members(publication, true);
      }
    }
    end();
    return Treatment.MODEL;
  }

  /** After {@code CREATE SUBSCRIPTION}. */
  public Treatment createSubscription() {
    Entity subscription = new Entity(ObjectKind.SUBSCRIPTION, "", in.name(), clauses.location());
    in.expectWord("connection");
    subscription.set(Attribute.CONNECTION, Quotation.literal(in.string()));
    in.expectWord("publication");
    publications(subscription);
    if (in.takeWord("with")) {
      subscriptionParameters(subscription);
    }
    in.expectEnd();
    catalog.add(subscription);
    return Treatment.MODEL;
  }

  private void expectParameter(String of, Set<String> known, String name) {
    if (!known.contains(name)) {
      clauses.refuse(
          Unreadable.syntax("unrecognized " + of + " parameter: \"" + name + '"', in.peek(-1)));
    }
  }

  private void publications(Entity subscription) {
    TreeSet<String> names = new TreeSet<>();
    do {
      names.add(in.name());
    } while (in.takeComma());
    subscription.set(Attribute.PUBLICATIONS, new Names(List.copyOf(names)).spelling());
  }

  /** Those of a subscription that only matter while it is made are left out. */
  private void subscriptionParameters(Entity subscription) {
    Map<String, String> parameters = clauses.parameters();
    parameters.keySet().forEach(name -> expectParameter("subscription", OF_SUBSCRIPTIONS, name));
    parameters
        .keySet()
        .removeAll(List.of("connect", "create_slot", "copy_data", "refresh", "enabled"));
    parameters.replaceAll(
        (name, value) -> {
          if (name.equals("slot_name")) {
            return value.equals(subscription.name) ? "" : value;
          }
          String truth = OptionValue.truth(value);
          boolean usual = truth.equals("false") || name.equals("origin") && truth.equals("any");
          return usual ? "" : truth;
        });
    parameters.forEach(
        (name, value) -> subscription.set(AttributeFamily.PARAMETER.of(name), value));
  }

  /** What follows the name in ALTER SUBSCRIPTION. */
  public Treatment alterSubscription(Entity subscription) {
    if (in.takeWord("connection")) {
      subscription.set(Attribute.CONNECTION, Quotation.literal(in.string()));
    } else if (in.takeWords("set", "publication")) {
      publications(subscription);
      if (in.takeWord("with")) {
        clauses.parameters();
      }
    } else if (in.takeWord("set")) {
      subscriptionParameters(subscription);
    } else if (in.takeWord("enable")) {
      subscription.set(Attribute.ENABLED, true);
    } else if (in.takeWord("disable")) {
      subscription.set(Attribute.ENABLED, "");
    } else {
      throw in.unreadable();
    }
    in.expectEnd();
    return Treatment.MODEL;
  }
}
