import Foundation

/// A result, with how it came about and what the gateway really wrote.
public struct Answer<Value: Sendable>: Sendable {
    /// The result.
    public let value: Value
    /// The HTTP status.
    public let status: Int?
    /// The gateway's id of the exchange; quote it to support.
    public let requestID: String?
    /// How many times the request was sent.
    public let attempts: Int
    /// The key that went with every attempt, if there was one.
    public let idempotencyKey: String?
    /// The answer's bytes as they came, with what this version of the package does not know.
    public let body: Data

    init(_ value: Value, _ exchange: Exchange) {
        self.value = value
        self.status = exchange.meta.status.map(Int.init)
        self.requestID = exchange.meta.requestId
        self.attempts = Int(exchange.meta.attempts)
        self.idempotencyKey = exchange.meta.idempotencyKey
        self.body = exchange.body
    }
}

/// What is known of a finished call beside its result.
struct Exchange: Sendable {
    let meta: CallMeta
    let body: Data
}

/// Keeps what the last call of a client was answered.
final class Recorder: @unchecked Sendable {
    private let lock = NSLock()
    private var exchange: Exchange?

    var last: Exchange? {
        lock.withLock { exchange }
    }

    func keep(_ exchange: Exchange) {
        lock.withLock { self.exchange = exchange }
    }
}

/// Runs the calls of `work`, and gives what the last of them was answered beside what `work` gives.
func answer<Value: Sendable>(
    of runner: Runner, _ work: (Runner) async throws -> Value
) async throws -> Answer<Value> {
    let recorder = Recorder()
    let value = try await work(runner.recorded(by: recorder))
    guard let exchange = recorder.last else {
        throw PayError(.misuse, "no call was made with the client that the closure was given")
    }
    return Answer(value, exchange)
}
