internal import SourceText

/// What a part refers to (关系, OPC relationships): targets by the last word of their type.
struct PackageRelationships {
  /// A reference that stays in the package.
  struct Reference {
    let identity: String
    /// The last part of the type's URI: `officeDocument`, `styles`, `comments`.
    let kind: String
    let target: String
  }

  private(set) var references: [Reference] = []

  init(_ arena: DocumentArena?) {
    guard let arena else { return }
    for node in arena.nodes where arena.names[Int(node.name)] == "Relationship" {
      guard arena.attribute("TargetMode", of: node)?.value != "External",
        let type = arena.attribute("Type", of: node)?.value,
        let target = arena.attribute("Target", of: node)?.value
      else { continue }
      let kind = type.split(separator: "/").last.map(String.init) ?? ""
      references.append(
        Reference(
          identity: arena.attribute("Id", of: node)?.value ?? "", kind: kind, target: target))
    }
  }

  /// The first target of a kind.
  func target(_ kind: String) -> String? {
    references.first { $0.kind == kind }?.target
  }

  /// The name of the part that holds the relationships of another.
  static func name(for part: String) -> String {
    var parts = part.split(separator: "/").map(String.init)
    let last = parts.popLast() ?? ""
    return (parts + ["_rels", last + ".rels"]).joined(separator: "/")
  }
}
