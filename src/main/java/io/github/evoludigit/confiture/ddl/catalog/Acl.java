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

  /** Of what nobody has said anything. */
  static final Acl NONE = new Acl();

  /** For each role its privileges, each with whether it may be granted on. */
  private Map<String, TreeMap<String, Boolean>> grants = Map.of();

  /** Whether others have the same map: most objects have what all of their kind have at first. */
  private boolean shared = true;

  /** The grants, to be changed. */
  private Map<String, TreeMap<String, Boolean>> own() {
    if (shared) {
      Map<String, TreeMap<String, Boolean>> copy = new LinkedHashMap<>();
      for (Map.Entry<String, TreeMap<String, Boolean>> grant : grants.entrySet()) {
        copy.put(grant.getKey(), new TreeMap<>(grant.getValue()));
      }
      grants = copy;
      shared = false;
    }
    return grants;
  }

  /** Whether it says the same as another. */
  boolean isLike(Acl other) {
    return grants == other.grants || grants.equals(other.grants);
  }

  /** Gives privileges to a role. */
  public void grant(String role, Iterable<String> privileges, boolean withGrantOption) {
    TreeMap<String, Boolean> own = of(role, own());
    for (String privilege : privileges) {
      own.put(privilege, withGrantOption || own.getOrDefault(privilege, false));
    }
  }

  /** Takes privileges away, or only the right to grant them on. */
  public void revoke(String role, Iterable<String> privileges, boolean grantOptionOnly) {
    TreeMap<String, Boolean> own = of(role, own());
    for (String privilege : privileges) {
      if (!grantOptionOnly) {
        own.remove(privilege);
      } else if (own.containsKey(privilege)) {
        own.put(privilege, false);
      }
    }
  }

  private static TreeMap<String, Boolean> of(
      String role, Map<String, TreeMap<String, Boolean>> grants) {
    TreeMap<String, Boolean> own = grants.get(role);
    if (own == null) {
      own = new TreeMap<>();
      grants.put(role, own);
    }
    return own;
  }

  void addAll(Acl other) {
    other.grants.forEach(
        (role, privileges) ->
            privileges.forEach((privilege, option) -> grant(role, List.of(privilege), option)));
  }

  /** Replaces everything by what another one says. */
  public void copy(Acl other) {
    grants = other.grants;
    shared = true;
    other.shared = true;
  }

  /** A role is called otherwise. */
  public void renameRole(String before, String after) {
    if (grants.containsKey(before)) {
      own().put(after, own().remove(before));
    }
  }

  /** Takes everything away from a role. */
  public void forget(String role) {
    if (grants.containsKey(role)) {
      own().remove(role);
    }
  }

  /** A role has become the owner: what it had it now has as the owner. */
  public void ownedBy(String role) {
    if (grants.containsKey(role)) {
      TreeMap<String, Boolean> own = own().remove(role);
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
