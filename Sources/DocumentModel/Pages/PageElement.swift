/// What an element of a web page means for its text.
enum PageElement {
  /// Begins and ends a line.
  case block
  /// A heading of the page.
  case heading
  /// Runs on in its line.
  case inline
  /// Ends a line: `br`.
  case lineBreak
  case table
  case row
  case cell
  /// The name of the page in its tab: `title`.
  case pageTitle
  case meta
  /// Holds no text of the document: scripts, navigation, forms' fields.
  case skipped

  /// Tells the meaning by the element's name, in lower case.
  init(name: String) {
    self = Self.known[name] ?? .inline
  }

  private static let known: [String: PageElement] = {
    var table: [String: PageElement] = [
      "br": .lineBreak, "table": .table, "tr": .row, "td": .cell, "th": .cell, "title": .pageTitle,
      "meta": .meta,
    ]
    let blocks = [
      "html", "head", "body", "div", "p", "section", "article", "main", "header", "ul", "ol", "li",
      "dl", "dt", "tbody", "thead", "tfoot", "caption", "center", "blockquote", "pre", "form",
      "hr", "fieldset", "figure", "figcaption", "address", "details", "summary", "aside",
      "ucapcontent", "ucaptitle",
    ]
    for name in blocks { table[name] = .block }
    for name in ["h1", "h2", "h3", "h4", "h5", "h6"] { table[name] = .heading }
    let skipped = [
      "script", "style", "noscript", "template", "nav", "footer", "select", "button", "input",
      "textarea", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video", "map",
      "link", "base", "img", "option",
    ]
    for name in skipped { table[name] = .skipped }
    return table
  }()

  /// The words of identities and classes of what a portal sets around and into a document.
  private static let residueWords: Set<String> = [
    "share", "bdshare", "bdsharebuttonbox", "sharebox", "socialshare", "fenxiang", "qrcode", "ewm",
    "erweima", "qr", "print", "dayin", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "curb",
    "position", "location", "dqwz", "nav", "navbar", "navigation", "menu", "topbar", "toolbar",
    "footer", "foot", "copyright", "pagination", "pager", "sidebar", "search", "searchbox",
    "related", "xgwz", "xglj", "xgwd", "xgjd", "relevant", "login", "banner", "fontsize", "tools",
  ]

  /// Tells whether an identity or a class names something that is no part of a document.
  static func isResidue(_ names: String) -> Bool {
    names.utf8.split(whereSeparator: { $0 <= 0x20 }).contains { name in
      // `share-box`, `xgwz_list`: the first word decides.
      let word = name.prefix { $0 != 0x2D && $0 != 0x5F }
      return residueWords.contains(String(decoding: word, as: UTF8.self).lowercased())
    }
  }

  /// Tells whether a style hides its element.
  static func isHidden(_ style: String) -> Bool {
    style.utf8.contains { $0 == 0x64 || $0 == 0x44 }
      && style.lowercased().split(separator: ";").contains { part in
        let sides = part.split(separator: ":", maxSplits: 1)
        return sides.count == 2 && sides[0].trimmedPage == "display"
          && sides[1].trimmedPage.hasPrefix("none")
      }
  }
}

extension Substring {
  fileprivate var trimmedPage: String { String(self).trimmedBlanks }
}
