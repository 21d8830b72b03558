package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.Privileges;
import io.github.evoludigit.confiture.ddl.clause.SettingReader;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;

/**
 * What GRANT and REVOKE name after ON.
 *
 * @param word what it is on, as it is called in messages: {@code relation}, {@code function}
 * @param objects the class of objects, as {@link Privileges} has it
 * @param named the objects that are named
 * @param schemas the schemas all of whose objects are meant; empty if objects are named
 * @param cluster the objects of the cluster; none if it is none of these
 */
record GrantTarget(
    String word, String objects, List<Named> named, List<Token> schemas, Cluster cluster) {

  /** An object that is named. */
  record Named(ObjectKind kind, WrittenReference reference) {}

  /** Objects of the cluster. */
  record Cluster(ObjectKind kind, List<String> names) {

    static final Cluster NONE = new Cluster(ObjectKind.DATABASE, List.of());
  }

  /** Takes what follows ON; an ALL that follows is one of {@code ALL TABLES IN SCHEMA}. */
  static GrantTarget read(TokenReader in) {
    if (in.takeWord("all")) {
      return inSchemas(in);
    }
    if (ClusterReader.areGranted(in)) {
      return ofCluster(in);
    }
    if (in.atWords("large", "object")) {
      in.next();
      in.next();
      do {
        in.number();
      } while (in.takeComma());
      return new GrantTarget(
          "large object", Privileges.LARGE_OBJECTS, List.of(), List.of(), Cluster.NONE);
    }
    if (in.takeWord("table")) {
      return named(in, "relation", ObjectKind.TABLE);
    }
    return ofKind(in);
  }

  private static GrantTarget ofCluster(TokenReader in) {
    String word = in.next().text();
    List<String> names = new ArrayList<>();
    do {
      names.add(word.equals("parameter") ? SettingReader.name(in) : in.name());
    } while (in.takeComma());
    ObjectKind kind =
        switch (word) {
          case "database" -> ObjectKind.DATABASE;
          case "tablespace" -> ObjectKind.TABLESPACE;
          default -> ObjectKind.PARAMETER;
        };
    Cluster cluster = new Cluster(kind, List.copyOf(names));
    return new GrantTarget(word, "", List.of(), List.of(), cluster);
  }

  private static GrantTarget inSchemas(TokenReader in) {
    Token objects = in.next();
    String word =
        switch (objects.text()) {
          case "tables" -> "relation";
          case "sequences" -> "sequence";
          case "functions" -> "function";
          case "procedures" -> "procedure";
          case "routines" -> "routine";
          default -> throw in.unknown();
        };
    in.expectWords("in", "schema");
    List<Token> schemas = new ArrayList<>();
    do {
      schemas.add(in.nameToken());
    } while (in.takeComma());
    return new GrantTarget(word, objects.text(), List.of(), List.copyOf(schemas), Cluster.NONE);
  }

  /** A word for a kind, if a name follows it; otherwise it is the name of a table itself. */
  private static GrantTarget ofKind(TokenReader in) {
    int from = in.position();
    if (in.takeWords("foreign", "data", "wrapper")) {
      return named(in, "foreign-data wrapper", ObjectKind.FOREIGN_DATA_WRAPPER);
    }
    if (in.takeWords("foreign", "server")) {
      return named(in, "foreign server", ObjectKind.SERVER);
    }
    Token word = in.peek();
    ObjectKind kind =
        switch (word.kind() == TokenKind.WORD ? word.text() : "") {
          case "sequence" -> ObjectKind.SEQUENCE;
          case "function", "routine" -> ObjectKind.FUNCTION;
          case "procedure" -> ObjectKind.PROCEDURE;
          case "schema" -> ObjectKind.SCHEMA;
          case "type" -> ObjectKind.TYPE;
          case "domain" -> ObjectKind.DOMAIN;
          case "language" -> ObjectKind.LANGUAGE;
          default -> ObjectKind.TABLE;
        };
    if (kind != ObjectKind.TABLE) {
      in.next();
      if (in.atIdentifier()) {
        return named(in, word.text(), kind);
      }
      in.back(from);
    }
    return named(in, "relation", ObjectKind.TABLE);
  }

  private static GrantTarget named(TokenReader in, String word, ObjectKind kind) {
    List<Named> named = new ArrayList<>();
    do {
      named.add(new Named(kind, WrittenReference.readPlain(in, kind)));
    } while (in.takeComma());
    return new GrantTarget(
        word, Privileges.classOf(kind), List.copyOf(named), List.of(), Cluster.NONE);
  }

  boolean isOfRelations() {
    return word.equals("relation");
  }
}
