package io.github.evoludigit.confiture.expression.type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What stands in parentheses after PostGIS' types {@code geometry} and {@code geography}: a kind of
 * geometry in any case, with dimensions, and a reference system (PostGIS' manual, section 4.1.1;
 * {@code gserialized_typmod.c}).
 */
public final class SpatialModifiers {

  private static final Map<String, String> KINDS = kinds();

  private SpatialModifiers() {}

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new HashMap<>();
    for (String kind :
        ("Geometry Point LineString Polygon MultiPoint MultiLineString MultiPolygon"
                + " GeometryCollection CircularString CompoundCurve CurvePolygon MultiCurve"
                + " MultiSurface PolyhedralSurface Triangle Tin")
            .split(" ")) {
      for (String dimensions : new String[] {"", "Z", "M", "ZM"}) {
        String name = kind + dimensions;
        kinds.put(name.toLowerCase(Locale.ROOT), name);
      }
    }
    return kinds;
  }

  /** Whether the type is one of PostGIS'. */
  public static boolean belongTo(String type) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    return name.equals("geometry") || name.equals("geography");
  }

  /**
   * The modifiers as they are printed; empty where they say nothing.
   *
   * @param type the type's name
   * @param written its modifiers, parted by commas, with their quotes
   */
  public static String canonical(String type, String written) {
    List<String> parts = new ArrayList<>();
    for (String part : written.split(",")) {
      parts.add(part.replaceAll("^['\"]|['\"]$", "").strip());
    }
    String kind = KINDS.get(parts.get(0).toLowerCase(Locale.ROOT));
    if (kind == null || parts.size() > 2 || !parts.get(parts.size() - 1).matches("[-+\\w]+")) {
      return written;
    }
    String system = parts.size() > 1 ? parts.get(1).replaceFirst("^\\+|^0+(?=\\d)", "") : "0";
    if (system.startsWith("-") || system.equals("0")) {
      // Not known; on the globe that is the one of GPS.
      system = type.endsWith("geography") ? "4326" : "";
    }
    if (system.isEmpty()) {
      return kind.equals("Geometry") ? "" : kind;
    }
    return kind + ',' + system;
  }
}
