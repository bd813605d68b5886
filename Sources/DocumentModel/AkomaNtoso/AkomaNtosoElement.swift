/// What an element of Akoma Ntoso means for the structure.
enum AkomaNtosoElement {
  /// Stands for an element of the project's own vocabulary.
  case own(VocabularyElement)
  /// `section`: 节 where there are articles, an article where there are none.
  case section
  /// A level that is numbered in its parent.
  case numbered
  case number
  case heading
  /// Holds one paragraph of text.
  case text
  /// Text of another vocabulary, such as a formula.
  case foreign
  case cell
  case preface
  case conclusions
  /// Metadata, tables of contents, cover pages.
  case skipped
  /// Says nothing of its own: what is inside counts.
  case transparent

  /// Tells the meaning by the element's name.
  init(name: String) {
    self = Self.known[name] ?? .transparent
  }

  private static let known: [String: AkomaNtosoElement] = {
    var table: [String: AkomaNtosoElement] = [
      "preface": .preface, "conclusions": .conclusions, "num": .number, "heading": .heading,
      "section": .section, "td": .cell, "th": .cell, "table": .own(.table), "tr": .own(.row),
      "attachments": .own(.attachments), "attachment": .own(.attachment),
      "chapter": .own(.chapter), "subchapter": .own(.section), "preamble": .own(.preamble),
      "foreign": .foreign, "meta": .skipped, "toc": .skipped, "coverPage": .skipped,
    ]
    for name in [
      "body", "mainBody", "judgmentBody", "debateBody", "amendmentBody", "collectionBody",
      "portionBody",
    ] { table[name] = .own(.body) }
    for name in ["book", "tome", "part", "subpart", "title", "subtitle", "division", "subdivision"]
    {
      table[name] = .own(.part)
    }
    for name in ["article", "clause", "rule"] { table[name] = .own(.article) }
    for name in [
      "paragraph", "subparagraph", "point", "indent", "list", "sublist", "alinea", "subsection",
      "subclause", "subrule", "level", "hcontainer", "proviso", "transitional", "item",
      "debateSection", "speech", "question", "answer", "administrationOfOath", "rollCall",
      "prayers", "oralStatements", "writtenStatements", "personalStatements",
      "ministerialStatements", "resolutions", "nationalInterest", "declarationOfVote",
      "communication", "petitions", "papers", "noticesOfMotion", "questions", "address",
      "proceduralMotions", "pointOfOrder", "adjournment", "other", "speechGroup",
    ] { table[name] = .numbered }
    for name in [
      "p", "block", "listIntroduction", "listWrapUp", "longTitle", "docTitle", "from", "scene",
      "narrative", "summary", "crossHeading", "subheading", "li",
    ] { table[name] = .text }
    return table
  }()
}
