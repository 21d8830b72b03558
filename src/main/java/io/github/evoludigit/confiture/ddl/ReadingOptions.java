package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.catalog.ServerVersion;
import io.github.evoludigit.confiture.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * How the statements of a side are read.
 *
 * @param loader the role that would run them, and owns what says nothing else
 * @param withData whether the rows of a table are a part of the schema
 * @param withRoles whether the objects of the cluster are compared, roles above all
 * @param serverVersion the server that would run them, unless they say themselves that they were
 *     dumped from another
 * @param comparedVersion the older one of both sides' servers: what it cannot know is no part of
 *     the schema, so that it is no difference
 * @param withNotNullNames whether the names of NOT NULL constraints are compared
 */
public record ReadingOptions(
    String loader,
    boolean withData,
    boolean withRoles,
    ServerVersion serverVersion,
    ServerVersion comparedVersion,
    boolean withNotNullNames) {

  /** Before it the name of a NOT NULL was read and forgotten. */
  private static final int NOT_NULL_HAS_A_NAME = 18;

  /** The role that owns what says nothing else, unless another is given. */
  public static final String DEFAULT_LOADER = "postgres";

  /** What holds when nothing is said: definitions alone, for the newest server. */
  public static final ReadingOptions DEFAULT =
      new ReadingOptions(DEFAULT_LOADER, false, ServerVersion.NEWEST);

  /** Options for a side that is compared with one of the same server. */
  public ReadingOptions(String loader, boolean withData, ServerVersion serverVersion) {
    this(
        loader,
        withData,
        false,
        serverVersion,
        serverVersion,
        serverVersion.isAtLeast(NOT_NULL_HAS_A_NAME));
  }

  /** These options, with or without rows. */
  public ReadingOptions withData(boolean rows) {
    return new ReadingOptions(
        loader, rows, withRoles, serverVersion, comparedVersion, withNotNullNames);
  }

  /** These options, with or without the objects of the cluster. */
  public ReadingOptions withRoles(boolean roles) {
    return new ReadingOptions(
        loader, withData, roles, serverVersion, comparedVersion, withNotNullNames);
  }

  /**
   * The server of a side: the one that it was dumped from, or that it is said to be for, or else
   * the one of these options.
   */
  public ServerVersion serverOf(List<Statement> statements) {
    Optional<ServerVersion> dumped = ServerVersion.ofDump(statements);
    if (dumped.isPresent()) {
      return dumped.get();
    }
    String own = statements.isEmpty() ? "" : statements.get(0).script().server();
    return own.isEmpty() ? serverVersion : ServerVersion.parse(own);
  }

  /** These options for two sides that are compared with each other. */
  public ReadingOptions comparing(List<Statement> one, List<Statement> other) {
    ServerVersion older = ServerVersion.older(serverOf(one), serverOf(other));
    boolean named =
        older.isAtLeast(NOT_NULL_HAS_A_NAME)
            && !ServerVersion.isMissingIn(one)
            && !ServerVersion.isMissingIn(other);
    return new ReadingOptions(loader, withData, withRoles, serverVersion, older, named);
  }

  /** These options for one side, by what it says of its server. */
  ReadingOptions ofSide(List<Statement> side) {
    ServerVersion own = serverOf(side);
    return new ReadingOptions(
        loader,
        withData,
        withRoles,
        own,
        ServerVersion.older(own, comparedVersion),
        withNotNullNames && own.isAtLeast(NOT_NULL_HAS_A_NAME));
  }
}
