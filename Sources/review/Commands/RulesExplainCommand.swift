internal import ArgumentParser
internal import LawBook
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review rules explain`: reads a rule aloud.
struct RulesExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "读出一条规则 Reads a rule aloud, with basis and examples.")

  @Argument(help: ArgumentHelp("规则编号 The rule's identity.", valueName: "ID"))
  var identity: String

  @OptionGroup var options: RuleOptions

  func run() async throws {
    let lang = options.lang
    let loaded = try options.load()
    let library = loaded.library
    guard let rule = library.rules.first(where: { $0.identity == identity }) else {
      let known = library.rules.map(\.identity).joined(separator: lang.choose("、", ", "))
      throw CommandFault(
        status: .usage,
        message: lang.choose(
          "没有规则“\(identity)”；现有：\(known)", "no rule “\(identity)”; there are \(known)"))
    }
    var text = "\(rule.identity) \(rule.title)\n\n"
    let sentence = RuleSentence(rule, language: lang)
    text += sentence.whole() + "\n\n"
    let groups = sentence.wordGroups()
    if !groups.isEmpty { text += groups + "\n\n" }
    text += try articles(rule.basis, loaded.lawBook)
    for variant in library.variants where variant.identity == identity {
      let region = variant.jurisdiction ?? ""
      text += lang.choose("在\(region)：", "In \(region): ")
      text += RuleSentence(variant, language: lang).whole() + "\n\n"
    }
    for example in rule.examples {
      guard case .sentence(let sentence) = example.source else { continue }
      text += "\(label(example.kind))：\(sentence.text)\n"
    }
    StandardStreams.write(text)
  }

  /// The words of the articles that the rule rests on, from the texts that the office imported.
  private func articles(_ basis: [CheckedBasis], _ book: LawBook?) throws -> String {
    guard let texts = options.texts, let book else { return "" }
    let store = ArticleTextStore(folder: texts)
    var text = ""
    for one in basis {
      guard let article = one.article, let id = book.resolve(one.instrument).instrument else {
        continue
      }
      do throws(LawBookError) {
        guard let stored = try store.newestText(of: book.instrument(id)),
          let words = stored.words(of: article)
        else { continue }
        let day = stored.promulgated.map { "（\($0.iso)）" } ?? ""
        text += "《\(stored.name)》\(day)\(article.chinese)\n\(words)\n\n"
      } catch {
        throw CommandFault(status: .usage, message: error.message)
      }
    }
    return text
  }

  private func label(_ kind: ExampleSyntax.Kind) -> String {
    let keyword: Keyword =
      switch kind {
      case .bad: .bad
      case .good: .good
      case .unsure: .unsure
      case .todo: .todo
      }
    return options.lang.choose(keyword.chinese, keyword.english)
  }
}
