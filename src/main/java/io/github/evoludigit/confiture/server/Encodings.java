package io.github.evoludigit.confiture.server;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The character sets that PostgreSQL knows (manual, section 23.3). */
public final class Encodings {

  /** Other names of the same, without what is no letter or digit ({@code pg_encname_tbl}). */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("abc", "WIN1258"),
          Map.entry("alt", "WIN866"),
          Map.entry("iso88591", "LATIN1"),
          Map.entry("iso885910", "LATIN6"),
          Map.entry("iso885913", "LATIN7"),
          Map.entry("iso885914", "LATIN8"),
          Map.entry("iso885915", "LATIN9"),
          Map.entry("iso885916", "LATIN10"),
          Map.entry("iso88592", "LATIN2"),
          Map.entry("iso88593", "LATIN3"),
          Map.entry("iso88594", "LATIN4"),
          Map.entry("iso88599", "LATIN5"),
          Map.entry("koi8", "KOI8R"),
          Map.entry("mskanji", "SJIS"),
          Map.entry("shiftjis", "SJIS"),
          Map.entry("tcvn", "WIN1258"),
          Map.entry("tcvn5712", "WIN1258"),
          Map.entry("unicode", "UTF8"),
          Map.entry("vscii", "WIN1258"),
          Map.entry("win", "WIN1251"),
          Map.entry("win932", "SJIS"),
          Map.entry("win936", "GBK"),
          Map.entry("win949", "UHC"),
          Map.entry("win950", "BIG5"),
          Map.entry("windows1250", "WIN1250"),
          Map.entry("windows1251", "WIN1251"),
          Map.entry("windows1252", "WIN1252"),
          Map.entry("windows1253", "WIN1253"),
          Map.entry("windows1254", "WIN1254"),
          Map.entry("windows1255", "WIN1255"),
          Map.entry("windows1256", "WIN1256"),
          Map.entry("windows1257", "WIN1257"),
          Map.entry("windows1258", "WIN1258"),
          Map.entry("windows866", "WIN866"),
          Map.entry("windows874", "WIN874"),
          Map.entry("windows932", "SJIS"),
          Map.entry("windows936", "GBK"),
          Map.entry("windows949", "UHC"),
          Map.entry("windows950", "BIG5"));

  private Encodings() {}

  /** The encoding that a name means, in the server's spelling; it is read with any punctuation. */
  public static Optional<String> find(String name) {
    String plain = plain(name);
    String alias = ALIASES.get(plain);
    if (alias != null) {
      return Optional.of(alias);
    }
    for (String encoding : ServerObjects.names(ServerObjects.Kind.ENCODING)) {
      if (plain(encoding).equals(plain)) {
        return Optional.of(encoding);
      }
    }
    return Optional.empty();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
