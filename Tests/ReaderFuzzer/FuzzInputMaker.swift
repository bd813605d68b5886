internal import SeededRandom
internal import ArgumentParser
internal import Foundation
internal import ZipContainer

/// Makes the damaged file of each case from the files of folders.
struct FuzzInputMaker {
  /// A file to begin with.
  private struct Seed {
    let name: String
    let bytes: [UInt8]
    let isPacked: Bool
  }

  private var seeds: [FuzzPart: [Seed]] = [:]
  private let texts: ByteMutator
  private let markup: MarkupMutator
  private let packages: PackageMutator

  private static let largestSeed = 120_000
  private static let documents = [
    "xml", "akn", "html", "txt", "md", "utf16", "gb18030", "docx", "ofd",
  ]

  /// - Throws: When a folder has no files to begin with.
  init(folders: [String]) throws {
    var found: [Seed] = []
    for folder in folders {
      let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      for path in paths {
        let ending = path.split(separator: ".").last.map(String.init) ?? ""
        guard Self.documents.contains(ending) || ["csv", "xlsx", "jsonl"].contains(ending),
          let data = FileManager.default.contents(atPath: folder + "/" + path),
          !data.isEmpty, data.count <= Self.largestSeed
        else { continue }
        let bytes = [UInt8](data)
        found.append(
          Seed(name: path, bytes: bytes, isPacked: bytes.starts(with: [0x50, 0x4B])))
      }
    }
    func ending(_ seed: Seed, _ endings: [String]) -> Bool {
      endings.contains { seed.name.hasSuffix("." + $0) }
    }
    let documents = found.filter { ending($0, Self.documents) }
    seeds[.document] = documents
    seeds[.word] = documents.filter { ending($0, ["docx"]) }
    let tables = found.filter { !$0.name.contains("/") }
    seeds[.ledger] = tables.filter { ending($0, ["csv", "xlsx"]) }
    seeds[.register] = tables.filter { ending($0, ["jsonl"]) }
    for part in FuzzPart.allCases where seeds[part]?.isEmpty != false {
      throw ValidationError("no files to begin with for \(part)")
    }
    texts = ByteMutator(
      others: documents.filter { !$0.isPacked }.map(\.bytes), words: FuzzWords.all)
    markup = MarkupMutator(words: FuzzWords.all)
    packages = PackageMutator(text: texts, markup: markup)
  }

  /// The input of a case, the same whenever it is made.
  func make(_ number: UInt64) -> FuzzInput {
    var random = SplitMix64(seed: number)
    let parts: [FuzzPart] = [
      .document, .document, .document, .document, .document, .document, .word, .word, .ledger,
      .ledger, .register,
    ]
    let part = random.pick(parts)
    let seed = pick(part, &random)
    var bytes = seed.bytes
    if seed.isPacked {
      packages.mutate(&bytes, &random)
    } else if bytes.first == 0x3C, random.below(3) != 0 {
      markup.mutate(&bytes, &random)
    } else {
      texts.mutate(&bytes, &random)
    }
    return FuzzInput(part: part, seed: seed.name, bytes: bytes)
  }

  /// A file to begin with; each kind of document as often as the others.
  private func pick(_ part: FuzzPart, _ random: inout SplitMix64) -> Seed {
    let all = seeds[part] ?? []
    guard part == .document else { return random.pick(all) }
    let ending = random.pick(Self.documents)
    // What is hostile already is mostly refused again.
    let leavesHostile = random.below(4) != 0
    let some = all.filter {
      $0.name.hasSuffix("." + ending) && !(leavesHostile && $0.name.hasPrefix("Hostile/"))
    }
    return random.pick(some.isEmpty ? all : some)
  }
}
