package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.KeyWords;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a way out of what PostgreSQL would refuse, once the whole script is known: what is missing
 * is made later, or has a name that is nearly the same.
 */
final class Hints {

  /** So many refusals get a hint; nobody reads more. */
  private static final int MOST = 200;

  private static final Pattern MISSPELT = Pattern.compile(".* at or near \"(?<word>\\w{3,})\"");

  /** Words of statements and bodies that are not among those which decide how names are read. */
  private static final Set<String> WORDS =
      Set.of(
          ("add after aggregate alter always atomic authorization before begin body cache cascade"
                  + " collation column columns comment commit conflict constraints continue cost"
                  + " cursor cycle data declare definer delete domain drop each elsif enable enum"
                  + " exception exclude execute exit extension first following force foreach"
                  + " function functions generated global identity immutable increment index inherit"
                  + " inherits insert instead invoker key language large leakproof loop maxvalue"
                  + " minvalue move name names next nothing notice nulls open operator option owned"
                  + " owner parallel partition perform policy preceding privileges procedure public"
                  + " query raise range recursive refresh replace restart restrict return returns"
                  + " revoke role routine rows rule schema search security sequence set sql stable"
                  + " start statement statistics storage stored strict temporary transaction trigger"
                  + " truncate type types unbounded unlogged update usage valid validate value view"
                  + " volatile while")
              .split(" "));

  private final Catalog catalog;

  private Hints(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The refusals, those without a hint with one if there is any. */
  static List<Refusal> to(List<Refusal> refusals, Catalog catalog) {
    Hints hints = new Hints(catalog);
    List<Refusal> hinted = new ArrayList<>();
    for (Refusal refusal : refusals) {
      boolean given = !refusal.hint().isEmpty() || hinted.size() >= MOST;
      hinted.add(given ? refusal : hints.hinted(refusal));
    }
    return hinted;
  }

  private Refusal hinted(Refusal refusal) {
    Optional<Location> later = later(refusal);
    String hint = later.map(place -> later(place, refusal)).orElseGet(() -> hint(refusal));
    return refusal.withHint(hint, later);
  }

  /** Where what a refusal misses is made later. */
  private Optional<Location> later(Refusal refusal) {
    Optional<Missing> missing = refusal.missing().filter(what -> !what.isColumn());
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    for (Entity entity : candidates(missing.get().kind())) {
      if (isCalled(entity, missing.get()) && isLater(entity, refusal)) {
        return Optional.of(entity.location);
      }
    }
    return Optional.empty();
  }

  /** Whether an entity has the wanted name, and the schema if one is wanted. */
  private static boolean isCalled(Entity entity, Missing wanted) {
    return entity.name.equals(wanted.name())
        && (wanted.schema().isEmpty() || wanted.schema().get().equals(entity.schema));
  }

  /** An entity's name, with its schema where the wanted name has one. */
  private static String ownName(Entity entity, Missing wanted) {
    boolean qualified = wanted.schema().isPresent() && !entity.schema.isEmpty();
    return qualified ? entity.schema + '.' + entity.name : entity.name;
  }

  private String hint(Refusal refusal) {
    String sign = StrangeSign.hint(refusal);
    if (!sign.isEmpty()) {
      return sign;
    }
    if (refusal.state() == SqlState.SYNTAX_ERROR) {
      Matcher misspelt = MISSPELT.matcher(refusal.message());
      return misspelt.matches() ? keyWord(misspelt.group("word")) : "";
    }
    return refusal
        .missing()
        .map(what -> what.isColumn() ? column(what, refusal) : object(what))
        .orElse("");
  }

  /** The key word that was perhaps meant, unless the word is a name that there is. */
  private String keyWord(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (Entity entity : catalog.entities()) {
      if (entity.name.equals(lower)) {
        return "";
      }
    }
    NearestName nearest = new NearestName(lower);
    for (Set<String> words :
        List.of(KeyWords.RESERVED, KeyWords.COLUMN_NAME, KeyWords.FUNCTION_OR_TYPE, WORDS)) {
      if (words.contains(lower)) {
        return "";
      }
      nearest.among(words.stream().sorted().toList());
    }
    List<String> names = nearest.names();
    return names.isEmpty() ? "" : perhaps(String.join(" or ", names).toUpperCase(Locale.ROOT));
  }

  private static String perhaps(String what) {
    return "Perhaps you meant " + what + '.';
  }

  /** The objects of a kind as PostgreSQL's messages name it. */
  private List<Entity> candidates(String kind) {
    List<Entity> candidates = new ArrayList<>();
    for (Entity entity : catalog.entities()) {
      boolean fits =
          switch (kind) {
            case "relation" ->
                entity.kind.isRelation()
                    || entity.kind == ObjectKind.SEQUENCE
                    || entity.kind == ObjectKind.INDEX;
            case "type" -> entity.kind == ObjectKind.TYPE || entity.kind == ObjectKind.DOMAIN;
            case "function", "routine" ->
                entity.kind == ObjectKind.FUNCTION
                    || entity.kind == ObjectKind.PROCEDURE
                    || entity.kind == ObjectKind.AGGREGATE;
            default -> entity.kind.label().equals(kind);
          };
      if (fits) {
        candidates.add(entity);
      }
    }
    return candidates;
  }

  private String object(Missing wanted) {
    Map<String, Entity> byName = new LinkedHashMap<>();
    NearestName nearest = new NearestName(wanted.written());
    for (Entity entity : candidates(wanted.kind())) {
      String own = ownName(entity, wanted);
      byName.putIfAbsent(own, entity);
      nearest.consider(own);
    }
    List<String> meant = new ArrayList<>();
    for (String each : nearest.names()) {
      Entity entity = byName.get(each);
      meant.add(entity.key().identity() + ", " + entity.location);
    }
    return meant.isEmpty() ? "" : perhaps(String.join(", or ", meant));
  }

  private static boolean isLater(Entity entity, Refusal refusal) {
    return refusal.statement().script().isBefore(refusal.location(), entity.location);
  }

  private static String later(Location place, Refusal refusal) {
    String file = refusal.location().file();
    return "It is made later, "
        + place
        + (place.file().equals(file)
            ? ": move this statement after it."
            : ": let " + file + " come after " + place.file() + '.');
  }

  /** A column of the relation, or of those whose names stand in the statement. */
  private String column(Missing wanted, Refusal refusal) {
    Set<String> relations = new HashSet<>();
    if (wanted.owner().isPresent()) {
      relations.add(wanted.owner().get());
    } else {
      for (Token token : refusal.statement().tokens()) {
        relations.add(token.text());
        boolean body =
            token.isString() && token.start() <= refusal.offset() && refusal.offset() < token.end();
        if (body) {
          Token.of(token.text()).forEach(inner -> relations.add(inner.text()));
        }
      }
    }
    NearestName nearest = NearestName.ofColumn(wanted.name());
    Map<String, Entity> columns = new LinkedHashMap<>();
    for (Entity entity : catalog.entities()) {
      if (entity instanceof Relation relation && relations.contains(relation.name)) {
        relation.columns.forEach(
            (each, column) -> {
              columns.putIfAbsent(each, column);
              nearest.consider(each);
            });
      }
    }
    List<String> meant = new ArrayList<>();
    for (String each : nearest.names()) {
      meant.add(columns.get(each).key().identity() + ", " + columns.get(each).location);
    }
    return meant.isEmpty() ? "" : perhaps(String.join(", or ", meant));
  }
}
