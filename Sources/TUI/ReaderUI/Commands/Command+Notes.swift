extension Command {
  /// The commands for highlights and notes.
  static let onNotes: [CommandEntry] = [
    .init(
      .annotate, .notes, in: [.text], keys: "a", hint: "highlight",
      "Select a sentence, to highlight it or note something"),
    .init(.notes, .notes, in: [.text], keys: "A", hint: "notes", "List the notes on the article"),
    .init(.libraryNotes, .notes, in: [.list, .text, .names], "List the notes of the library"),
    .init(
      .extendSelection, .notes, in: [.selection], keys: "v space", hint: "extend",
      "Extend the selection by steps, or move it"),
    .init(
      .selectNextParagraph, .notes, in: [.selection], keys: "}",
      "Go to the next paragraph, or extend to the end"),
    .init(
      .selectPreviousParagraph, .notes, in: [.selection], keys: "{",
      "Go to the paragraph before, or extend to the start"),
    .init(
      .highlightYellow, .notes, in: [.selection], keys: "<enter> 1", hint: "highlight",
      "Highlight the selection in yellow"),
    .init(
      .highlightGreen, .notes, in: [.selection], keys: "2", hint: "green",
      "Highlight it in green"),
    .init(
      .highlightBlue, .notes, in: [.selection], keys: "3", hint: "blue", "Highlight it in blue"),
    .init(.highlightRed, .notes, in: [.selection], keys: "4", hint: "red", "Highlight it in red"),
    .init(
      .writeNote, .notes, in: [.selection], keys: "n", hint: "note",
      "Highlight it and write a note on it"),
  ]
}
