package io.github.evoludigit.confiture.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML that is well-formed XML too: what is opened is closed, what is text is escaped. */
final class HtmlWriter {

  private final ReportText text;
  private final StringBuilder out;
  private final Deque<String> open = new ArrayDeque<>();

  /** A writer of a text that is kept. */
  HtmlWriter() {
    this(new ReportText());
  }

  HtmlWriter(ReportText text) {
    this.text = text;
    this.out = text.piece();
  }

  /** Opens an element with attributes: names and values in turn. */
  HtmlWriter open(String element, String... attributes) {
    tag(element, attributes);
    out.append('>');
    open.push(element);
    return this;
  }

  /** An element without content. */
  HtmlWriter empty(String element, String... attributes) {
    tag(element, attributes);
    out.append(" />");
    return this;
  }

  /** An element with nothing but text. */
  HtmlWriter element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** Text, escaped. */
  HtmlWriter text(String text) {
    out.append(Markup.escaped(text));
    return this;
  }

  /** Closes the innermost element. */
  HtmlWriter close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Begins a new line, for those who read the source. */
  HtmlWriter line() {
    out.append('\n');
    text.pause();
    return this;
  }

  /** What is markup already. */
  HtmlWriter raw(String markup) {
    out.append(markup);
    return this;
  }

  private void tag(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(Markup.escaped(attributes[i + 1])).append('"');
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
