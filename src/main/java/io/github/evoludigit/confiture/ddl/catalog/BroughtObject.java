package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Location;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an extension or the server itself has made, as far as statements change who may use it.
 * Which privileges it has at first is not known: what is kept is what was granted and revoked.
 */
public final class BroughtObject extends Entity {

  private static final String GRANTED = "";
  private static final String WITH_OPTION = " with grant option";
  private static final String REVOKED = "no ";

  private final String objects;
  private final boolean ofServer;

  /** What was said last of each privilege of a role. */
  private final Map<String, Map<String, String>> said = new TreeMap<>();

  /**
   * An object.
   *
   * @param identity what it is and its name: {@code function public.hstore(text,text)}
   * @param objects the class of objects that its privileges are those of
   * @param ofServer whether every database has it
   * @param location where it is named first
   */
  public BroughtObject(String identity, String objects, boolean ofServer, Location location) {
    super(ObjectKind.PRIVILEGES, "", identity, location);
    this.objects = objects;
    this.ofServer = ofServer;
  }

  /** The key of what an extension has brought. */
  public static ObjectKey key(String identity) {
    return new ObjectKey(ObjectKind.PRIVILEGES, List.of(), identity);
  }

  @Override
  public ObjectKey key() {
    return key(name);
  }

  /** The class of objects that its privileges are those of. */
  public String objects() {
    return objects;
  }

  /** A role is given a privilege. */
  public void grant(String role, String privilege, boolean withOption) {
    Map<String, String> own = said.computeIfAbsent(role, none -> new TreeMap<>());
    // Everybody may use what extensions bring, mostly: to grant that is to take a REVOKE back.
    boolean initial =
        role.equals(Acl.PUBLIC) && !ofServer && Privileges.isForAll(objects, privilege);
    if (role.equals(Acl.OWNER) || initial || REVOKED.equals(own.get(privilege))) {
      own.remove(privilege);
    } else if (!WITH_OPTION.equals(own.get(privilege))) {
      own.put(privilege, withOption ? WITH_OPTION : GRANTED);
    }
  }

  /** A privilege is taken from a role, or the right to grant it on. */
  public void revoke(String role, String privilege, boolean optionOnly) {
    Map<String, String> own = said.computeIfAbsent(role, none -> new TreeMap<>());
    boolean granted = own.containsKey(privilege) && !REVOKED.equals(own.get(privilege));
    boolean others = role.equals(Acl.PUBLIC) || role.equals(Acl.OWNER) || role.startsWith("pg_");
    if (optionOnly) {
      own.computeIfPresent(privilege, (name, state) -> state.equals(REVOKED) ? state : GRANTED);
    } else if (others && !(granted && role.startsWith("pg_"))) {
      own.put(privilege, REVOKED);
    } else {
      // A role of the project's has nothing that was not granted here.
      own.remove(privilege);
    }
  }

  /** Writes what was said into attributes. */
  public void settle() {
    said.forEach(
        (role, own) -> {
          StringBuilder text = new StringBuilder();
          own.forEach(
              (privilege, state) -> {
                text.append(text.isEmpty() ? "" : ", ");
                text.append(state.equals(REVOKED) ? REVOKED + privilege : privilege + state);
              });
          set(AttributeFamily.PRIVILEGES.of(Privileges.name(role)), text.toString());
        });
  }
}
