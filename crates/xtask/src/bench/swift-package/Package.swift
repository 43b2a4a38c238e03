// swift-tools-version:6.0

import PackageDescription

let package = Package(
    name: "bench",
    platforms: [.macOS(.v12)],
    dependencies: [.package(name: "sanspay", path: "../../../../../bindings/swift")],
    targets: [.executableTarget(name: "Bench", dependencies: [.product(name: "Sanspay", package: "sanspay")])],
    swiftLanguageModes: [.v6]
)
