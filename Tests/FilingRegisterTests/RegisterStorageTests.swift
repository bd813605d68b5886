import Foundation
import GRDB
import SourceText
import TestSupport
import Testing

@testable import FilingRegister

struct RegisterStorageTests {
  typealias Fixture = RegisterFixture

  private func filled() throws -> RegisterFixture {
    let fixture = try Fixture()
    for _ in 0..<3 { _ = try fixture.register.open(Fixture.published, then: Fixture.wholeFiling) }
    return fixture
  }

  @Test("a register that nobody touched is clean")
  func clean() throws {
    let fixture = try filled()
    let result = try fixture.register.verify()
    #expect(result.faults == [])
    #expect(result.events == 30)
    #expect(result.cases == 3)
  }

  @Test("the log refuses to be changed or shortened")
  func appendOnly() throws {
    let fixture = try filled()
    #expect(throws: (any Error).self) {
      try fixture.register.queue.write { try $0.execute(sql: "UPDATE event SET actor = '李四'") }
    }
    #expect(throws: (any Error).self) {
      try fixture.register.queue.write { try $0.execute(sql: "DELETE FROM event") }
    }
  }

  @Test("a byte flipped in the log's file is found and located")
  func flippedByte() throws {
    let fixture = try filled()
    try fixture.register.queue.writeWithoutTransaction {
      _ = try $0.checkpoint(.truncate)
    }
    try fixture.register.queue.close()
    var bytes = try RepositoryFolder.bytes(fixture.register.path)
    let needle = Array("缺合法性审核意见".utf8)
    let place = try #require(
      (0..<(bytes.count - needle.count)).last { Array(bytes[$0..<($0 + needle.count)]) == needle })
    bytes[place + 2] ^= 1
    try ReviewProcess.write(bytes, to: fixture.register.path)
    let faults = try FilingRegister(path: fixture.register.path).verify().faults
    let changed = faults.compactMap { fault -> Int64? in
      if case .changed(let sequence, _) = fault { sequence } else { nil }
    }
    #expect(changed.count == 1)
    #expect([3, 13, 23].contains(changed.first))
  }

  @Test("a state that does not follow from the log is found")
  func changedState() throws {
    let fixture = try filled()
    try fixture.register.queue.write {
      try $0.execute(sql: "UPDATE filing SET stage = 'passed' WHERE case_id = 2")
    }
    #expect(try fixture.register.verify().faults == [.state(caseID: 2)])
  }

  @Test("a removed entry is found, whoever removed it")
  func removedEntry() throws {
    let fixture = try filled()
    try fixture.register.queue.write {
      try $0.execute(sql: "DROP TRIGGER event_is_never_removed")
      try $0.execute(sql: "DELETE FROM event WHERE sequence = 14")
    }
    let faults = try fixture.register.verify().faults
    #expect(faults.contains(.missing(sequence: 15)))
  }

  @Test("an export comes back whole, with hashes, numbers and states")
  func roundTrip() throws {
    let fixture = try filled()
    try fixture.register.setPattern("乙备〔{年}〕{号}号", of: "登记·人大线")
    var lines = ""
    try fixture.register.export { lines += $0 }
    let other = try Fixture()
    #expect(try other.register.importLines(lines) == 30)
    var again = ""
    try other.register.export { again += $0 }
    #expect(again == lines)
    #expect(try other.register.verify() == fixture.register.verify())
    #expect(throws: RegisterError.exists(other.register.path)) {
      try other.register.importLines(lines)
    }
  }

  @Test("an export in which a word was changed is refused with its line")
  func changedExport() throws {
    let fixture = try filled()
    var lines = ""
    try fixture.register.export { lines += $0 }
    let other = try Fixture()
    let error = #expect(throws: RegisterError.self) {
      try other.register.importLines(lines.replacingOccurrences(of: "删去罚款", with: "保留罚款"))
    }
    guard case .exchange(let line, _)? = error else {
      Issue.record("no line")
      return
    }
    #expect(line == 8)
    #expect(try other.register.verify().events == 0)
  }

  @Test("a backup is a register of its own")
  func backup() throws {
    let fixture = try filled()
    let target = fixture.folder + "/copy.sqlite"
    try fixture.register.backup(to: target)
    #expect(try FilingRegister(path: target).verify() == fixture.register.verify())
    #expect(throws: RegisterError.exists(target)) { try fixture.register.backup(to: target) }
  }

  @Test("a file that is no register is refused, and stays as it was")
  func notARegister() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let path = folder + "/text.sqlite"
    try ReviewProcess.write(Array("这不是数据库，这不是数据库，这不是数据库".utf8), to: path)
    #expect(throws: RegisterError.notARegister(path)) { try FilingRegister(path: path) }
    let other = folder + "/other.sqlite"
    let queue = try DatabaseQueue(path: other)
    try queue.write { try $0.execute(sql: "CREATE TABLE something (x)") }
    #expect(throws: RegisterError.notARegister(other)) { try FilingRegister(path: other) }
    #expect(throws: RegisterError.notARegister(folder + "/none")) {
      try FilingRegister(path: folder + "/none", creating: false)
    }
  }

  @Test("two connections write at once, and every acknowledged step is there")
  func twoWriters() async throws {
    let fixture = try Fixture()
    let path = fixture.register.path
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<2 {
        group.addTask {
          var done = 0
          guard let register = try? FilingRegister(path: path) else { return 0 }
          for _ in 0..<40
          where (try? register.open(Fixture.published, then: Fixture.wholeFiling)) != nil {
            done += 1
          }
          return done
        }
      }
      var sum = 0
      for await done in group { sum += done }
      #expect(sum == 80)
    }
    let result = try fixture.register.verify()
    #expect(result.faults == [])
    #expect(result.cases == 80)
  }
}
