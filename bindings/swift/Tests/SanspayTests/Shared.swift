import Foundation
import Sanspay
import XCTest

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

// Vectors, the sandbox, and a transport that is told what to answer.

let tests = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../../../tests").standardized

func vectorText(_ name: String) throws -> String {
    try String(contentsOf: tests.appendingPathComponent("vectors/\(name)"), encoding: .utf8)
}

func vectors<Vector: Decodable>(_ name: String) throws -> Vector {
    try JSONDecoder().decode(Vector.self, from: Data(vectorText(name).utf8))
}

let appID = "d1f4a7c2-5b63-4e0e-9a7b-3c2f61b8e905"
let privateKey = try! vectorText("wonder-test-key.pem")
let publicKey = try! vectorText("wonder-test-key.pub.pem")

/// Gives these answers one after the other, the last one for ever, and keeps what was sent.
final class FakeTransport: Transport, @unchecked Sendable {
    enum Answer: Sendable {
        case response(Int, [String: String] = [:], String = "{}")
        case failure(TransportError)
        /// Until the task is cancelled.
        case never
    }

    private let lock = NSLock()
    private let answers: [Answer]
    private var requests: [Request] = []
    private let onSend: @Sendable () -> Void

    init(_ answers: Answer..., onSend: @escaping @Sendable () -> Void = {}) {
        self.answers = answers
        self.onSend = onSend
    }

    var sent: [Request] { lock.withLock { requests } }

    func send(_ request: Request) async throws -> Response {
        let answer = lock.withLock {
            requests.append(request)
            return answers[min(requests.count, answers.count) - 1]
        }
        onSend()
        switch answer {
        case .response(let status, let headers, let body):
            let headers = headers.map { Header(name: $0, value: $1) }
            return Response(status: UInt16(status), headers: headers, body: Data(body.utf8))
        case .failure(let error):
            throw error
        case .never:
            try await Task.sleep(nanoseconds: .max / 4)
            throw CancellationError()
        }
    }
}

extension Request {
    func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    var text: String { String(decoding: body ?? Data(), as: UTF8.self) }
}

/// A charge of the answers, with a field that nobody knows yet.
let chargeJSON: String = {
    var fields =
        try! JSONSerialization.jsonObject(
            with: Data(contentsOf: tests.appendingPathComponent("answers/charge.json"))) as! [String: Any]
    fields["id"] = "chrg_test_1"
    fields["later"] = "a field of next year"
    return String(decoding: try! JSONSerialization.data(withJSONObject: fields), as: UTF8.self)
}()
let charged = FakeTransport.Answer.response(200, ["x-request-id": "req-1"], chargeJSON)

func fakeOmise(_ transport: any Transport, maxRetries: Int? = nil) throws -> Omise {
    try Omise(
        publicKey: "pkey_test_vector", secretKey: "skey_test_vector", maxRetries: maxRetries, transport: transport)
}

/// The error that the work ends with.
func failure(
    _ work: @autoclosure () async throws -> some Any, file: StaticString = #filePath, line: UInt = #line
) async throws -> PayError {
    do {
        _ = try await work()
    } catch {
        return try XCTUnwrap(error as? PayError, "\(error)", file: file, line: line)
    }
    XCTFail("it did not fail", file: file, line: line)
    throw CancellationError()
}

// MARK: - The sandbox

struct World: Decodable {
    struct Account: Decodable {
        let id: String
        let public_key: String
        let secret_key: String
        let webhook_secret: String
    }
    struct Chain: Decodable {
        let id: String
        let key: String
    }
    struct App: Decodable {
        let app_id: String
        let private_key_pem: String
        let public_key_pem: String
        let webhook_public_key_pem: String
    }

    let api_url: String
    let vault_url: String
    let wonder_url: String
    let platform: Account
    let sellers: [Account]
    let chains: [Chain]
    let wonder: App

    static let known: World = {
        guard let text = ProcessInfo.processInfo.environment["SANDBOX_URL"], let url = URL(string: text) else {
            fatalError("SANDBOX_URL is not set: `cargo xtask test swift` starts a sandbox and sets it")
        }
        let world = try! Data(contentsOf: url.appendingPathComponent("sandbox/world"))
        return try! JSONDecoder().decode(World.self, from: world)
    }()

    func omise(transport: any Transport = URLSessionTransport.shared) throws -> Omise {
        try Omise(
            publicKey: platform.public_key, secretKey: platform.secret_key, apiURL: api_url, vaultURL: vault_url,
            transport: transport)
    }

    func wonder(transport: any Transport = URLSessionTransport.shared) throws -> Wonder {
        try Wonder(
            appID: wonder.app_id, privateKey: wonder.private_key_pem, url: wonder_url, transport: transport)
    }

    /// Something that the sandbox is told, and what it says.
    @discardableResult
    func control(_ method: String, _ path: String, _ body: JSONValue? = nil) async throws -> JSONValue {
        let request = Request(
            method: method, url: "\(api_url)/sandbox\(path)", headers: [],
            body: try body.map { try JSONEncoder().encode($0) }, timeoutMs: 10_000)
        let response = try await URLSessionTransport.shared.send(request)
        let text = String(decoding: response.body, as: UTF8.self)
        XCTAssert((200..<300).contains(response.status), "\(path): \(text)")
        return text.isEmpty ? nil : try JSONDecoder().decode(JSONValue.self, from: response.body)
    }
}
