internal import SourceText

/// The templates of an OFD document (模板页) that its pages name and that were not read yet.
struct OFDTemplates {
  private var parts: [String: String] = [:]
  private let main: String

  init(_ document: DocumentArena, _ main: String) {
    self.main = main
    for node in document.nodes where document.names[Int(node.name)] == "TemplatePage" {
      guard let identity = document.attribute("ID", of: node)?.value,
        let location = document.attribute("BaseLoc", of: node)?.value
      else { continue }
      parts[identity] = parts[identity] ?? location
    }
  }

  /// The parts of the templates that a page names, each only once for all pages.
  mutating func take(_ page: DocumentArena) throws(DocumentReadError) -> [String] {
    var names: [String] = []
    for node in page.nodes where page.names[Int(node.name)] == "Template" {
      guard let identity = page.attribute("TemplateID", of: node)?.value,
        let location = parts.removeValue(forKey: identity)
      else { continue }
      names.append(try OFDPackage.resolve(location, from: main))
    }
    return names
  }
}
