package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.policy.FailOn;
import io.github.evoludigit.confiture.policy.Ignore;
import io.github.evoludigit.confiture.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What a browser makes of the page: {@code mvn verify -Pbrowser}. Leaves pictures in {@code
 * target/browser}, which are worth a look after a change of the style.
 */
class HtmlReportInBrowser {

  /** Changes of every sort, risk and state, with a name that tries to be markup. */
  private static final String OLD =
      """
      CREATE SCHEMA shop;
      CREATE TABLE shop.books (
        isbn text PRIMARY KEY,
        title text NOT NULL,
        price numeric(10,2),
        language character(2)
      );
      CREATE INDEX books_by_title ON shop.books (title);
      CREATE TABLE shop.audit (at timestamptz);
      CREATE FUNCTION shop.dear(price numeric) RETURNS boolean LANGUAGE plpgsql AS $$
      BEGIN
        -- Nobody pays more.
        RETURN price > 50;
      END $$;
      CREATE VIEW shop.cheap AS SELECT isbn, title FROM shop.books WHERE NOT shop.dear(price);
      """;

  private static final String NEW =
      """
      CREATE SCHEMA shop;
      CREATE TABLE shop.books (
        isbn text PRIMARY KEY,
        title text NOT NULL,
        price numeric(12,2) NOT NULL,
        language text,
        "<img src=x onerror=alert(1)>" text
      );
      CREATE TABLE shop.audit (at timestamptz, who text);
      CREATE FUNCTION shop.dear(price numeric) RETURNS boolean LANGUAGE plpgsql AS $$
      BEGIN
        -- Nobody pays more.
        RETURN price > 100;
      END $$;
      CREATE VIEW shop.cheap AS
        SELECT isbn, title
        FROM shop.books
        WHERE NOT shop.dear(price) AND title <> '';
      CREATE TABLE shop.reviews (isbn text REFERENCES shop.books, stars int CHECK (stars < 6));
      GRANT SELECT ON shop.reviews TO PUBLIC;
      DO $$ BEGIN CREATE EXTENSION IF NOT EXISTS citext; END $$;
      """;

  @TempDir static Path directory;
  private static final Path PICTURES = Path.of("target", "browser");
  private static Browser browser;

