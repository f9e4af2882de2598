// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "lectern",
  products: [
    .executable(name: "lectern", targets: ["lectern"]),
    .library(name: "LecternCore", targets: ["ArticleModel", "ArticleStore"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    .target(name: "ArticleModel", path: "Sources/Core/ArticleModel"),
    .target(name: "QueryLanguage", path: "Sources/Core/QueryLanguage"),
    .target(
      name: "ArticleStore",
      dependencies: [
        "ArticleModel", "QueryLanguage", "CZstd", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Sources/Core/ArticleStore"),
    .systemLibrary(
      name: "CZstd", path: "Sources/Core/CZstd", pkgConfig: "libzstd",
      providers: [.apt(["libzstd-dev"])]),
    .executableTarget(
      name: "lectern",
      dependencies: [
        "ArticleStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      path: "Sources/lectern"),
  ],
  swiftLanguageModes: [.v6]
)
