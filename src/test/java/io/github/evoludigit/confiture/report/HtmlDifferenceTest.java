package io.github.evoludigit.confiture.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HtmlDifferenceTest {

  private final HtmlWriter html = new HtmlWriter();
  private final HtmlDifference difference = new HtmlDifference(html);

  @Test
  void words_that_differ_are_marked() {
    assertThat(written(List.of("select a from t"), List.of("select b from t")))
        .contains("select <mark>a</mark> from t", "select <mark>b</mark> from t");
  }

  @Test
  void of_a_line_of_very_many_words_the_whole_is_marked() {
    String before = words("a", 1_200);
    String after = words("b", 1_200);
    assertThat(written(List.of(before), List.of(after)))
        .contains("<td class=\"old\">" + before + "</td>", "<td class=\"new\">" + after + "</td>")
        .doesNotContain("<mark>");
  }

  @Test
  void of_many_lines_of_many_words_the_whole_is_marked() {
    List<String> before = Collections.nCopies(100, words("a", 20));
    List<String> after = Collections.nCopies(101, words("b", 20));
    assertThat(written(before, after))
        .contains("<td class=\"number\">101</td><td class=\"new\">" + after.get(0) + "</td>")
        .doesNotContain("<mark>");
  }

  @Test
  void a_word_of_a_long_text_is_marked() {
    List<String> before = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      before.add(words("line" + i + "x", 25));
    }
    List<String> after = new ArrayList<>(before);
    after.set(200, after.get(200).replace("line200x7 ", "other "));
    assertThat(written(before, after)).contains("<mark>line200x7</mark>", "<mark>other</mark>");
  }

  @Test
  void a_page_of_very_many_differences_marks_words_in_the_first_of_them() {
    // 451 words and 450 spaces a side: below the bound for one text, 20 of them above the page's.
    String before = words("a", 451);
    String after = words("b", 451);
    for (int i = 0; i < 20; i++) {
      difference.write("text " + i, List.of(before), List.of(after));
    }
    String[] texts = html.toString().split("<figcaption>");
    assertThat(texts).hasSize(21);
    assertThat(texts[1]).contains("<mark>");
    assertThat(texts[19]).doesNotContain("<mark>").contains(before, after);
    assertThat(texts[20]).doesNotContain("<mark>").contains("<td class=\"number\">1</td>");
  }

  private String written(List<String> before, List<String> after) {
    difference.write("text", before, after);
    return html.toString();
  }

  private static String words(String word, int count) {
    return IntStream.range(0, count).mapToObj(i -> word + i).collect(Collectors.joining(" "));
  }
}
