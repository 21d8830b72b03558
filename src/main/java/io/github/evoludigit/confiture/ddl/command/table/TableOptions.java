package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.AccessMethod;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Storage;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ForeignOptions;
import io.github.evoludigit.confiture.ddl.clause.ParameterClause;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.dependency.Removal;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows the elements of CREATE TABLE.
 *
 * @param parents the tables it inherits from
 * @param partition how it is partitioned, if it is
 * @param accessMethod USING, if it is said
 * @param parameters WITH
 * @param tablespace TABLESPACE, if it is said
 * @param server the server of a foreign table
 * @param foreignOptions the options of a foreign table
 * @param untilCommit ON COMMIT DROP, if it is said
 */
record TableOptions(
    List<WrittenName> parents,
    Optional<PartitionBy> partition,
    Optional<Token> accessMethod,
    Map<String, String> parameters,
    Optional<Token> tablespace,
    Optional<Token> server,
    ForeignOptions foreignOptions,
    boolean untilCommit) {

  /**
   * {@code PARTITION BY}.
   *
   * @param strategy its first word
   * @param key what rows are told apart by
   */
  record PartitionBy(Token strategy, IndexKey key) {

    /** What the rows are told apart with ({@code ComputePartitionAttrs}). */
    private String method() {
      return strategy.text().equals("hash") ? AccessMethod.OF_HASH_KEYS : AccessMethod.OF_INDEXES;
    }

    void applyTo(Relation relation, Execution execution) {
      relation.partitioned = true;
      new PartitionCheck(relation, execution).key(this);
      relation.set(
          Attribute.PARTITION_KEY,
          new PartitionKey(
              strategy.text(), key.of(relation, method(), Purpose.PARTITION_KEY, execution)));
    }
  }

  /** Takes the options up to the end, or up to the query of CREATE TABLE AS. */
  static TableOptions read(TokenReader in) {
    ClauseReader clauses = new ClauseReader(in);
    List<WrittenName> parents = new ArrayList<>();
    Optional<PartitionBy> partition = Optional.empty();
    Optional<Token> accessMethod = Optional.empty();
    Map<String, String> parameters = Map.of();
    Optional<Token> tablespace = Optional.empty();
    Optional<Token> server = Optional.empty();
    ForeignOptions foreignOptions = ForeignOptions.NONE;
    boolean untilCommit = false;
    while (!in.atEnd() && !in.atWord("as")) {
      if (in.takeWord("inherits")) {
        parents.addAll(parents(in));
      } else if (in.takeWords("partition", "by")) {
        partition = Optional.of(new PartitionBy(in.nameToken(), IndexKey.read(in, false)));
      } else if (in.takeWord("using")) {
        accessMethod = Optional.of(in.nameToken());
      } else if (in.takeWord("with")) {
        parameters = clauses.parameters();
        parameters.remove("oids");
      } else if (in.takeWords("without", "oids")) {
        continue;
      } else if (in.takeWords("on", "commit")) {
        untilCommit = dropsOnCommit(in);
      } else if (in.takeWord("tablespace")) {
        tablespace = Optional.of(in.nameToken());
      } else if (in.takeWord("server")) {
        server = Optional.of(in.nameToken());
      } else if (in.takeWord("options")) {
        foreignOptions = ForeignOptions.readList(in);
      } else {
        throw in.unreadable();
      }
    }
    return new TableOptions(
        List.copyOf(parents),
        partition,
        accessMethod,
        parameters,
        tablespace,
        server,
        foreignOptions,
        untilCommit);
  }

  private static List<WrittenName> parents(TokenReader in) {
    List<WrittenName> parents = new ArrayList<>();
    in.expectOpen();
    do {
      parents.add(new ClauseReader(in).name());
    } while (in.takeComma());
    in.expectClose();
    return parents;
  }

  private static boolean dropsOnCommit(TokenReader in) {
    if (in.takeWord("drop")) {
      return true;
    }
    if (!in.takeWord("delete")) {
      in.expectWord("preserve");
    }
    in.expectWord("rows");
    return false;
  }

  /** The new relation is there; outside of a transaction it may be dropped with its statement. */
  void settle(Relation relation, Execution execution) {
    if (untilCommit) {
      execution.catalog().untilCommit(relation);
      if (!execution.session().isInTransaction()) {
        new Removal(execution.catalog()).untilCommit();
      }
    }
  }

  /**
   * Gives them to a new relation, but for what concerns its columns.
   *
   * @param partitioned the partitioned table that it is a part of
   */
  void applyTo(Relation relation, Optional<Relation> partitioned, Execution execution) {
    ServerNames names = new ServerNames(execution.catalog());
    if (accessMethod.isPresent()) {
      Storage.accessMethod(relation, accessMethod.get().text());
      names.tableMethod(accessMethod.get().text(), accessMethod.get());
    }
    if (tablespace.isPresent()) {
      Storage.tablespace(relation, tablespace.get().text());
    }
    names.storageParameters(relation, parameters, Token.END);
    ParameterClause.set(relation, parameters);
    if (relation.kind == ObjectKind.TABLE) {
      new Storage(execution.session()).ofRelation(relation, partitioned);
    }
    if (server.isPresent()) {
      execution.require(ObjectKind.SERVER, server.get());
      relation.set(
          Attribute.SERVER, execution.catalog().named(ObjectKind.SERVER, server.get().text()));
    }
    foreignOptions.applyTo(relation);
  }
}
