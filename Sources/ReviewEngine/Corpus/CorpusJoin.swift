internal import RuleDSL

/// One 存在（… 属于 文件库 按 […] …） of a rule, compiled (连接): what to keep of either document, and the
/// condition over what was kept.
struct CorpusJoin: Sendable {
  /// The members of a collection that the condition looks at together with the other document.
  struct Rows: Sendable {
    let isOther: Bool
    let slot: Int
    let collection: TypedExpression
    var values: [TypedExpression] = []
    /// Those of the values that a member must not answer with no, to be worth keeping.
    var filters: [Int] = []
  }

  /// The variable that stands for the member of the corpus.
  let slot: Int
  /// The collection of the other document; nil for the document itself.
  let collection: FactDescription?
  let keys: [JoinKey]
  /// What is kept of this document.
  var ownValues: [TypedExpression] = []
  /// What is kept of the other.
  var otherValues: [TypedExpression] = []
  /// Those of the other's values that must not be no, for the member to be worth keeping.
  var filters: [Int] = []
  var rows: [Rows] = []
  /// 其中; nil when the keys are all that is asked.
  var condition: JointExpression?

  /// The most members with equal keys that are compared with one document.
  static let largestGroup = 1_000
}
