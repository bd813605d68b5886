import DocumentModel
import FilingRegister
import Foundation
import LawBook
import RuleDSL
import SourceText
import TestSupport
import Testing

@testable import ReviewEngine

/// The rules that ship have no fault that the self-check knows.
struct RulePackLintTests {
  @Test("the rules that ship give no warning and no error")
  func noWarnings() throws {
    let paths = try RepositoryFolder.files(in: RepositoryFolder.path("Rules"), extension: "rule")
    let library = RuleLibrary.load(
      try paths.map { SourceFile(name: $0, bytes: try RepositoryFolder.bytes($0)) })
    try #require(!library.hasErrors)
    let csv = try RepositoryFolder.bytes(RepositoryFolder.path("Rules/Calendar/workdays.csv"))
    let linter = RuleLinter(
      library, calendar: try WorkdayCalendar(csv: String(decoding: csv, as: UTF8.self)),
      lawBook: try LawBook(folder: RepositoryFolder.path("Rules/LawBook")),
      parametersUsedElsewhere: DeadlineFinder.parameters.union(AnnualGoal.parameters)
    ) { path throws(DocumentReadError) in throw DocumentReadError(.unreadable(path)) }
    for finding in linter.run() where finding.severity != .info {
      Issue.record(
        "\(finding.check.rawValue) \(finding.rule ?? finding.file): \(finding.message.chinese)")
    }
  }
}
