internal import RuleDSL

/// A condition over two documents (联合条件), after what it asks of each alone was answered.
///
/// What concerns one document only is answered while that document is read, and stands here as the
/// number of a kept value; so the second phase needs no text.
indirect enum JointExpression: Sendable {
  /// A value kept of this document.
  case own(Int)
  /// A value kept of the other document.
  case other(Int)
  /// A value kept of the member of a collection that is looked at.
  case row(Int)
  case and([JointExpression])
  case or([JointExpression])
  case not(JointExpression)
  case present(JointExpression)
  case compare(ComparisonOperator, JointExpression, JointExpression)
  case member(JointExpression, Set<Int>)
  case sum(isPositive: Bool, JointExpression, JointExpression)
  case call(FunctionID, [JointExpression])
  /// 存在 or 没有 over the kept members of a collection, a number among the join's collections.
  case rows(isPositive: Bool, Int, JointExpression?)
}
