// swift-tools-version: 6.1
import PackageDescription

// The arrows of the house (docs/architecture.md) are the dependencies below and nothing else.

let package = Package(
  name: "casedesk",
  products: [
    .executable(name: "casedesk", targets: ["casedesk"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .executableTarget(
      name: "casedesk",
      dependencies: [
        "CaseConsole", "CaseDomain", "CasePapers", "CaseSettings", "CaseStorage", "CaseWording", "JSONText",
        "TOMLText", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    .target(name: "CaseDomain"),
    .target(name: "JSONText"),
    .target(name: "TOMLText"),
    .target(name: "CaseSettings", dependencies: ["CaseConsole", "CaseWording", "TOMLText", "Terminal"]),
    // What Chinese sounds like, for whoever searches without switching the input method.
    .target(name: "Pinyin"),
    .target(name: "CaseWording", dependencies: ["CaseDomain"]),
    .target(
      name: "CasePapers",
      dependencies: ["CaseDomain", "JSONText", .product(name: "Crypto", package: "swift-crypto")]),
    // A policy or a calendar stands in the journal as the paper it came in as.
    .target(
      name: "CaseStorage",
      dependencies: [
        "CDiskCalls", "CaseDomain", "CasePapers", "JSONText",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "CDiskCalls"),
    // No pkgConfig: it adds nothing on Debian but -D flags, which SwiftPM refuses with a warning.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    // Signal handlers: C, since a handler may only call what is async-signal-safe.
    .target(name: "CTerminalSignals"),
    .target(name: "Terminal", dependencies: ["CNcurses", "CTerminalSignals"]),
    .target(name: "CaseConsole", dependencies: ["CaseDomain", "CaseWording", "Pinyin", "Terminal"]),

    .systemLibrary(
      name: "CVTerm", path: "Tests/CVTerm", pkgConfig: "vterm", providers: [.apt(["libvterm-dev"])]),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(
      name: "TestSupport", dependencies: ["CaseDomain", "CPseudoTerminal", "CVTerm"],
      path: "Tests/TestSupport"),
    .testTarget(name: "TOMLTextTests", dependencies: ["TOMLText"]),
    .testTarget(name: "CaseSettingsTests", dependencies: ["CaseSettings", "TestSupport"]),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText", "TestSupport"]),
    // Reads the table of first readings off ICU and writes Sources/Pinyin/FirstReadings.swift.
    .executableTarget(name: "PinyinMaker", path: "Tests/PinyinMaker"),
    .testTarget(name: "PinyinTests", dependencies: ["Pinyin"]),
    .testTarget(name: "CaseDomainTests", dependencies: ["CaseDomain", "TestSupport"]),
    .testTarget(name: "CaseWordingTests", dependencies: ["CaseWording", "TestSupport"]),
    // Plays the stories of the demonstration and writes Fixtures/demo.
    .executableTarget(
      name: "DemoMaker", dependencies: ["CaseDomain", "CasePapers", "JSONText", "TestSupport"],
      path: "Tests/DemoMaker"),
    .testTarget(name: "CasePapersTests", dependencies: ["CasePapers", "DemoMaker", "TestSupport"]),
    // A simulated disk, and the faults that a store is put through on it.
    .target(
      name: "StorageTrials",
      dependencies: [
        "CaseDomain", "CaseStorage", "JSONText", "TestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      path: "Tests/StorageTrials"),
    // What the program as a whole is put through, started as people start it.
    .target(
      name: "ProgramTrials", dependencies: ["CaseDomain", "CaseStorage", "StorageTrials", "TestSupport"],
      path: "Tests/ProgramTrials"),
    .executableTarget(
      name: "Torture",
      dependencies: ["CaseDomain", "CaseStorage", "ProgramTrials", "StorageTrials", "TestSupport"],
      path: "Tests/Torture"),
    // The sweep of red flags over many learner lines, timed: one line of `make bench`.
    .executableTarget(
      name: "RedFlagSweep", dependencies: ["CaseDomain", "TestSupport"],
      path: "Tests/Benchmarks/RedFlagSweep"),
    .testTarget(
      name: "CaseStorageTests", dependencies: ["CaseStorage", "StorageTrials", "TestSupport", "Torture"]),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Terminal"], path: "Tests/TerminalProbe"),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TerminalProbe", "TestSupport"]),
    .testTarget(name: "CaseConsoleTests", dependencies: ["CaseConsole", "TestSupport"]),
    // Pictures for the README and the guides, of the running program: docs/pictures.
    .executableTarget(name: "PictureMaker", dependencies: ["TestSupport"], path: "Tests/PictureMaker"),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "JSONText", "ProgramTrials", "StorageTrials", "TestSupport", "casedesk",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