  @BeforeAll
  static void openTheReport() throws IOException, InterruptedException {
    SourceTreeFixture project = new SourceTreeFixture(directory);
    project.file("db/baseline.sql", OLD).file("db/schema/shop.sql", NEW);
    Ignore audit =
        new Ignore("table shop.audit", "made by a tool", Optional.of(LocalDate.of(2999, 12, 31)));
    Ignore idle = new Ignore("trigger", "", Optional.empty());
    project.policy = new Policy(FailOn.DRIFT, List.of(audit, idle), true, LocalDate.EPOCH);
    project.verify();
    browser = Browser.start(directory.resolve("profile"));
    browser.width(1200);
    browser.show("screen", "light");
    browser.open(directory.resolve("target/drift.html"));
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void nothing_but_the_page_is_asked_for_and_nothing_is_complained_of() {
    browser.value("document.body.innerText");
    assertThat(browser.requests())
        .containsExactly(directory.resolve("target/drift.html").toUri().toString());
    assertThat(browser.messages()).isEmpty();
    assertThat(browser.value("document.images.length").asInt()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing | return                                           | all",
        "words   | form.elements.words.value = 'COLUMN shop.books'  | [data-text^=\"column shop.books\"]",
        "no name | form.elements.words.value = 'nowhere'            | none",
        "failing | form.elements.state.value = 'failing'            | .failing",
        "allowed | form.elements.state.value = 'allowed'            | .allowed",
        "risk    | uncheck('none', 'low', 'medium')                 | .high",
        "sort    | uncheck('removed', 'changed')                    | .added",
      })
  void filters_leave_what_they_say(String name, String act, String selector) {
    String script =
        """
        (() => {
          const form = document.getElementById('filters');
          const uncheck = (...values) => values.forEach(value => {
            form.querySelector(`input[value=${value}]`).checked = false;
          });
          form.reset();
          (() => { %s })();
          form.dispatchEvent(new Event('input', {bubbles: true}));
          const seen = element => element.checkVisibility();
          const changes = [...document.querySelectorAll('.change')];
          const wanted = '%s';
          const right = change => seen(change) ===
              (wanted === 'all' || wanted !== 'none' && change.matches(wanted));
          const groups = [...document.querySelectorAll('.group')];
          return {
            wrong: changes.filter(change => !right(change)).map(change => change.dataset.text),
            shown: changes.filter(seen).length,
            hidden: changes.filter(change => !seen(change)).length,
            told: document.getElementById('shown').textContent,
            empty: groups.filter(group => seen(group) && ![...group.children].some(seen)).length,
          };
        })()
        """
            .formatted(act, selector);
    JsonNode result = browser.value(script);
    assertThat(result.get("wrong")).isEmpty();
    assertThat(result.get("empty").asInt()).as("groups without a change").isZero();
    int shown = result.get("shown").asInt();
    int hidden = result.get("hidden").asInt();
    assertThat(result.get("told").asString())
        .isEqualTo(shown + " of " + (shown + hidden) + " shown");
    assertThat(shown > 0).isEqualTo(!selector.equals("none"));
    assertThat(hidden > 0).isEqualTo(!selector.equals("all"));
    browser.value(
        "document.getElementById('filters').reset(), filters.dispatchEvent(new Event('input'))");
  }

  @Test
  void an_entry_can_be_copied_where_the_browser_lets_a_page_do_so() {
    assertThat(
            browser
                .value(
                    "[...document.querySelectorAll('.allow button')]"
                        + ".every(button => button.hidden === !navigator.clipboard)")
                .asBoolean())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void everybody_can_read_it(String scheme) throws IOException {
    browser.show("screen", scheme);
    browser.value("document.querySelectorAll('details').forEach(part => { part.open = true; })");
    // What is far below is not drawn before it comes near, and not checked.
    browser.value(
        "document.querySelectorAll('.group').forEach(g => { g.style.contentVisibility = 'visible'; })");
    browser.value(axe());
    JsonNode violations =
        browser.value("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations)");
    List<String> faults = new ArrayList<>();
    for (JsonNode violation : violations) {
      for (JsonNode node : violation.get("nodes")) {
        faults.add(violation.get("id") + " " + node.get("html") + node.get("failureSummary"));
      }
    }
    browser.picture(PICTURES.resolve(scheme + ".png"));
    assertThat(faults).isEmpty();
    String paper = browser.value("getComputedStyle(document.body).backgroundColor").asString();
    boolean dark = paper.matches("rgb\\((\\d\\d?), .*");
    assertThat(dark).as(paper).isEqualTo(scheme.equals("dark"));
  }

  @Test
  void headings_are_in_order() {
    JsonNode levels =
        browser.value(
            "[...document.querySelectorAll('h1, h2, h3, h4')].map(h => +h.tagName.charAt(1))");
    int last = 0;
    for (JsonNode level : levels) {
      assertThat(level.asInt()).isLessThanOrEqualTo(last + 1);
      last = level.asInt();
    }
    assertThat(last).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 768, 1600})
  void no_width_makes_the_page_scroll_sideways(int width) throws IOException {
    browser.width(width);
    browser.picture(PICTURES.resolve(width + ".png"));
    int page = browser.value("document.documentElement.scrollWidth").asInt();
    browser.width(1200);
    assertThat(page).isEqualTo(width);
  }

  @Test
  void print_has_everything_and_no_controls() throws IOException {
    browser.value("document.querySelectorAll('details').forEach(part => { part.open = false; })");
    browser.print(PICTURES.resolve("print.pdf"));
    assertThat(Files.size(PICTURES.resolve("print.pdf"))).isGreaterThan(10_000);
    browser.value("window.dispatchEvent(new Event('beforeprint'))");
    browser.show("print", "dark");
    JsonNode seen =
        browser.value(
            "[...document.querySelectorAll('details, form, button')]"
                + ".filter(e => e.checkVisibility()).map(e => e.tagName + (e.open ? '' : '!'))");
    browser.picture(PICTURES.resolve("print.png"));
    String paper = browser.value("getComputedStyle(document.body).backgroundColor").asString();
    String ink = browser.value("getComputedStyle(document.body).color").asString();
    browser.show("screen", "light");
    assertThat(seen).isNotEmpty().allMatch(element -> element.asString().equals("DETAILS"));
    assertThat(paper).isEqualTo("rgb(255, 255, 255)");
    assertThat(ink).as("dark on light, whatever the screen has").matches("rgb\\(\\d\\d?, .*");
  }

  /**
   * What axe-core says about accessibility, without the few rules that ask for more than one page.
   */
  private static String axe() throws IOException {
    String resource = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    try (InputStream in = HtmlReportInBrowser.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no axe-core: run this test by mvn verify -Pbrowser");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
