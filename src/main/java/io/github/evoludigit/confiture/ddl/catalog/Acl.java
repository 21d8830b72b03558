package io.github.evoludigit.confiture.ddl.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who may do what with an object (manual, section 5.8). Roles are named as written, but for {@link
 * #OWNER} and {@link #PUBLIC}.
 */
public final class Acl {

  /** Stands for the object's owner, whoever that is. */
  public static final String OWNER = "\0owner";

  /** All roles, which no role's name can be. */
  public static final String PUBLIC = "\0public";

  /** For each role its privileges, each with whether it may be granted on. */
  private final Map<String, TreeMap<String, Boolean>> grants = new LinkedHashMap<>();

  /** Gives privileges to a role. */
  public void grant(String role, Iterable<String> privileges, boolean withGrantOption) {
    TreeMap<String, Boolean> own = grants.computeIfAbsent(role, none -> new TreeMap<>());
    for (String privilege : privileges) {
      own.merge(privilege, withGrantOption, Boolean::logicalOr);
    }
  }

  /** Takes privileges away, or only the right to grant them on. */
  public void revoke(String role, Iterable<String> privileges, boolean grantOptionOnly) {
    TreeMap<String, Boolean> own = grants.computeIfAbsent(role, none -> new TreeMap<>());
    for (String privilege : privileges) {
      if (!grantOptionOnly) {
        own.remove(privilege);
      } else if (own.containsKey(privilege)) {
        own.put(privilege, false);
      }
    }
  }

  void addAll(Acl other) {
    other.grants.forEach(
        (role, privileges) ->
            privileges.forEach((privilege, option) -> grant(role, List.of(privilege), option)));
  }

  /** Replaces everything by what another one says. */
  public void copy(Acl other) {
    grants.clear();
    other.grants.forEach((role, own) -> grants.put(role, new TreeMap<>(own)));
  }

  /** A role is called otherwise. */
  public void renameRole(String before, String after) {
    TreeMap<String, Boolean> own = grants.remove(before);
    if (own != null) {
      grants.put(after, own);
    }
  }

  /** Takes everything away from a role. */
  public void forget(String role) {
    grants.remove(role);
  }

  /** A role has become the owner: what it had it now has as the owner. */
  public void ownedBy(String role) {
    TreeMap<String, Boolean> own = grants.remove(role);
    if (own != null) {
      own.keySet().forEach(privilege -> grant(OWNER, List.of(privilege), false));
    }
  }

  /**
   * The role's privileges, if it has ever been mentioned: {@code SELECT, UPDATE with grant option}.
   */
  Optional<String> of(String role) {
    TreeMap<String, Boolean> own = grants.get(role);
    if (own == null) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    own.forEach(
        (privilege, option) -> {
          text.append(text.isEmpty() ? "" : ", ").append(privilege);
          if (option && !role.equals(OWNER)) {
            text.append(" with grant option");
          }
        });
    return Optional.of(text.toString());
  }

  /** Every role that is mentioned. */
  Iterable<String> roles() {
    return new TreeSet<>(grants.keySet());
  }
}
