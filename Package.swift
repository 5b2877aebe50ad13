// swift-tools-version: 6.2
import PackageDescription

// Modules, each depending only on those above it. The C target embeds the
// catalogue; the two at the end make the shared library and the command.
let modules: [(name: String, dependencies: [Target.Dependency])] = [
  ("CSV", []),
  ("JSON", []),
  ("OrgModel", ["JSON"]),
  ("Decisions", ["OrgModel"]),
  ("Catalog", ["CSV", "JSON", "OrgModel", "CatalogData"]),
  ("Titles", ["CSV", "OrgModel", "Catalog"]),
  ("Ingest", ["CSV", "JSON", "OrgModel", "Decisions", "Catalog"]),
  ("Facts", ["OrgModel", "Catalog", "Titles"]),
  ("Raci", ["CSV", "JSON", "OrgModel", "Catalog", "Titles", "Ingest", "Facts"]),
  ("Rules", ["JSON", "OrgModel", "Catalog", "Ingest", "Facts"]),
  (
    "Recommendations",
    ["JSON", "OrgModel", "Catalog", "Titles", "Decisions", "Ingest", "Facts", "Rules"]
  ),
  (
    "PluginHost",
    [
      "JSON", "OrgModel", "Catalog", "Titles", "Ingest", "Facts", "Rules",
      "Recommendations", "PluginSystem", "PluginLoader",
    ]
  ),
  (
    "Reports",
    [
      "JSON", "OrgModel", "Decisions", "Catalog", "Titles", "Raci", "Facts", "Rules",
      "Recommendations", "PluginHost",
    ]
  ),
  (
    "OrgKit",
    [
      "JSON", "OrgModel", "Decisions", "Catalog", "Titles", "Ingest", "Raci", "Facts", "Rules",
      "Recommendations", "PluginHost", "Reports",
    ]
  ),
]

// What imports through the umbrella names every module: an incremental build does not
// see the inlined layout of a module change that is only re-exported.
let everyModule: [Target.Dependency] = modules.map { .byName(name: $0.name) }

let package = Package(
  name: "OrgKit",
  products: [
    .library(name: "OrgKit", targets: ["OrgKit"]),
    .library(name: "orgkit", type: .dynamic, targets: ["OrgKitABI"]),
    .executable(name: "orgkit-command", targets: ["orgkit-command"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "COrgKit", path: "include"),
    .target(name: "CatalogData", exclude: ["data"]),
    .target(name: "PluginSystem"),
    .target(name: "PluginLoader"),
    .target(name: "OrgKitABI", dependencies: ["COrgKit"] + everyModule),
    // The command uses the C interface only: `make check` verifies its imports.
    .executableTarget(
      name: "orgkit-command",
      dependencies: [
        "COrgKit", "OrgKitABI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "bindings/shell",
      exclude: ["tests", "man"]
    ),
    .executableTarget(
      name: "bench-schemes", dependencies: ["OrgKit"], path: "Tests/Benchmarks/schemes"),
    .executableTarget(name: "generate-registry"),
    .executableTarget(name: "generate-docs", dependencies: ["OrgKit"]),
  ]
    + modules.map { .target(name: $0.name, dependencies: $0.dependencies) }
    + modules.dropLast().map {
      .testTarget(name: "\($0.name)Tests", dependencies: everyModule)
    },
  cLanguageStandard: .c2x
)
