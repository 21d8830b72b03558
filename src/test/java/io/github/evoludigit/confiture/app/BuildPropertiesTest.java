package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.source.Separator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Random trees agree with a naive build of them, whatever the threads and line endings. */
class BuildPropertiesTest {

  private static final List<String> NAMES =
      List.of("a", "b", "10", "2", "A", "a-b", "a b", "été", "表", "z\uffee", "z😀", "_");

  @TempDir Path directory;

  @RepeatedTest(25)
  void a_random_tree_is_built_like_the_naive_reference(RepetitionInfo repetition)
      throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    Map<String, String> files = randomFiles(random);
    SourceTreeFixture project = new SourceTreeFixture(directory);
    for (Map.Entry<String, String> file : files.entrySet()) {
      String text = random.nextBoolean() ? file.getValue() : windows(file.getValue());
      project.file(file.getKey(), text);
    }
    Files.createDirectories(directory.resolve("db/schema/empty"));
    project.strictness = Strictness.LENIENT;

    project.threads = 1;
    String hash = project.hash();
    String schema = project.read("target/schema.sql");
    String manifest = project.read("target/manifest.json");
    assertThat(hash).isEqualTo(naiveHash(files));
    assertThat(schema).isEqualTo(naiveSchema(files, hash));

    project.threads = 2 + random.nextInt(7);
    Files.delete(directory.resolve("target/schema.sql"));
    assertThat(project.hash()).isEqualTo(hash);
    assertThat(project.read("target/schema.sql")).isEqualTo(schema);
    assertThat(project.read("target/manifest.json")).isEqualTo(manifest);

    project.separator = Separator.NONE;
    assertThat(project.hash()).isEqualTo(hash);
  }

  private static Map<String, String> randomFiles(Random random) {
    Map<String, String> files = new TreeMap<>(BuildPropertiesTest::compareBytesNameByName);
    int count = 1 + random.nextInt(150);
    for (int i = 0; i < count; i++) {
      StringBuilder path = new StringBuilder("db/schema/");
      for (int depth = random.nextInt(4); depth > 0; depth--) {
        path.append(NAMES.get(random.nextInt(NAMES.size()))).append("_d/");
      }
      path.append(NAMES.get(random.nextInt(NAMES.size())))
          .append(random.nextInt(20))
          .append(".sql");
      files.put(path.toString(), randomText(random));
    }
    return files;
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int lines = random.nextInt(30) == 0 ? random.nextInt(3_000) : random.nextInt(20);
    for (int i = 0; i < lines; i++) {
      text.append("SELECT '").append(NAMES.get(random.nextInt(NAMES.size()))).append("'; -- ");
      text.append(random.nextInt()).append('\n');
    }
    if (random.nextInt(4) == 0) {
      text.append("SELECT 1;");
    }
    return text.toString();
  }

  private static String windows(String text) {
    return '\ufeff' + text.replace("\n", "\r\n");
  }

  /** By the bytes of UTF-8, which is by code point; a slash comes before everything. */
  private static int compareBytesNameByName(String a, String b) {
    byte[] x = a.replace('/', '\0').getBytes(StandardCharsets.UTF_8);
    byte[] y = b.replace('/', '\0').getBytes(StandardCharsets.UTF_8);
    return Arrays.compareUnsigned(x, y);
  }

  private static String naiveSchema(Map<String, String> files, String hash) {
    StringBuilder schema = new StringBuilder("-- PostgreSQL Schema\n-- Environment: test\n");
    schema.append("-- Files: ").append(files.size()).append("\n-- Hash: ").append(hash);
    schema.append('\n');
    files.forEach(
        (path, text) -> {
          schema.append("\n-- File: ").append(path).append('\n').append(text);
          if (!text.isEmpty() && !text.endsWith("\n")) {
            schema.append('\n');
          }
        });
    return schema.toString();
  }

  private static String naiveHash(Map<String, String> files) {
    MessageDigest all = sha256();
    files.forEach(
        (path, text) ->
            all.update(sha256().digest((path + '\0' + text).getBytes(StandardCharsets.UTF_8))));
    return HexFormat.of().formatHex(all.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
