internal import ArgumentParser
internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review rules doc`: writes the catalogue of rules.
struct RulesDocCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doc", abstract: "规则目录 Writes the catalogue of rules.")

  /// The forms of the catalogue.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case md
    case html
  }

  @Option(name: .long, help: "格式 The form.")
  var format: Form = .md

  @Option(
    name: .shortAndLong, help: ArgumentHelp("写入文件 The file to write to.", valueName: "FILE"))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "标注句（TSV：id、class、defective、sentence），统计命中和误报 Labelled sentences to measure on.",
      valueName: "FILE"))
  var labelled: [String] = []

  @OptionGroup var options: RuleOptions

  func run() async throws {
    let loaded = try options.load()
    let catalogue = RuleCatalogue(
      loaded.library, language: options.lang, measures: try measures(loaded))
    let text =
      switch format {
      case .md: catalogue.markdown()
      case .html: catalogue.html()
      }
    if let output {
      try OutputFile.replace(output, with: text, language: options.lang)
    } else {
      StandardStreams.write(text)
    }
  }

  /// Makes each sentence the second article of a small draft and counts what each rule says of it.
  private func measures(_ loaded: LoadedRules) throws -> [String: RuleCatalogue.Measure] {
    guard !labelled.isEmpty else { return [:] }
    let reviewer = DocumentReviewer(
      loaded.library, calendar: loaded.calendar, lawBook: loaded.lawBook)
    let request = ReviewRequest(asOf: LegalDate(iso: "2026-11-01"))
    var measures: [String: RuleCatalogue.Measure] = [:]
    for rule in loaded.library.rules { measures[rule.identity] = RuleCatalogue.Measure() }
    var reader = DocumentReader()
    for row in try labelled.flatMap({ try LabelledSentence.read($0, language: options.lang) }) {
      let document: NormativeDocument
      do throws(DocumentReadError) {
        document = try reader.read(row.draft, name: row.identity)
      } catch {
        continue
      }
      let spoke = reviewer.review(document, request).findings
        .filter { $0.place.start.line == LabelledSentence.line }
      for finding in Dictionary(grouping: spoke, by: \.rule).compactMap(\.value.first) {
        if row.isDefective, finding.category == row.category {
          measures[finding.rule]?.found += 1
        } else if !row.isDefective, finding.outcome == .violation {
          measures[finding.rule]?.falseAlarms += 1
        }
      }
    }
    return measures
  }
}
