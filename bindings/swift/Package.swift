// swift-tools-version:6.0

import PackageDescription

// The core is a static library: for Apple's platforms in an XCFramework, elsewhere beside the sources.
// `cargo xtask swift` and `cargo xtask xcframework` put them there.
#if os(Linux)
    let core: Target = .target(
        name: "SanspayFFI",
        linkerSettings: [
            .unsafeFlags(["-L\(Context.packageDirectory)/lib"]),
            .linkedLibrary("sanspay_ffi"),
        ]
    )
#else
    let core: Target = .binaryTarget(name: "SanspayFFI", path: "SanspayFFI.xcframework")
#endif

let package = Package(
    name: "sanspay",
    platforms: [.iOS(.v15), .macOS(.v12)],
    products: [.library(name: "Sanspay", targets: ["Sanspay"])],
    targets: [
        core,
        .target(name: "Sanspay", dependencies: ["SanspayFFI"]),
        .testTarget(name: "SanspayTests", dependencies: ["Sanspay"]),
    ],
    swiftLanguageModes: [.v6]
)
