internal import ArgumentParser
internal import DocumentModel
internal import RuleDSL

/// `review convert`: writes a document in another format, and names what that format cannot hold.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "转换格式 Writes a document as own XML, Akoma Ntoso, text or HTML.",
    discussion: """
      例 Examples:
        review convert 办法.docx 办法.xml
        review convert 办法.xml 办法.akn
        review convert 网页.html - --to text

      任何能读的文件都可以转换。写出的文件再读一遍，与原文件比较；目标格式装不下的逐项说明，写到标准错误。
      Whatever can be read can be converted. What is written is read again and compared with the original;
      what the format cannot hold is named on standard error.
      """)

  @Argument(help: ArgumentHelp("文件，或者 -（标准输入） A file, or - for standard input.", valueName: "IN"))
  var input: String

  @Argument(
    help: ArgumentHelp(
      "写到哪里，或者 -（标准输出） Where to write, or - for standard output.", valueName: "OUT"))
  var output: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "目标格式；不给出时看 OUT 的扩展名 The format to write; told from the name of OUT by default.",
      valueName: "NAME"))
  var to: WritableFormat?

  @Flag(name: .long, help: "装不下时不写文件，退出状态为 1 Writes nothing where something would be lost.")
  var strict = false

  @Option(name: .long, help: "提示语言 zh 或 en The language of messages.")
  var lang: MessageLanguage = .chinese

  @OptionGroup var options: InputOptions

  func run() throws {
    guard let format = to ?? WritableFormat(fileName: output) else {
      throw CommandFault(
        status: .usage,
        message: lang.choose(
          "看不出“\(output)”要写成什么格式；用 --to xml、akn、text 或 html 指明",
          "the format of “\(output)” is not clear; name it with --to xml, akn, text or html"))
    }
    guard output == "-" || input == "-" || !InputFile.isSame(input, output) else {
      throw CommandFault(
        status: .usage,
        message: lang.choose(
          "不能写回原件“\(input)”；另取一个名字", "“\(input)” is never overwritten; choose another name"))
    }
    let document = try InputDocument.read(input, as: options.inputFormat, language: lang)
    let conversion = DocumentConversion(document, to: format)
    if let failure = conversion.failure {
      throw InputDocument.fault(failure, output, language: lang)
    }
    let words = ConversionWords(language: lang)
    for loss in conversion.losses {
      StandardStreams.writeError("\(output): \(words.text(of: loss, format: format))\n")
    }
    if strict, conversion.losses.contains(where: words.isDefect) { throw ExitStatus.findings }
    try OutputFile.put(conversion.bytes, to: output == "-" ? nil : output, lang)
  }
}
