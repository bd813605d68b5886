/// The formats in which a document can be written (转换格式).
public enum WritableFormat: String, CaseIterable, Sendable {
  /// The project's own XML.
  case xml
  /// Akoma Ntoso 3.0.
  case akn
  /// Plain text.
  case text
  /// A web page.
  case html

  /// Tells the format by the name of a file: 办法.xml, 办法.akn, 办法.akn.xml, 办法.txt, 办法.html.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    let ends: [(suffix: String, format: WritableFormat)] = [
      (".akn.xml", .akn), (".akn", .akn), (".xml", .xml), (".txt", .text), (".text", .text),
      (".html", .html), (".htm", .html),
    ]
    guard let found = ends.first(where: { name.hasSuffix($0.suffix) }) else { return nil }
    self = found.format
  }

  /// The format as which a file of it is read.
  var input: InputFormat {
    switch self {
    case .xml: .xml
    case .akn: .akomaNtoso
    case .text: .text
    case .html: .html
    }
  }
}
