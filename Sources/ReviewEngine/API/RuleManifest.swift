internal import Crypto

/// The files of a rule folder with their digests (清单), as text that people can read and sign.
public struct RuleManifest: Sendable, Equatable {
  /// The file that holds it, at the top of the folder.
  public static let fileName = "MANIFEST"
  /// The file that holds its signature, beside it.
  public static let signatureName = "MANIFEST.sig"

  /// A file with its SHA-256 in hexadecimal.
  public struct Entry: Sendable, Equatable {
    /// The path below the folder, with `/`.
    public let path: String
    /// The digest of its bytes.
    public let digest: String
  }

  /// The files, by path.
  public let entries: [Entry]

  /// Computes the manifest of files.
  /// - Parameter files: Paths below the folder with their bytes.
  public init(of files: [(path: String, bytes: [UInt8])]) {
    entries = files.map { Entry(path: $0.path, digest: Self.digest($0.bytes)) }
      .sorted { $0.path < $1.path }
  }

  /// Reads a manifest; nil when a line is none of one.
  public init?(text: String) {
    var lines = text.split(separator: "\n").map(String.init)
    guard lines.first == Self.heading else { return nil }
    lines.removeFirst()
    var entries: [Entry] = []
    for line in lines {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, parts[0].utf8.count == 64 else { return nil }
      entries.append(Entry(path: parts[1], digest: parts[0]))
    }
    self.entries = entries
  }

  private static let heading = "review-manifest 1 sha256"

  /// The text that is stored and signed.
  public var text: String {
    Self.heading + "\n" + entries.map { "\($0.digest) \($0.path)\n" }.joined()
  }

  /// SHA-256 in hexadecimal.
  public static func digest(_ bytes: [UInt8]) -> String {
    Hexadecimal.string(SHA256.hash(data: bytes))
  }

  /// Something that is not as the manifest says.
  public enum Difference: Sendable, Equatable {
    /// A file has other bytes.
    case changed(String)
    /// A file of the manifest is not there.
    case missing(String)
    /// A file is there that the manifest does not name.
    case added(String)
  }

  /// Compares with the files that are there.
  /// - Returns: The differences by path; none when everything is as signed.
  public func differences(from found: RuleManifest) -> [Difference] {
    let known = Dictionary(entries.map { ($0.path, $0.digest) }, uniquingKeysWith: { $1 })
    let present = Dictionary(found.entries.map { ($0.path, $0.digest) }, uniquingKeysWith: { $1 })
    return Set(known.keys).union(present.keys).sorted().compactMap { path in
      switch (known[path], present[path]) {
      case (nil, _): .added(path)
      case (_, nil): .missing(path)
      case (let one, let other): one == other ? nil : .changed(path)
      }
    }
  }
}
