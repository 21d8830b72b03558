package io.github.evoludigit.confiture.report;

/** How lines are coloured for a terminal. */
public enum Palette {
  /** Not at all. */
  PLAIN,
  /** By the escape sequences of ECMA-48, which every terminal knows. */
  ANSI;

  /** What a piece of text is. */
  public enum Tone {
    /** What is only on the new side. */
    ADDED("32"),
    /** What is only on the old side. */
    REMOVED("31"),
    /** What both sides have, differently. */
    CHANGED("33"),
    /** What is to be seen first. */
    STRONG("1"),
    /** What can do harm. */
    ALARM("1;31"),
    /** What is there for those who look for it. */
    FAINT("2");

    private final String code;

    Tone(String code) {
      this.code = code;
    }
  }

  /** The text in that tone; an empty one stays empty. */
  public String paint(Tone tone, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + tone.code + 'm' + text + "\u001b[m";
  }
}
