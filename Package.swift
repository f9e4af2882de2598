// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors where the project is checked, not where it is merely built: a later compiler
// may warn of more.
let isStrict = Context.environment["LECTERN_STRICT"] == "1"
let settings: [SwiftSetting] = isStrict ? [.treatAllWarnings(as: .error)] : []

/// A room of the shared core.
func core(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/Core/\(name)", swiftSettings: settings)
}

/// A room of the front end.
func tui(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/TUI/\(name)", swiftSettings: settings)
}

/// The tests of a room.
func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies,
    path: "Tests/\(name)Tests", exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "lectern",
  products: [
    .executable(name: "lectern", targets: ["lectern"]),
    .library(
      name: "LecternCore",
      targets: [
        "ArticleModel", "HTMLTree", "Extraction", "Language", "Entities", "QueryLanguage",
        "SearchIndex", "ArticleStore", "Importing",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    core("ArticleModel"),
    core("HTMLTree"),
    core("Extraction", ["ArticleModel", "HTMLTree"]),
    core("Language", ["ArticleModel"]),
    core("Entities", ["ArticleModel", "CEntityModel", "SearchIndex"]),
    .target(
      name: "CEntityModel", path: "Sources/Core/CEntityModel",
      exclude: ["include/entities.bin"]),
    core("QueryLanguage", ["ArticleModel"]),
    core("SearchIndex"),
    core(
      "ArticleStore",
      [
        "ArticleModel", "QueryLanguage", "SearchIndex", "CZstd",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    core("Importing", ["ArticleModel", "ArticleStore", "Entities", "Extraction", "Language"]),
    .systemLibrary(
      name: "CZstd", path: "Sources/Core/CZstd", pkgConfig: "libzstd",
      providers: [.apt(["libzstd-dev"])]),

    tui("Screen"),
    .systemLibrary(
      name: "CHyphen", path: "Sources/TUI/CHyphen", providers: [.apt(["libhyphen-dev"])]),
    tui("Hyphenation", ["CHyphen", "Screen"]),
    .systemLibrary(
      name: "CFriBidi", path: "Sources/TUI/CFriBidi", pkgConfig: "fribidi",
      providers: [.apt(["libfribidi-dev"])]),
    tui("Bidi", ["CFriBidi", "Screen"]),
    tui("ReaderUI", ["Bidi", "Screen", "ArticleModel", "QueryLanguage"]),
    .target(
      name: "CNcurses", path: "Sources/TUI/CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    tui("Terminal", ["CNcurses", "Screen"]),

    .executableTarget(
      name: "lectern",
      dependencies: [
        "ArticleModel", "ArticleStore", "Entities", "Extraction", "Hyphenation", "Importing",
        "Language", "QueryLanguage", "ReaderUI", "Screen", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      path: "Sources/lectern", swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["Screen"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests(of: "ReaderUI", ["Screen", "ArticleModel", "QueryLanguage"], exclude: ["Screens"]),
    tests(of: "Screen"),
    tests(of: "Bidi", ["Screen"]),
    tests(of: "Hyphenation", ["Screen"], exclude: ["Fixtures"]),
    tests(of: "ArticleModel"),
    tests(of: "QueryLanguage", ["ArticleModel"]),
    tests(of: "SearchIndex"),
    tests(
      of: "ArticleStore",
      ["ArticleModel", "QueryLanguage", .product(name: "GRDB", package: "GRDB.swift")]),
    tests(of: "HTMLTree"),
    tests(of: "Extraction", ["ArticleModel"], exclude: ["Pages"]),
    tests(of: "Importing", ["ArticleModel", "ArticleStore"]),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["TestSupport"], path: "Tests/ArchitectureTests",
      swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["TestSupport", "lectern", .product(name: "GRDB", package: "GRDB.swift")],
      path: "Tests/EndToEnd", swiftSettings: settings),
    tests(of: "Language"),
    tests(of: "Entities", ["ArticleModel"]),
    tests(of: "lectern", ["ArticleModel", "ReaderUI", "Screen"]),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Screen", "Terminal"], path: "Tests/TerminalProbe",
      swiftSettings: settings),
    tests(of: "Terminal", ["CNcurses", "Screen", "TerminalProbe"]),

    .executableTarget(
      name: "line-features", dependencies: ["Extraction"], path: "Tools/line-features",
      swiftSettings: settings),
    .executableTarget(
      name: "html-features", dependencies: ["ArticleModel", "Extraction"],
      path: "Tools/html-features", swiftSettings: settings),
    .executableTarget(
      name: "train-entities", dependencies: ["Entities"], path: "Tools/train-entities",
      swiftSettings: settings),
    .executableTarget(
      name: "EntityBench", dependencies: ["Entities"], path: "Benchmarks/EntityBench"),
    .executableTarget(
      name: "HTMLBench", dependencies: ["HTMLTree"], path: "Benchmarks/HTMLBench",
      swiftSettings: settings),
    .executableTarget(
      name: "LibraryBench",
      dependencies: ["ArticleModel", "ArticleStore", "Language", "QueryLanguage"],
      path: "Benchmarks/LibraryBench", swiftSettings: settings),
    .executableTarget(
      name: "ScreenBenchmark", dependencies: ["Hyphenation", "Screen"],
      path: "Benchmarks/ScreenBenchmark"),
    .executableTarget(
      name: "LanguageBench", dependencies: ["Language"], path: "Benchmarks/LanguageBench"),
  ],
  swiftLanguageModes: [.v6]
)
