internal import ArgumentParser
internal import RuleDSL

/// The option that takes the stock of documents from a register.
struct StockOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "备案登记簿：其中有效的文件也算 A register: its documents in force too.", valueName: "FILE"))
  var register: String?

  /// The paths named, then those of the register; says how many documents have no file.
  func documents(beside paths: [String], language: MessageLanguage) throws -> [String] {
    guard let register else { return paths }
    let stock = try RegisteredDocuments.paths(in: register, language: language)
    if stock.withoutFile > 0 {
      StandardStreams.writeError(
        language.choose(
          "登记簿里有 \(stock.withoutFile) 件没有文件路径，没有核对；用 review case open 登记文件\n",
          "\(stock.withoutFile) documents of the register name no file and were not read\n"))
    }
    return paths + stock.paths
  }
}
