import Foundation

/// What differs for a single call. Everything left out is as the client was made.
public struct CallOptions: Hashable, Sendable {
    /// Seconds for one attempt.
    public var timeout: TimeInterval?
    /// How many times the request is sent again at most.
    public var maxRetries: Int?
    /// Sent with every attempt of an Omise POST or PATCH, which may then be repeated like a GET. Known from a draft
    /// only, unconfirmed by Omise.
    public var idempotencyKey: String?

    public init(timeout: TimeInterval? = nil, maxRetries: Int? = nil, idempotencyKey: String? = nil) {
        self.timeout = timeout
        self.maxRetries = maxRetries
        self.idempotencyKey = idempotencyKey
    }

    func settings() throws(PayError) -> CallSettings {
        CallSettings(
            timeoutMs: try milliseconds(timeout), maxRetries: try count("maxRetries", maxRetries),
            idempotencyKey: idempotencyKey)
    }
}

func milliseconds(_ timeout: TimeInterval?) throws(PayError) -> UInt32? {
    guard let timeout else { return nil }
    guard timeout > 0, let millis = UInt32(exactly: (timeout * 1000).rounded(.up)) else {
        throw PayError(.misuse, "`timeout` has to be seconds, more than 0 and at most 49 days, not \(timeout)")
    }
    return millis
}

func count(_ name: String, _ given: Int?) throws(PayError) -> UInt32? {
    guard let given else { return nil }
    guard let count = UInt32(exactly: given) else {
        throw PayError(.misuse, "`\(name)` has to be a whole number from 0 to 4294967295, not \(given)")
    }
    return count
}
