import Foundation
import GRDB
import SourceText
import TestSupport
import Testing

@testable import FilingRegister

struct MigrationTests {
  typealias Fixture = RegisterFixture

  /// Writes a register as an earlier version did: the log, and nothing that came later.
  private func write(_ version: String, to path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try RegisterSchema.migrator(upTo: version).migrate(queue)
    try queue.write { db in
      var head: [UInt8] = []
      var chain: [UInt8] = []
      for (index, request) in ([Fixture.published] + Fixture.wholeFiling).enumerated() {
        var request = request
        if request.step == .register { request.fields[.number] = "乙备〔2026〕1号" }
        head = EventHash.event(previous: head, caseID: 1, number: index + 1, request: request)
        chain = EventHash.chain(previous: chain, event: head)
        try db.execute(
          sql: "INSERT INTO event VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            index + 1, index + 1, request.step.rawValue, request.line?.rawValue ?? "",
            request.day.iso, request.actor, FieldText.write(request.fields), Data(head),
            Data(chain),
          ])
      }
    }
    try queue.close()
  }

  @Test("a register of any version is brought up to the last, states and all", arguments: 0..<4)
  func fromEachVersion(_ index: Int) throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let path = folder + "/old.sqlite"
    try write(RegisterSchema.versions[index], to: path)
    let register = try FilingRegister(path: path)
    // What the last version wrote has its states; the test writes the log alone, so they are made.
    if index == RegisterSchema.versions.count - 1 {
      try register.queue.write { try $0.execute(sql: "INSERT INTO needs_rebuilding VALUES ('x')") }
      try register.rebuildAfterMigration()
    }
    let result = try register.verify()
    #expect(result.faults == [])
    #expect(result.events == 10)
    let state = try #require(try register.state(1))
    #expect(state.filing(.government).stage == .archived)
    #expect(state.filing(.government).number == "乙备〔2026〕1号")
    var named = 0
    try register.eachEvent(of: [.file, .archive]) { _ in named += 1 }
    #expect(named == 2)
    #expect(
      try register.open(
        Fixture.published,
        then: [
          Fixture.step(.file, "2026-03-10", .government),
          Fixture.step(.register, "2026-03-12", .government),
        ]
      ).id == 2)
  }

  @Test("a register of a later version is refused, not changed")
  func fromTheFuture() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let path = folder + "/new.sqlite"
    _ = try FilingRegister(path: path)
    let queue = try DatabaseQueue(path: path)
    try queue.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('v99')")
    }
    try queue.close()
    #expect(throws: RegisterError.newerVersion(path)) { try FilingRegister(path: path) }
  }
}
