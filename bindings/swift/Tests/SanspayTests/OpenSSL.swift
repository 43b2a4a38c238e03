import Foundation
import XCTest

/// The key of the vectors, as a program that holds keys has it.
let privateKeyFile = tests.appendingPathComponent("vectors/wonder-test-key.pem").path

/// What the program `openssl` makes of these bytes. It stands for whatever holds a key outside of this process.
func openssl(_ arguments: [String], _ input: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    process.arguments = arguments
    let (standardInput, standardOutput) = (Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    try process.run()
    standardInput.fileHandleForWriting.write(Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let output = standardOutput.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0, "openssl \(arguments.joined(separator: " "))")
    return output
}
