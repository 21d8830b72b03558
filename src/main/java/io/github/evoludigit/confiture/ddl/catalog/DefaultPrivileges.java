package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Location;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What ALTER DEFAULT PRIVILEGES has set so far (manual, section 5.8). */
public final class DefaultPrivileges {

  /**
   * What the privileges are for.
   *
   * @param role the role whose new objects are meant; empty for the one that runs the statements
   * @param schema the schema; empty for all
   * @param objects {@code tables}, {@code functions} and so on
   */
  public record Target(String role, String schema, String objects) {}

  private final Map<Target, Acl> acls = new LinkedHashMap<>();
  private final Map<Target, Location> locations = new LinkedHashMap<>();

  private final ServerVersion server;

  /** What PostgreSQL gives by class of objects; only to be copied. */
  private final Map<String, Acl> builtIn = new HashMap<>();

  /**
   * None so far.
   *
   * @param server the server that decides what is given without them
   */
  DefaultPrivileges(ServerVersion server) {
    this.server = server;
  }

  /** Who is given what, by what it is given on. */
  public Map<Target, Acl> acls() {
    return acls;
  }

  Location location(Target target) {
    return locations.get(target);
  }

  /** The privileges of a target, to be changed. */
  public Acl acl(Target target, Location location) {
    locations.putIfAbsent(target, location);
    return acls.computeIfAbsent(target, none -> initial(target));
  }

  /** A role has nothing to give any more, and is given nothing. */
  public void forget(String role) {
    acls.keySet().removeIf(target -> target.role().equals(role));
    acls.values().forEach(acl -> acl.forget(role));
  }

  /** What is for a schema is so under its other name. */
  public void schemaRenamed(String old, String name) {
    for (Target target : List.copyOf(acls.keySet())) {
      if (target.schema().equals(old)) {
        Target renamed = new Target(target.role(), name, target.objects());
        acls.put(renamed, acls.remove(target));
        locations.put(renamed, locations.remove(target));
      }
    }
  }

  /** What a role gives and is given stays so under its other name. */
  public void roleRenamed(String before, String after) {
    for (Target target : List.copyOf(acls.keySet())) {
      acls.get(target).renameRole(before, after);
      if (target.role().equals(before)) {
        Target renamed = new Target(after, target.schema(), target.objects());
        acls.put(renamed, acls.remove(target));
        locations.put(renamed, locations.remove(target));
      }
    }
  }

  /** Those for one schema add to the others; those for all replace PostgreSQL's own. */
  Acl initial(Target target) {
    return target.schema().isEmpty() ? Privileges.builtIn(target.objects(), server) : new Acl();
  }

  /** The privileges a new object has from its beginning. */
  Acl ofNew(String role, String schema, String objects) {
    Acl acl = new Acl();
    Acl global = acls.get(new Target(role, "", objects));
    acl.copy(global == null ? builtIn(objects) : global);
    Acl own = acls.get(new Target(role, schema, objects));
    if (own != null) {
      acl.addAll(own);
    }
    return acl;
  }

  private Acl builtIn(String objects) {
    Acl known = builtIn.get(objects);
    if (known == null) {
      known = Privileges.builtIn(objects, server);
      builtIn.put(objects, known);
    }
    return known;
  }

  /**
   * Writes into an object's attributes who has other privileges on it than at first.
   *
   * @param objects the class that it belongs to
   */
  public void settle(Entity entity, String objects) {
    boolean usual = entity.kind != ObjectKind.SCHEMA;
    Privileges.settle(
        entity, entity.saidAcl(), usual ? builtIn(objects) : Privileges.initial(entity, server));
  }

  /** What the settled default privileges of a target are as an object; none if they are usual. */
  public static Optional<Entity> describe(
      DefaultPrivileges.Target target, DefaultPrivileges all, String loader) {
    String role = target.role().isEmpty() ? loader : target.role();
    String name = role + ':' + target.schema() + ':' + target.objects().toUpperCase(Locale.ROOT);
    Entity entity =
        new NamelessEntity(
            new ObjectKey(ObjectKind.DEFAULT_PRIVILEGES, List.of(), name), all.location(target));
    Privileges.settle(entity, all.acls().get(target), all.initial(target));
    return entity.attributes.isEmpty() ? Optional.empty() : Optional.of(entity);
  }
}
