package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.policy.Risk;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The reports of all modules of a reactor on one page, for people; programs read each module's own.
 *
 * @param modules the modules that have a schema, in the order of the reactor
 */
public record ReactorReport(List<ModuleReport> modules) {

  /** The formats that it has. */
  public static final Set<Format> FORMATS =
      Set.copyOf(EnumSet.of(Format.TEXT, Format.HTML, Format.MARKDOWN));

  /** Takes a copy of the modules. */
  public ReactorReport {
    modules = List.copyOf(modules);
  }

  /**
   * The whole report in a format.
   *
   * @throws IllegalArgumentException if it is none of {@link #FORMATS}
   */
  public String of(Format format) {
    return switch (format) {
      case TEXT -> text();
      case HTML -> html();
      case MARKDOWN -> markdown();
      default -> throw new IllegalArgumentException("no report of a reactor in " + format.word());
    };
  }

  /** {@code 1 of 3 schemas has drifted}, {@code No drift in 3 schemas}. */
  String title() {
    long drifted = count(Outcome.DRIFT);
    long unread = count(Outcome.ERROR) + count(Outcome.NO_BASELINE);
    List<String> parts = new ArrayList<>();
    if (drifted > 0) {
      parts.add(drifted + " of " + schemas() + (drifted == 1 ? " has" : " have") + " drifted");
    }
    if (unread > 0) {
      String of = drifted > 0 ? "" : " of " + schemas();
      parts.add(unread + of + (unread == 1 ? " was" : " were") + " not compared");
    }
    long incomplete = count(Outcome.INCOMPLETE);
    if (incomplete > 0) {
      String of = parts.isEmpty() ? " of " + schemas() : "";
      parts.add(incomplete + of + (incomplete == 1 ? " was" : " were") + " not followed in full");
    }
    return parts.isEmpty() ? "No drift in " + schemas() : String.join(", ", parts);
  }

  private String schemas() {
    return Count.of(modules.size(), "schema");
  }

  private long count(Outcome outcome) {
    return modules.stream().filter(module -> module.outcome() == outcome).count();
  }

  private String text() {
    List<String> lines = new ArrayList<>();
    lines.add(title());
    for (ModuleReport module : modules) {
      lines.add("");
      lines.add(module.module() + ": " + BrokenLines.printable(module.summary()));
      for (ModuleReport.Row row : module.changes()) {
        lines.add("    " + BrokenLines.printable(row.toString()) + remark(row));
      }
    }
    lines.add("");
    return String.join("\n", lines);
  }

  private static String remark(ModuleReport.Row row) {
    String risk = row.risk() == Risk.NONE ? "no known risk" : row.risk().word() + " risk";
    return " (" + (row.fails() ? risk : risk + ", allowed") + ')';
  }

  private String html() {
    HtmlPage page = new HtmlPage("report.css");
    HtmlWriter html = page.open(title());
    html.open("header").element("p", "Confiture", "class", "overline");
    html.element("h1", title()).close().line().open("main").line();
    html.open("div", "class", "scroll").open("table", "class", "sides").line();
    html.open("thead").open("tr");
    for (String column : List.of("Module", "Result", "What")) {
      html.element("th", column, "scope", "col");
    }
    html.close().close().line().open("tbody").line();
    for (ModuleReport module : modules) {
      html.open("tr").open("th", "scope", "row");
      if (module.page().isEmpty()) {
        html.element("code", module.module());
      } else {
        html.open("a", "href", Markup.reference(module.page()))
            .element("code", module.module())
            .close();
      }
      html.close().open("td").element("span", word(module), "class", "badge " + style(module));
      html.close().element("td", module.summary()).close().line();
    }
    html.close().close().close().line();
    for (ModuleReport module : modules) {
      if (!module.changes().isEmpty()) {
        html.open("section").element("h2", module.module()).open("ul", "class", "plain").line();
        for (ModuleReport.Row row : module.changes()) {
          html.open("li").element("code", row.toString());
          html.text(' ' + remark(row).strip()).close().line();
        }
        html.close().close().line();
      }
    }
    html.close().line();
    return page.close();
  }

  private static String word(ModuleReport module) {
    return module.outcome().word().replace('-', ' ');
  }

  private static String style(ModuleReport module) {
    return switch (module.outcome()) {
      case NO_DRIFT, ALLOWED, SOUND -> "ok";
      case DRIFT, ERROR, REFUSED -> "high";
      case NO_BASELINE, INCOMPLETE -> "medium";
    };
  }

  private String markdown() {
    StringBuilder out = new StringBuilder("<!-- confiture:reactor -->\n### ");
    out.append(title()).append("\n\n| Module | Result |\n|---|---|\n");
    for (ModuleReport module : modules) {
      out.append("| ").append(MarkdownReport.code(module.module())).append(" | ");
      out.append(mark(module)).append(' ').append(MarkdownReport.plain(module.summary()));
      out.append(" |\n");
    }
    for (ModuleReport module : modules) {
      String changes = changes(module);
      if (out.length() + changes.length() > MarkdownReport.LONGEST) {
        out.append("\nMore is left out here: see the modules' own reports.\n");
        break;
      }
      out.append(changes);
    }
    return out.toString();
  }

  private static String mark(ModuleReport module) {
    return switch (module.outcome()) {
      case NO_DRIFT, ALLOWED, SOUND -> "✅";
      case DRIFT, ERROR, REFUSED -> "❌";
      case NO_BASELINE, INCOMPLETE -> "⚠️";
    };
  }

  private static String changes(ModuleReport module) {
    if (module.changes().isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("\n<details><summary><code>");
    out.append(Markup.escaped(module.module())).append("</code></summary>\n\n");
    for (ModuleReport.Row row : module.changes()) {
      out.append("- ").append(MarkdownReport.code(row.toString())).append(remark(row)).append('\n');
    }
    return out.append("\n</details>\n").toString();
  }
}
