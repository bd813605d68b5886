// swift-tools-version: 6.2
import PackageDescription

// Floors: a target imports from lower floors only (see ARCHITECTURE.md).
let package = Package(
  name: "review",
  products: [
    .executable(name: "review", targets: ["review"]),
    .library(name: "ReviewEngine", targets: ["ReviewEngine"]),
    .library(name: "RuleDSL", targets: ["RuleDSL"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // Floor 1: C and text
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]
    ),
    .systemLibrary(
      name: "CLibZip",
      pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"])]
    ),
    .systemLibrary(
      name: "CLibXLSXWriter",
      pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"])]
    ),
    .target(name: "SourceText"),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"]),

    .target(name: "ZipContainer", dependencies: ["CLibZip"]),
    .testTarget(name: "ZipContainerTests", dependencies: ["ZipContainer"]),

    // Floor 2: the language, the documents and the law book
    .target(name: "RuleDSL", dependencies: ["SourceText"]),
    .testTarget(name: "RuleDSLTests", dependencies: ["RuleDSL", "SeededRandom", "TestSupport"]),
    .target(name: "DocumentModel", dependencies: ["CLibXML2", "SourceText", "ZipContainer"]),
    .testTarget(
      name: "DocumentModelTests", dependencies: ["DocumentModel", "SeededRandom", "TestSupport"]),
    .target(name: "LawBook", dependencies: ["SourceText"]),
    .testTarget(name: "LawBookTests", dependencies: ["LawBook", "SourceText", "TestSupport"]),

    .target(
      name: "Spreadsheet",
      dependencies: ["CLibXLSXWriter", "DocumentModel", "SourceText", "ZipContainer"]
    ),
    .testTarget(
      name: "SpreadsheetTests", dependencies: ["SourceText", "Spreadsheet", "TestSupport"]),
    .target(name: "WordDocument", dependencies: ["SourceText", "ZipContainer"]),

    // Floor 3: rules over documents
    .target(
      name: "ReviewEngine",
      dependencies: [
        "DocumentModel",
        "LawBook",
        "RuleDSL",
        "SourceText",
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    .testTarget(
      name: "ReviewEngineTests",
      dependencies: [
        "DocumentModel", "LawBook", "ReviewEngine", "RuleDSL", "SeededRandom", "TestSupport",
      ]
    ),

    // Floor 4: what happened to documents
    .target(
      name: "FilingRegister",
      dependencies: [
        "ReviewEngine",
        "RuleDSL",
        "SourceText",
        "Spreadsheet",
        "WordDocument",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(
      name: "FilingRegisterTests",
      dependencies: [
        "DocumentModel", "FilingRegister", "ReviewEngine", "RuleDSL", "SourceText", "Spreadsheet",
        "TestSupport", "WordDocument", "ZipContainer",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),

    // Floor 5: the command
    .executableTarget(
      name: "review",
      dependencies: [
        "DocumentModel",
        "FilingRegister",
        "LawBook",
        "ReviewEngine",
        "RuleDSL",
        "SourceText",
        "Spreadsheet",
        "WordDocument",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ]
    ),
    .testTarget(
      name: "ReviewCommandTests",
      dependencies: [
        "DocumentModel", "LawBook", "RuleDSL", "SeededRandom", "SourceText", "TestSupport",
        "review",
      ]
    ),

    // Measuring and fuzzing: not part of any product
    .executableTarget(
      name: "document-generator",
      dependencies: [
        "SeededRandom", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/DocumentGenerator"
    ),
    .executableTarget(
      name: "reader-fuzzer",
      dependencies: [
        "DocumentModel", "FilingRegister", "LawBook", "ReviewEngine", "RuleDSL", "SeededRandom",
        "SourceText", "Spreadsheet", "ZipContainer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/ReaderFuzzer"
    ),

    // Shared by tests, measuring and fuzzing
    .target(name: "SeededRandom", path: "Tests/SeededRandom"),
    // Shared by the test targets only
    .target(name: "TestSupport", dependencies: ["SourceText"], path: "Tests/TestSupport"),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
