package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.text.Digest;
import io.github.evoludigit.confiture.text.Resource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A page for a browser that needs nothing but itself: no network, no style but its own, and no
 * script but its own, if it has one.
 */
final class HtmlPage {

  private final HtmlWriter html;
  private final String style;
  private final String script;

  /** A page without a script. */
  HtmlPage(String style) {
    html = new HtmlWriter();
    this.style = Resource.text(HtmlPage.class, style);
    script = "";
  }

  /** A page whose script runs when all of it is there. */
  HtmlPage(String style, String script, ReportText text) {
    html = new HtmlWriter(text);
    this.style = Resource.text(HtmlPage.class, style);
    this.script = Resource.text(HtmlPage.class, script);
  }

  /** Begins the page; what the writer is given is its body. */
  HtmlWriter open(String title) {
    html.raw("<!DOCTYPE html>").line().open("html", "lang", "en").open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    String scripts = script.isEmpty() ? "" : "; script-src " + hash(script);
    html.empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
                + hash(style)
                + scripts)
        .line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.empty("meta", "name", "color-scheme", "content", "light dark").line();
    html.element("title", title).line();
    html.open("style").raw(style).close().line().close().line().open("body").line();
    return html;
  }

  /** Ends the page; returns what was not passed on. */
  String close() {
    html.element("footer", "Written by confiture-maven-plugin.").line();
    if (!script.isEmpty()) {
      html.open("script").raw(script).close().line();
    }
    return html.close().close().line().toString();
  }

  /** A source of the content security policy: what has this hash may run. */
  private static String hash(String text) {
    byte[] digest = Digest.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + '\'';
  }
}
