package import DocumentModel
package import ZipContainer

/// Why a spreadsheet cannot be read or written (表格读写失败).
package enum SpreadsheetFailure: Error, Sendable {
  /// The file is no archive, or a damaged one.
  case archive(ZipFailure)
  /// A part is no XML, or the text is in no known encoding.
  case part(String, DocumentReadError)
  /// A part that every spreadsheet has is missing.
  case missingPart(String)
  /// A quote opens on this line and never closes.
  case openQuote(line: Int)
  /// There is no sheet with rows.
  case empty
  /// More columns or rows than are read.
  case tooLarge
  /// The library's own word.
  case cannotWrite(String)
}
