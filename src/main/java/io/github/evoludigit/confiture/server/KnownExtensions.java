package io.github.evoludigit.confiture.server;

import io.github.evoludigit.confiture.text.NearestName;
import io.github.evoludigit.confiture.text.Resource;
import java.util.List;
import java.util.Optional;

/** The names of extensions: of those with a list, and of others that are widely used. */
public final class KnownExtensions {

  /** Of a shorter name too many others are near. */
  private static final int SHORTEST = 5;

  private static final class Holder {
    static final List<String> NAMES =
        List.of(Resource.text(KnownExtensions.class, "extensions.txt").split("\n"));
  }

  private KnownExtensions() {}

  /** Whether there is an extension of that name for sure. */
  public static boolean exists(String name) {
    return ExtensionList.find(name).isPresent() || Holder.NAMES.contains(name);
  }

  /**
   * The extension whose name somebody misspelt. Nobody knows all extensions: a name that is near to
   * none may be one.
   */
  public static Optional<String> misspelt(String name) {
    if (name.length() < SHORTEST || exists(name)) {
      return Optional.empty();
    }
    List<String> near = new NearestName(name, 1).among(Holder.NAMES).names();
    return near.size() == 1 && !differsInDigits(name, near.get(0))
        ? Optional.of(near.get(0))
        : Optional.empty();
  }

  /**
   * Versions of an extension can be its name's end: {@code uuidv7} is no slip for {@code uuidv4}.
   */
  private static boolean differsInDigits(String name, String near) {
    return name.replaceAll("\\d", "").equals(near.replaceAll("\\d", ""));
  }
}
