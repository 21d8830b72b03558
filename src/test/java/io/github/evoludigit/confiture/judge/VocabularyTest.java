package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.sql.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Attributes have names that are written in one place. */
class VocabularyTest {

  /** Kinds that are made of options, which have the names that their statements give them. */
  private static final Set<ObjectKind> OF_OPTIONS =
      EnumSet.of(
          ObjectKind.AGGREGATE,
          ObjectKind.COLLATION,
          ObjectKind.OPERATOR,
          ObjectKind.TEXT_SEARCH_DICTIONARY,
          ObjectKind.TEXT_SEARCH_PARSER,
          ObjectKind.TEXT_SEARCH_TEMPLATE,
          ObjectKind.TYPE);

  private static final Set<String> SPELLINGS =
      Stream.of(Attribute.values()).map(Attribute::spelling).collect(Collectors.toSet());

  @Test
  void no_object_of_a_case_has_an_attribute_that_is_not_in_the_vocabulary() throws IOException {
    Set<String> unknown = new TreeSet<>();
    for (CaseFolder folder : CaseFolder.all()) {
      for (Path side : List.of(folder.oldSql(), folder.newSql())) {
        for (SchemaObject object : objects(side)) {
          for (String attribute : object.attributes().keySet()) {
            if (!OF_OPTIONS.contains(object.key().kind()) && !isKnown(attribute)) {
              unknown.add(object.key().kind() + ": " + attribute + " (" + folder.name() + ')');
            }
          }
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static Collection<SchemaObject> objects(Path side) throws IOException {
    Script script = Script.of("schema.sql", Files.readAllBytes(side));
    return new SchemaReader(ReadingOptions.DEFAULT.withData(true))
        .read(script)
        .schema()
        .objects()
        .values();
  }

  /** What is said of an identity's sequence and of a view's column is named after them. */
  private static boolean isKnown(String attribute) {
    String plain = attribute.replaceFirst(" of identity$", "").replaceFirst(" of column .*$", "");
    return Stream.of(attribute, plain)
        .anyMatch(
            name ->
                SPELLINGS.contains(name)
                    || Stream.of(AttributeFamily.values())
                        .anyMatch(family -> family.contains(name)));
  }
}
