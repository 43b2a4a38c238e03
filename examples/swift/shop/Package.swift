// swift-tools-version:6.0

import PackageDescription

let sanspay: Target.Dependency = .product(name: "Sanspay", package: "sanspay")

let package = Package(
    name: "examples",
    platforms: [.macOS(.v12)],
    dependencies: [.package(name: "sanspay", path: "../../../bindings/swift")],
    targets: [
        .target(name: "SmallServer"),
        .executableTarget(name: "Marketplace", dependencies: [sanspay, "SmallServer"]),
        .executableTarget(name: "WebhookReceiver", dependencies: [sanspay, "SmallServer"]),
    ],
    swiftLanguageModes: [.v6]
)
