/// The kinds of instrument that a document may cite (效力层级), highest first.
public enum InstrumentKind: String, CaseIterable, Sendable {
  /// 宪法.
  case constitution
  /// 法律.
  case law
  /// 行政法规.
  case administrativeRegulation = "administrative-regulation"
  /// 监察法规.
  case supervisionRegulation = "supervision-regulation"
  /// 地方性法规.
  case localRegulation = "local-regulation"
  /// 部门规章.
  case departmentalRule = "departmental-rule"
  /// 地方政府规章.
  case localRule = "local-rule"
  /// 司法解释.
  case judicialInterpretation = "judicial-interpretation"
  /// 党内法规.
  case partyRegulation = "party-regulation"
  /// 国家政策: documents of the Central Committee, the State Council and its General Office.
  case nationalPolicy = "national-policy"
  /// 规范性文件 of any other office.
  case normativeDocument = "normative-document"
  /// 内部文件: minutes, internal notices, instructions.
  case internalDocument = "internal-document"
  /// 标准: GB, GB/T, DB and the like.
  case standard
}
