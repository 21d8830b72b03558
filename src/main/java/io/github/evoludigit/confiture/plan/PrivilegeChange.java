package io.github.evoludigit.confiture.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From what a role may do to what it is to be allowed.
 *
 * @param revoked what it may not do any more
 * @param bound what it may do, but not grant any more
 * @param granted what it may do from now on
 * @param withOption what it may do and grant from now on
 */
record PrivilegeChange(
    List<String> revoked, List<String> bound, List<String> granted, List<String> withOption) {

  /** What is said of a role that has no privilege. */
  static final String NONE = "none";

  /** How what may be granted on ends. */
  static final String OPTION = " with grant option";

  /** What writes a statement. */
  interface Statement {
    /**
     * A statement.
     *
     * @param words how it begins
     * @param privileges what it is about, at least one
     * @param end from whom, or to whom
     */
    void write(String words, List<String> privileges, String end);
  }

  /** What is to be done, by what may be done and whether it may be granted on. */
  static PrivilegeChange between(Map<String, Boolean> had, Map<String, Boolean> has) {
    PrivilegeChange change =
        new PrivilegeChange(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    had.forEach(
        (privilege, option) -> {
          if (!has.containsKey(privilege)) {
            change.revoked.add(privilege);
          } else if (option && !has.get(privilege)) {
            change.bound.add(privilege);
          }
        });
    has.forEach(
        (privilege, option) -> {
          if (!had.containsKey(privilege) || option && !had.get(privilege)) {
            (option ? change.withOption : change.granted).add(privilege);
          }
        });
    return change;
  }

  /**
   * Each privilege with whether it may be granted on.
   *
   * @param text as an attribute says it; empty for what is usual
   * @param usual what a role may do when nothing was said
   */
  static Map<String, Boolean> privileges(String text, List<String> usual) {
    Map<String, Boolean> privileges = new LinkedHashMap<>();
    if (text.equals(NONE)) {
      return privileges;
    }
    if (text.isEmpty()) {
      usual.forEach(privilege -> privileges.put(privilege, false));
      return privileges;
    }
    for (String each : text.split(", ")) {
      privileges.merge(withoutOption(each), each.endsWith(OPTION), Boolean::logicalOr);
    }
    return privileges;
  }

  /** A privilege without whether it may be granted on. */
  static String withoutOption(String privilege) {
    return privilege.endsWith(OPTION)
        ? privilege.substring(0, privilege.length() - OPTION.length())
        : privilege;
  }

  /** Writes GRANT and REVOKE, where there is something to say. */
  void statements(String grantee, Statement statement) {
    write(statement, "REVOKE ", revoked, " FROM " + grantee);
    write(statement, "REVOKE GRANT OPTION FOR ", bound, " FROM " + grantee);
    write(statement, "GRANT ", granted, " TO " + grantee);
    write(statement, "GRANT ", withOption, " TO " + grantee + " WITH GRANT OPTION");
  }

  private static void write(
      Statement statement, String words, List<String> privileges, String end) {
    if (!privileges.isEmpty()) {
      statement.write(words, privileges, end);
    }
  }
}
