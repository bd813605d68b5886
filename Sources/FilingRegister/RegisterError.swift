/// Why the register (备案登记簿) cannot be opened, read or written.
package enum RegisterError: Error, Sendable, Equatable {
  /// The file is no register.
  case notARegister(String)
  /// A newer version of the program wrote it.
  case newerVersion(String)
  /// The database says no, in its own words.
  case database(String)
  /// The register refuses the step.
  case refused(StepRefusal)
  /// A line of an export cannot be taken in.
  case exchange(line: Int, message: String)
  /// The file is there already.
  case exists(String)
}
