internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL

/// A sentence of a labelled set (标注句): defective in a class, or lawful.
struct LabelledSentence {
  /// Its identity.
  let identity: String
  /// The class of defect.
  let category: String
  /// Whether it has the defect.
  let isDefective: Bool
  /// The sentence.
  let sentence: String

  /// The line on which the sentence stands in its draft, 1-based.
  static let line = 4

  /// A draft whose second article is the sentence.
  var draft: [UInt8] {
    Array(
      """
      某县公共事务管理办法

      第一条 为了规范公共事务管理，根据有关法律、法规，结合本县实际，制定本办法。
      第二条 \(sentence)
      第三条 本办法自2026年10月1日起施行，有效期五年。

      某县人民政府
      2026年9月1日

      """.utf8)
  }

  /// Reads a table: columns by their names in the first line, separated by tabs.
  /// - Throws: `CommandFault` when the file cannot be read or a column is missing.
  static func read(_ path: String, language: MessageLanguage) throws -> [LabelledSentence] {
    let text: String
    do {
      text = String(decoding: try InputFile.read(path, limit: 16 * 1024 * 1024), as: UTF8.self)
    } catch {
      throw CommandFault(
        status: .usage,
        message: language.choose("打不开标注句“\(path)”；检查路径", "cannot open “\(path)”; check the path"))
    }
    let lines = text.split(whereSeparator: \.isNewline)
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    func column(_ name: String) throws -> Int {
      guard let index = lines.first?.firstIndex(where: { $0 == name }) else {
        throw CommandFault(
          status: .usage,
          message: language.choose("“\(path)”没有“\(name)”一列", "\(path) has no column “\(name)”"))
      }
      return index
    }
    let (identity, category) = (try column("id"), try column("class"))
    let (defective, sentence) = (try column("defective"), try column("sentence"))
    return lines.dropFirst().compactMap { cells in
      guard cells.indices.contains(max(identity, category, defective, sentence)) else { return nil }
      return LabelledSentence(
        identity: String(cells[identity]), category: String(cells[category]),
        isDefective: cells[defective] == "1", sentence: String(cells[sentence]))
    }
  }
}
