package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.catalog.ServerVersion;
import io.github.evoludigit.confiture.ddl.renaming.WrittenRename;
import java.util.ArrayList;
import java.util.List;

/**
 * How the statements of both sides are read.
 *
 * @param options how each of them is understood
 * @param inFull whether all are read, also those that need not be to tell what changed
 * @param crossCheck when a second reader reads what differs
 * @param provided what is loaded before, on both sides
 * @param renames what was renamed, as its author says it: {@code table shop.books to titles}
 */
public record ComparisonOptions(
    ReadingOptions options,
    boolean inFull,
    CrossChecking crossCheck,
    ProvidedFiles provided,
    List<String> renames) {

  /** The newest server that is known, as a parameter names it. */
  public static final String NEWEST_SERVER = "18";

  /**
   * How they are read, as parameters say it.
   *
   * @param loader the role that would run them
   * @param withData whether the rows that they put into tables are compared
   * @param withRoles whether the objects of the cluster are compared, roles above all
   * @param serverVersion the server of a side that does not say itself which one it was dumped from
   * @param inFull whether all are read, also those that need not be to tell what changed
   * @param crossCheck when a second reader reads what differs
   * @throws IllegalArgumentException if the server is none that is known
   */
  public static ComparisonOptions of(
      String loader,
      boolean withData,
      boolean withRoles,
      String serverVersion,
      boolean inFull,
      CrossChecking crossCheck) {
    return new ComparisonOptions(
        new ReadingOptions(loader, withData, ServerVersion.parse(serverVersion))
            .withRoles(withRoles),
        inFull,
        crossCheck,
        ProvidedFiles.NOTHING,
        List.of());
  }

  /** This reading after something that is loaded before, on both sides. */
  public ComparisonOptions after(ProvidedFiles before) {
    return new ComparisonOptions(options, inFull, crossCheck, before, renames);
  }

  /**
   * This reading where something was renamed.
   *
   * @throws IllegalArgumentException if an entry is none
   */
  public ComparisonOptions renaming(List<String> entries) {
    List<String> whole = entries.isEmpty() ? entries : joined(entries);
    for (String entry : whole) {
      WrittenRename.entry(entry);
    }
    return new ComparisonOptions(options, inFull, crossCheck, provided, List.copyOf(whole));
  }

  /** A list on the command line is cut at commas, also between the types of parameters. */
  private static List<String> joined(List<String> parts) {
    List<String> entries = new ArrayList<>();
    String open = "";
    for (String part : parts) {
      open += open.isEmpty() ? part : ", " + part;
      if (open.indexOf('(') < 0 || open.indexOf(')') > 0) {
        entries.add(open);
        open = "";
      }
    }
    if (!open.isEmpty()) {
      entries.add(open);
    }
    return entries;
  }
}
