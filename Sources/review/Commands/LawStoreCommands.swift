internal import ArgumentParser
internal import DocumentModel
internal import LawBook
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review law import`: stores law texts that the office may use, outside of the project.
struct LawImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "导入条文 Imports law texts (Markdown, text or CSV); all or nothing.")

  @Argument(help: ArgumentHelp("文件或者目录 Files or folders.", valueName: "PATH"))
  var paths: [String]

  @Option(name: .long, help: ArgumentHelp("条文库目录 The folder of article texts.", valueName: "DIR"))
  var texts: String

  @Option(name: .long, help: "提示语言 zh 或 en The language of messages.")
  var lang: MessageLanguage = .chinese

  func run() async throws {
    let inputs = InputCollector(paths)
    var files: [SourceFile] = []
    do throws(DocumentReadError) {
      if let failure = inputs.failures.first { throw failure.error }
      for path in inputs.paths {
        files.append(SourceFile(name: path, bytes: try InputFile.read(path, limit: 16 << 20)))
      }
    } catch {
      let words = FailureMessage(
        ReviewRun.Failure(path: paths.joined(separator: " "), error: error))
      throw CommandFault(status: .usage, message: words.cause.text(in: lang))
    }
    do throws(ArticleTextStore.ImportError) {
      for text in try ArticleTextStore(folder: texts).importTexts(files) {
        StandardStreams.write(describe(text) + "\n")
      }
    } catch {
      throw CommandFault(status: .usage, message: error.message)
    }
  }

  private func describe(_ text: ArticleTextStore.ImportedText) -> String {
    let name = "《\(text.name)》\(text.promulgated.map { "（\($0.iso)）" } ?? "")"
    switch text.outcome {
    case .unchanged: return name + lang.choose("\t没有变化", "\tunchanged")
    case .added(let count):
      return name + lang.choose("\t新增，\(count) 条", "\tadded, \(count) articles")
    case .replaced(let added, let removed, let reworded):
      let parts = [("增", "added", added), ("删", "removed", removed), ("改", "reworded", reworded)]
      let told = parts.filter { !$0.2.isEmpty }.map {
        lang.choose($0.0, $0.1 + " ") + $0.2.joined(separator: "、")
      }
      return name + "\t" + told.joined(separator: lang.choose("；", "; "))
    }
  }
}

/// `review law export`: all stored texts as one table.
struct LawExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出条文为 CSV Writes the stored texts as one table.")

  @Option(name: .long, help: ArgumentHelp("条文库目录 The folder of article texts.", valueName: "DIR"))
  var texts: String

  func run() async throws {
    do throws(LawBookError) {
      let table = try ArticleTextStore(folder: texts).exported()
      StandardStreams.write(String(decoding: table, as: UTF8.self))
    } catch {
      throw CommandFault(status: .usage, message: error.message)
    }
  }
}

/// `review law compile`: writes the compiled file beside the tables.
struct LawCompileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile", abstract: "编译法源库的表 Compiles the tables of the law book.")

  @OptionGroup var options: LawBookOptions

  func run() async throws {
    let folder = try options.folder()
    let book = try options.load()
    let path = folder + "/" + LawBook.compiledFileName
    try OutputFile.replace(path, with: book.serialized, language: options.lang)
    StandardStreams.write("\(path)\t\(book.digest)\n")
  }
}
