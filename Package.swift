// swift-tools-version: 6.2
import PackageDescription

/// `any` is written out, and a member is visible only where its module is imported.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "fitgap",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "FitGap", targets: ["FitGap", "Reports"]),
    .executable(name: "fitgap", targets: ["FitGapCommand"]),
    .executable(name: "fitgap-bench", targets: ["FitGapBenchmark"]),
    .executable(name: "fitgap-fuzz", targets: ["FitGapFuzz"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Each target may import only what stands in its dependencies: the arrows of the README.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CLexicon"),
    .target(name: "Phrases", swiftSettings: settings),
    .target(name: "SavedPage", dependencies: ["CLibXML2", "CZlib", "Phrases"], swiftSettings: settings),
    .target(name: "Skills", dependencies: ["Phrases", "CLexicon"], swiftSettings: settings),
    .target(name: "Postings", dependencies: ["SavedPage", "Skills", "Phrases"], swiftSettings: settings),
    .target(
      name: "Fit", dependencies: ["Postings", "Skills", "Phrases", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    .target(
      name: "FitGap", dependencies: ["Fit", "Postings", "Skills", "SavedPage", "Phrases"],
      swiftSettings: settings),
    .target(
      name: "Reports", dependencies: ["FitGap", "Fit", "Postings", "Skills"],
      resources: [.embedInCode("Report/report.css"), .embedInCode("Report/report.js")],
      swiftSettings: settings),
    .executableTarget(
      name: "FitGapCommand",
      dependencies: [
        "Reports", "FitGap", "Fit", "Postings", "Skills", "SavedPage",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(name: "CBareParser", dependencies: ["CLibXML2"]),
    .executableTarget(
      name: "FitGapBenchmark",
      dependencies: [
        "Reports", "FitGap", "Fit", "Postings", "Skills", "SavedPage", "Phrases", "CBareParser",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "FitGapFuzz",
      dependencies: ["Reports", "FitGap", "Fit", "Postings", "Skills", "SavedPage", "Phrases", "CZlib"],
      swiftSettings: settings),
    .testTarget(name: "PhrasesTests", dependencies: ["Phrases"], swiftSettings: settings),
    .testTarget(name: "SavedPageTests", dependencies: ["SavedPage"], swiftSettings: settings),
    .testTarget(name: "SkillsTests", dependencies: ["Skills", "Phrases"], swiftSettings: settings),
    .testTarget(
      name: "PostingsTests", dependencies: ["Postings", "SavedPage", "Skills", "Phrases"],
      swiftSettings: settings),
    .testTarget(name: "FitTests", dependencies: ["Fit", "Postings", "Skills"], swiftSettings: settings),
    .testTarget(
      name: "FitGapTests", dependencies: ["FitGap", "Fit", "Postings", "Skills", "SavedPage", "Reports"],
      swiftSettings: settings),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "FitGap"], swiftSettings: settings),
    .testTarget(name: "FitGapCommandTests", dependencies: ["FitGapCommand"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
