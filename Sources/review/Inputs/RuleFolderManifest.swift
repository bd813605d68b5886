internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL

/// The manifest of a rule folder on disk: computing, writing, verifying.
struct RuleFolderManifest {
  let folder: String
  let language: MessageLanguage

  /// The manifest of a folder or, when it has none, of the rule folder that it lies in.
  static func around(_ folder: String, language: MessageLanguage) -> RuleFolderManifest {
    let own = PathText.joined(folder, RuleManifest.fileName)
    let hasOwn = InputFile.kind(of: own, followingLinks: true) == .file
    return RuleFolderManifest(
      folder: hasOwn ? folder : PathText.folder(of: PathText.absolute(folder)), language: language)
  }

  private static let largestFile = 256 * 1024 * 1024

  /// The manifest of what lies in the folder now: every file but the manifest and its signature.
  func found() throws -> RuleManifest {
    let collector = InputCollector([folder])
    guard collector.failures.isEmpty else { throw unreadable(folder) }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let own = [RuleManifest.fileName, RuleManifest.signatureName].map { prefix + $0 }
    let paths = collector.paths.filter { !own.contains($0) }
    let files = try paths.map { path in
      (path: String(path.dropFirst(prefix.count)), bytes: try bytes(path))
    }
    return RuleManifest(of: files)
  }

  /// The manifest that the folder holds.
  func stored() throws -> RuleManifest {
    let path = PathText.joined(folder, RuleManifest.fileName)
    guard InputFile.kind(of: path, followingLinks: true) == .file else {
      throw fault(
        "规则目录“\(folder)”没有清单；用 review rules manifest 生成",
        "the rule folder “\(folder)” has no manifest; make it with review rules manifest")
    }
    guard let manifest = RuleManifest(text: String(decoding: try bytes(path), as: UTF8.self))
    else { throw fault("“\(path)”不是清单；重新生成", "“\(path)” is no manifest; make it anew") }
    return manifest
  }

  /// Refuses a folder that is not as a trusted key signed it, and names the first file.
  func verify(trustedKey: String) throws {
    let manifest = try stored()
    let path = PathText.joined(folder, RuleManifest.signatureName)
    guard InputFile.kind(of: path, followingLinks: true) == .file else {
      throw fault(
        "规则目录“\(folder)”没有签名；用 review rules sign 签署",
        "the rule folder “\(folder)” is not signed; sign it with review rules sign")
    }
    let signature = String(decoding: try bytes(path), as: UTF8.self)
    let keys = String(decoding: try bytes(trustedKey), as: UTF8.self)
    switch ManifestSigning.verify(manifest.text, signature, trusted: keys) {
    case .valid: break
    case .invalid:
      throw fault(
        "规则目录“\(folder)”的签名不是可信密钥签的，或者清单被改过；核对来源",
        "the signature of “\(folder)” is of no trusted key, or the manifest was changed; check its source"
      )
    case .damagedKey:
      throw fault("“\(trustedKey)”不是公钥文件", "“\(trustedKey)” holds no public key")
    }
    try compare(manifest)
  }

  /// Refuses a folder whose files are not those of its manifest.
  func compare(_ manifest: RuleManifest) throws {
    switch manifest.differences(from: try found()).first {
    case nil: return
    case .changed(let file):
      throw fault(
        "文件“\(PathText.joined(folder, file))”与清单不符，可能被改过",
        "“\(PathText.joined(folder, file))” is not as the manifest says; it may have been tampered with"
      )
    case .missing(let file):
      throw fault(
        "清单里的文件“\(PathText.joined(folder, file))”不见了",
        "“\(PathText.joined(folder, file))” of the manifest is missing")
    case .added(let file):
      throw fault(
        "文件“\(PathText.joined(folder, file))”不在清单里",
        "“\(PathText.joined(folder, file))” is not in the manifest")
    }
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    do { return try InputFile.read(path, limit: Self.largestFile) } catch { throw unreadable(path) }
  }

  private func unreadable(_ path: String) -> CommandFault {
    fault("读不了“\(path)”；检查路径和权限", "cannot read “\(path)”; check path and permissions")
  }

  private func fault(_ chinese: String, _ english: String) -> CommandFault {
    CommandFault(status: .usage, message: language.choose(chinese, english))
  }
}
