public import ArgumentParser
public import DocumentModel

/// The options that say how inputs are to be read, shared by all commands that read documents.
struct InputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "输入格式；不给出时按内容判断 The format of the inputs; told from their contents by default.",
      valueName: "NAME"))
  var inputFormat: InputFormat?
}

extension InputFormat: ExpressibleByArgument {
  /// Reads the name of a format.
  public init?(argument: String) { self.init(name: argument) }

  /// The names, for help and messages.
  public static var allValueStrings: [String] { names.map(\.name) }
}

extension WritableFormat: ExpressibleByArgument {}
