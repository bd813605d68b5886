internal import GRDB

/// Why the register (备案登记簿) refuses a step or cannot be read.
package enum RegisterError: Error, Sendable, Equatable {
  /// The file is no register, or a newer version wrote it.
  case notARegister
}
