internal import SourceText

/// The facts of the head that a text or a page can only state beside the document, by the portals' labels.
enum HeadLabel: String, CaseIterable {
  case documentNumber = "发文字号"
  case issuers = "发文机关"
  case signDate = "成文日期"
  case promulgationDate = "公布日期"
  case effectiveDate = "施行日期"
  case expiryDate = "失效日期"

  /// What stands behind the label; nil where there is nothing to say.
  func value(in head: DocumentHead) -> String? {
    switch self {
    case .documentNumber: head.documentNumber.value
    case .issuers:
      head.issuers.isEmpty ? nil : head.issuers.map(\.name).joined(separator: "　　")
    case .signDate: head.signDate.value?.iso
    case .promulgationDate: head.promulgationDate.value?.iso
    case .effectiveDate: head.effectiveDate.value?.iso
    case .expiryDate: head.expiryDate.value?.iso
    }
  }

  /// Tells whether two heads say the same behind the label.
  func isEqual(_ left: DocumentHead, _ right: DocumentHead) -> Bool {
    switch self {
    case .documentNumber: left.documentNumber.isSame(as: right.documentNumber)
    case .issuers: left.issuers.map(\.name) == right.issuers.map(\.name)
    case .signDate: left.signDate.isSame(as: right.signDate)
    case .promulgationDate: left.promulgationDate.isSame(as: right.promulgationDate)
    case .effectiveDate: left.effectiveDate.isSame(as: right.effectiveDate)
    case .expiryDate: left.expiryDate.isSame(as: right.expiryDate)
    }
  }

  /// Tells whether a label without a value says something: that the document was not published.
  func states(_ head: DocumentHead) -> Bool {
    value(in: head) != nil || self == .promulgationDate && head.promulgationDate.isAbsent
  }
}

extension Fact where Value: Equatable {
  /// Tells whether two facts say the same, wherever they stand.
  func isSame(as other: Fact) -> Bool {
    switch (self, other) {
    case (.known(let left, _), .known(let right, _)): left == right
    case (.absent, .absent), (.unknown, .unknown): true
    default: false
    }
  }
}
