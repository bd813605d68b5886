internal import ArgumentParser
internal import FilingRegister
internal import RuleDSL
internal import SourceText

/// The options that name the register and the language.
struct RegisterOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("备案登记簿文件 The register's file.", valueName: "FILE"))
  var register = "review.sqlite"

  @Option(name: .long, help: "提示语言 zh 或 en The language of messages.")
  var lang: MessageLanguage = .chinese

  /// Opens the register; with `creating` makes it when it is not there.
  func open(creating: Bool = false) throws -> FilingRegister {
    try run { () throws(RegisterError) in try FilingRegister(path: register, creating: creating) }
  }

  /// Runs what the register may refuse, and says why in words.
  func run<Value>(_ body: () throws(RegisterError) -> Value) throws -> Value {
    do throws(RegisterError) {
      return try body()
    } catch {
      throw RegisterWords(lang).fault(error)
    }
  }
}

/// Who does a step and when; the clock is not asked.
struct StepOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("办理日期 The day it happened.", valueName: "YYYY-MM-DD"))
  var on: LegalDate

  @Option(name: .long, help: ArgumentHelp("办理人 Who did it.", valueName: "NAME"))
  var by: String
}

extension FilingLine: ExpressibleByArgument {
  /// Reads `government`, `congress`, 政府线, 人大线.
  public init?(argument: String) { self.init(word: argument) }

  /// The codes.
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}
