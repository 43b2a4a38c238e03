// The Swift package's transport over URLSession, as the judge wants it driven: see ../../../README.md.

import Foundation
import Sanspay

/// What the judge wants done.
struct Assignment: Decodable {
    let method: String
    let url: String
    let headers: [[String]]
    let body: String?
    let timeout_ms: UInt32
    let cancel_after: String?
    let proxy: String?
}

/// What came of it.
struct Outcome: Encodable {
    var status: UInt16?
    var headers: [[String]]?
    var body: String?
    var failure: String?
    var sent: Bool?
    var detail: String?
}

// Nothing but the environment can keep the libcurl below Foundation from a proxy; `URLSessionTransport` says so otherwise.
setenv("no_proxy", "127.0.0.1,localhost,::1", 1)

let judge = ProcessInfo.processInfo.environment["CERTIFY_URL"]!
let transport = URLSessionTransport()

/// Speaks with the judge itself, over another session than the one that is judged.
func ask(_ method: String, _ url: String, _ body: Data? = nil) async throws -> Data {
    let plain = URLSessionTransport.shared
    let request = Request(method: method, url: url, headers: [], body: body, timeoutMs: 60_000)
    return try await plain.send(request).body
}

func perform(_ assignment: Assignment) async -> Outcome {
    let request = Request(
        method: assignment.method, url: assignment.url,
        headers: assignment.headers.map { Header(name: $0[0], value: $0[1]) },
        body: assignment.body.flatMap { Data(base64Encoded: $0) }, timeoutMs: assignment.timeout_ms)
    let exchange = Task { try await transport.send(request) }
    if let arrived = assignment.cancel_after {
        _ = try? await ask("GET", arrived)
        exchange.cancel()
    }
    do {
        let response = try await exchange.value
        return Outcome(
            status: response.status, headers: response.headers.map { [$0.name, $0.value] },
            body: response.body.base64EncodedString())
    } catch let lost as TransportError {
        return Outcome(failure: "\(lost.kind)", sent: lost.wasSent, detail: lost.detail)
    } catch {
        return Outcome(failure: "other", sent: true, detail: "\(error)")
    }
}

while let assignment = try JSONDecoder().decode(Assignment?.self, from: await ask("GET", "\(judge)/next")) {
    let outcome = await perform(assignment)
    _ = try await ask("POST", "\(judge)/outcome", JSONEncoder().encode(outcome))
}
