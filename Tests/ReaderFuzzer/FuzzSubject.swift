internal import ArgumentParser
internal import DocumentModel
internal import FilingRegister
internal import Foundation
internal import LawBook
internal import ReviewEngine
internal import RuleDSL
internal import SourceText
internal import Spreadsheet

/// What the command does with a file, in this process, with the project's rules and law book.
struct FuzzSubject {
  private let reviewer: DocumentReviewer
  private let folder: String
  private let day: LegalDate

  init(root: String) throws {
    guard let day = LegalDate(iso: "2026-11-25") else { throw ValidationError("no such day") }
    self.day = day
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root + "/Rules").sorted()
    let files = try paths.filter { $0.hasSuffix(".rule") }.map { path in
      SourceFile(
        name: path, bytes: [UInt8](try Data(contentsOf: URL(filePath: root + "/Rules/" + path))))
    }
    let calendar = try String(
      contentsOfFile: root + "/Rules/Calendar/workdays.csv", encoding: .utf8)
    reviewer = DocumentReviewer(
      RuleLibrary.load(files), calendar: try WorkdayCalendar(csv: calendar),
      lawBook: try LawBook(folder: root + "/Rules/LawBook"))
    folder = NSTemporaryDirectory()
  }

  /// Reads an input as its part.
  /// - Returns: What came of it in a few words; it begins with `!` when that must not be.
  func read(_ input: FuzzInput) -> String {
    switch input.part {
    case .document: review(input)
    case .word: annotate(input)
    case .ledger: readLedger(input)
    case .register: importRegister(input)
    }
  }

  private func review(_ input: FuzzInput) -> String {
    // Told by their contents, except where a user may say it: any format for any bytes.
    let asked = input.bytes.count % 5 == 0 ? input.bytes.count / 5 % 6 : nil
    let format = asked.map { InputFormat.names[$0].format }
    var documents: [ReviewRun.ReviewedDocument] = []
    var failures: [ReviewRun.Failure] = []
    var outcome: String
    do throws(DocumentReadError) {
      var reader = DocumentReader()
      let document = try reader.read(input.bytes, name: "case", as: format)
      let review = reviewer.review(document, ReviewRequest(asOf: day, keepsReading: true))
      documents = [.init(path: "case", review: review)]
      outcome = "\(review.findings.count) findings"
      let facts = FactsReport(document, language: .chinese)
      if facts.text().isEmpty { outcome = "!no facts" }
      _ = facts.marksText() + facts.dutiesText()
    } catch {
      failures = [.init(path: "case", error: error)]
      outcome = "refused \(error.reason)"
    }
    let run = ReviewRun(
      asOf: day, packs: [], rules: [], documents: documents, failures: failures)
    for format in ReportFormat.allCases {
      let text = try? format.render(run, language: .english, version: "0")
      if text == nil { outcome = "!no report as \(format)" }
    }
    return outcome
  }

  private func annotate(_ input: FuzzInput) -> String {
    do throws(DocumentReadError) {
      var reader = DocumentReader()
      let document = try reader.read(input.bytes, name: "case", as: .docx)
      let findings = reviewer.review(document, ReviewRequest(asOf: day)).findings
      var annotator = WordAnnotator(author: "fuzz", day: day)
      let copy = try annotator.annotate(
        input.bytes, WordReport(language: .chinese).annotations(findings))
      return try isReadable(copy) ? "annotated" : "!copy reads otherwise"
    } catch {
      return "refused \(error)"
    }
  }

  /// What was read once must still be read with the comments in it.
  private func isReadable(_ copy: [UInt8]) throws(DocumentReadError) -> Bool {
    var reader = DocumentReader()
    do throws(DocumentReadError) {
      _ = try reader.read(copy, name: "copy", as: .docx)
      return true
    } catch {
      return false
    }
  }

  private func readLedger(_ input: FuzzInput) -> String {
    do throws(SpreadsheetFailure) {
      let ledger = Ledger(try SpreadsheetReader.read(input.bytes))
      let steps = ledger.entries.compactMap { CaseLedger.steps($0, on: day, by: "甲") }
      _ = LedgerComparison(ledger.entries, Array(ledger.entries.dropLast()))
      _ = LedgerCheck.faults(ledger, nil)
      return "\(steps.count) rows"
    } catch {
      return "refused \(error)"
    }
  }

  private func importRegister(_ input: FuzzInput) -> String {
    let path = folder + "/fuzz-\(ProcessInfo.processInfo.processIdentifier).sqlite"
    defer {
      for ending in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: path + ending)
      }
    }
    do throws(RegisterError) {
      let register = try FilingRegister(path: path)
      let text = String(decoding: input.bytes, as: UTF8.self)
      return "\(try register.importLines(text)) lines"
    } catch {
      return "refused \(error)"
    }
  }
}
