/// How strongly a clause binds (规范强度).
public enum NormativeForce: String, CaseIterable, Sendable {
  /// 应当, 必须.
  case obligation
  /// 不得, 禁止.
  case prohibition
  /// 可以, 有权.
  case permission
  /// Neither orders nor forbids nor allows.
  case statement
}
