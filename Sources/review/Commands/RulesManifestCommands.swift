internal import ArgumentParser
internal import ReviewEngine
internal import RuleDSL

/// `review rules manifest`: writes or checks the digests of a rule folder.
struct RulesManifestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manifest",
    abstract: "写出规则目录的清单（SHA-256） Writes the manifest of a rule folder.",
    discussion: """
      --check 只核对，不符时退出状态为 2，并指出文件。
      With --check nothing is written, and a difference ends with 2 and names the file.
      """)

  @Argument(help: ArgumentHelp("规则目录 The rule folder.", valueName: "DIR"))
  var folder: String

  @Flag(name: .long, help: "只核对 Only check.")
  var check = false

  @Option(name: .long, help: "提示语言 zh 或 en The language of messages.")
  var lang: MessageLanguage = .chinese

  func run() async throws {
    let manifest = RuleFolderManifest(folder: folder, language: lang)
    if check {
      try manifest.compare(try manifest.stored())
      return
    }
    let path = PathText.joined(folder, RuleManifest.fileName)
    try OutputFile.replace(path, with: try manifest.found().text, language: lang)
    StandardStreams.write(path + "\n")
  }
}

/// `review rules keygen`: makes a pair of keys.
struct RulesKeygenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keygen",
    abstract: "生成签名密钥（Ed25519） Makes a pair of signing keys.",
    discussion: "写出 FILE（私钥，只给签署的人）和 FILE.pub（公钥，发给使用的人）。 Writes FILE and FILE.pub.")

  @Argument(help: ArgumentHelp("私钥文件 The file of the secret key.", valueName: "FILE"))
  var file: String

  @Option(name: .long, help: "提示语言 zh 或 en The language of messages.")
  var lang: MessageLanguage = .chinese

  func run() async throws {
    for path in [file, file + ".pub"] where InputFile.kind(of: path, followingLinks: true) != nil {
      throw CommandFault(
        status: .usage,
        message: lang.choose("“\(path)”已经存在，没有覆盖", "“\(path)” is there already and was kept"))
    }
    let keys = ManifestSigning.makeKeys()
    try OutputFile.replace(file, with: Array(keys.secret.utf8), permissions: 0o600, language: lang)
    try OutputFile.replace(file + ".pub", with: keys.public, language: lang)
    StandardStreams.write("\(file)\n\(file).pub\n")
  }
}

/// `review rules sign`: signs the manifest of a rule folder.
struct RulesSignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "写出清单并签署 Writes the manifest of a rule folder and signs it.")

  @Argument(help: ArgumentHelp("规则目录 The rule folder.", valueName: "DIR"))
  var folder: String

  @Option(name: .long, help: ArgumentHelp("私钥文件 The secret key.", valueName: "FILE"))
  var key: String

  @Option(name: .long, help: "提示语言 zh 或 en The language of messages.")
  var lang: MessageLanguage = .chinese

  func run() async throws {
    let manifest = try RuleFolderManifest(folder: folder, language: lang).found()
    guard let bytes = try? InputFile.read(key, limit: 4096),
      let signature = ManifestSigning.sign(
        manifest.text, with: String(decoding: bytes, as: UTF8.self))
    else {
      throw CommandFault(
        status: .usage,
        message: lang.choose(
          "“\(key)”不是私钥；用 review rules keygen 生成", "“\(key)” is no secret key; make one with keygen"
        ))
    }
    let path = PathText.joined(folder, RuleManifest.fileName)
    try OutputFile.replace(path, with: manifest.text, language: lang)
    let place = PathText.joined(folder, RuleManifest.signatureName)
    try OutputFile.replace(place, with: signature, language: lang)
    StandardStreams.write("\(path)\n\(place)\n")
  }
}

/// `review rules verify`: verifies a rule folder against a trusted key.
struct RulesVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "核对规则目录的签名 Verifies the signature of a rule folder.",
    discussion: "其他命令给出 --trusted-key 时也这样核对。 Other commands do the same with --trusted-key.")

  @Argument(help: ArgumentHelp("规则目录 The rule folder.", valueName: "DIR"))
  var folder: String

  @Option(name: .long, help: ArgumentHelp("公钥文件 The public keys.", valueName: "FILE"))
  var trustedKey: String

  @Option(name: .long, help: "提示语言 zh 或 en The language of messages.")
  var lang: MessageLanguage = .chinese

  func run() async throws {
    try RuleFolderManifest(folder: folder, language: lang).verify(trustedKey: trustedKey)
    StandardStreams.write(lang.choose("签名有效，文件与清单一致\n", "signature valid, files as listed\n"))
  }
}
