internal import GRDB

/// What a check of the whole register gives (核验结果).
package struct RegisterVerification: Sendable, Equatable {
  /// A place where something is not as it was written.
  package enum Fault: Sendable, Equatable {
    /// The database file itself is damaged.
    case file(String)
    /// An entry of the log cannot be read.
    case unreadable(sequence: Int64, caseID: Int64)
    /// An entry was changed after it was written.
    case changed(sequence: Int64, caseID: Int64)
    /// Entries are missing before this one.
    case missing(sequence: Int64)
    /// The log does not follow from the entry before.
    case chain(sequence: Int64)
    /// A case does not stand as its events say.
    case state(caseID: Int64)
  }

  /// The faults, in the order of the log.
  package let faults: [Fault]
  /// The number of entries.
  package let events: Int
  /// The number of cases.
  package let cases: Int
  /// The hash of the whole log, in hexadecimal; written down elsewhere it also shows a cut-off end.
  package let head: String
}

extension FilingRegister {
  /// Checks the file, every hash of the log, and that every case stands as its events say.
  package func verify() throws(RegisterError) -> RegisterVerification {
    try read { db in
      var check = LogCheck()
      if let complaint = try String.fetchOne(db, sql: "PRAGMA quick_check"), complaint != "ok" {
        check.faults.append(.file(complaint))
      }
      try EventReader.each(db) { check.take($0, $1, $2) }
      var seen = 0
      try StateTable.eachCase(db) { state, _ in
        seen += 1
        guard let full = try StateTable.state(state.id, db) else { return }
        if check.states[state.id] != full { check.faults.append(.state(caseID: state.id)) }
        check.states[state.id] = nil
      }
      for id in check.states.keys.sorted() { check.faults.append(.state(caseID: id)) }
      return RegisterVerification(
        faults: check.faults, events: check.count, cases: seen,
        head: EventHash.text(check.chain))
    }
  }
}

/// Follows the log entry by entry.
private struct LogCheck {
  var faults: [RegisterVerification.Fault] = []
  var states: [Int64: CaseState] = [:]
  var chain: [UInt8] = []
  var count = 0
  private var last: Int64 = 0

  mutating func take(_ sequence: Int64, _ caseID: Int64, _ event: RegisterEvent?) {
    count += 1
    if sequence != last + 1 { faults.append(.missing(sequence: sequence)) }
    last = sequence
    guard let event else {
      faults.append(.unreadable(sequence: sequence, caseID: caseID))
      return
    }
    let before = states[caseID]
    let hash = EventHash.event(
      previous: before?.head ?? [], caseID: caseID, number: event.number, request: event.request)
    if hash != event.hash || event.number != (before?.eventCount ?? 0) + 1 {
      faults.append(.changed(sequence: sequence, caseID: caseID))
    }
    if EventHash.chain(previous: chain, event: event.hash) != event.chain {
      faults.append(.chain(sequence: sequence))
    }
    chain = event.chain
    follow(event, before)
  }

  private mutating func follow(_ event: RegisterEvent, _ before: CaseState?) {
    var state: CaseState
    if var known = before {
      known.take(event.request)
      state = known
    } else {
      state = CaseState.opened(event.caseID, event.request)
    }
    state.eventCount = event.number
    // What follows is judged by what is written, so that one change is one fault.
    state.head = event.hash
    states[event.caseID] = state
  }
}
