internal import ArgumentParser

/// `review ledger`: tables of documents, in and out of the register.
struct LedgerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "台账：导入、导出、比对、核对 Ledgers as .xlsx and .csv.",
    subcommands: [
      LedgerImportCommand.self, LedgerExportCommand.self, LedgerDiffCommand.self,
      LedgerCheckCommand.self,
    ])
}
