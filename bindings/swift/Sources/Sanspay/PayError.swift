import Foundation

/// The error of everything here. It prints as one line that says what happened, who said so and what to do.
///
/// ```swift
/// do {
///     let charge = try await omise.charges.create(params)
/// } catch PayError.rateLimited {
///     // later
/// } catch let error as PayError where error.isOutcomeUnknown {
///     // It may have been carried out: look before you charge again.
/// }
/// ```
public struct PayError: Error, Sendable {
    /// What went wrong, coarsely. The words are stable.
    public enum Kind: String, CaseIterable, Sendable {
        /// Ours to fix: a parameter that the gateway would refuse. Nothing was sent.
        case invalidParams
        /// Ours to fix: a call driven in the wrong order, or a client set up wrongly.
        case misuse
        /// Ours to fix: a missing key, one of the wrong kind, or test and live keys side by side.
        case key
        /// The gateway does not accept the key or the signature (401).
        case authentication
        /// The key may not do this (403).
        case permission
        /// No such object (404).
        case notFound
        /// It clashes with the state of the object (409).
        case conflict
        /// Too many requests (429).
        case rateLimited
        /// The payment was declined. (A charge that comes back `failed` is a result, not an error.)
        case declined
        /// The gateway understood the request and refused it (other 4xx).
        case rejected
        /// The gateway failed (5xx).
        case server
        /// No whole answer in time. `isOutcomeUnknown` says whether the work may have been done.
        case timeout
        /// The connection could not be made, or was lost.
        case connection
        /// The task was cancelled. What was already sent may still be done.
        case cancelled
        /// An answer that cannot be read; its bytes are in `body`.
        case decode
        /// A webhook whose signature does not fit.
        case signature
        /// A webhook outside the time window.
        case stale
        /// One that this version of the package does not know.
        case unknown
    }

    /// What went wrong, coarsely.
    public let kind: Kind
    /// The whole error in one line.
    public let description: String
    /// What happened, without the rest of the line.
    public let detail: String
    /// The gateway's own word for it, such as `used_token` or `E900104`.
    public let code: String?
    /// What to do about it, where something is known.
    public let hint: String?
    /// The HTTP status, if there was an answer.
    public let status: Int?
    /// The gateway's id of the exchange; quote it to support.
    public let requestID: String?
    /// Such as `omise.charges.create`.
    public let operation: String?
    /// Whether the same call may be made again without doing anything twice.
    public let isRetryable: Bool
    /// Whether the work may have been done all the same: look before you call again.
    public let isOutcomeUnknown: Bool
    /// The answer's bytes as they came; empty if there was none.
    public let body: Data
}

extension PayError: LocalizedError {
    /// The same line as `description`.
    public var errorDescription: String? { description }
    /// What happened, without the rest of the line.
    public var failureReason: String? { detail }
    /// The same as `hint`.
    public var recoverySuggestion: String? { hint }
}

extension PayError: CustomStringConvertible, CustomDebugStringConvertible {
    public var debugDescription: String { description }
}

// Names of kinds that can stand in a `catch`, where a case of an enum cannot.
extension PayError {
    public static var invalidParams: Kind { .invalidParams }
    public static var misuse: Kind { .misuse }
    public static var key: Kind { .key }
    public static var authentication: Kind { .authentication }
    public static var permission: Kind { .permission }
    public static var notFound: Kind { .notFound }
    public static var conflict: Kind { .conflict }
    public static var rateLimited: Kind { .rateLimited }
    public static var declined: Kind { .declined }
    public static var rejected: Kind { .rejected }
    public static var server: Kind { .server }
    public static var timeout: Kind { .timeout }
    public static var connection: Kind { .connection }
    public static var cancelled: Kind { .cancelled }
    public static var decode: Kind { .decode }
    public static var signature: Kind { .signature }
    public static var stale: Kind { .stale }
    public static var unknown: Kind { .unknown }
}

extension PayError.Kind {
    /// Lets a kind stand in a `catch`: `catch PayError.notFound`.
    public static func ~= (kind: Self, error: any Error) -> Bool {
        (error as? PayError)?.kind == kind
    }
}

extension PayError {
    /// An error of the low layer.
    public init(_ failure: Failure) {
        switch failure {
        case .Failed(
            let kind, let text, let detail, let code, let hint, let status, let requestID, let operation,
            let isRetryable, let isOutcomeUnknown, let body
        ):
            self.kind = Kind(kind)
            self.description = text
            self.detail = detail
            self.code = code
            self.hint = hint
            self.status = status.map(Int.init)
            self.requestID = requestID
            self.operation = operation
            self.isRetryable = isRetryable
            self.isOutcomeUnknown = isOutcomeUnknown
            self.body = body
        }
    }

    /// One of this package's own. The work was not done, or was done and its answer is in `body`.
    init(_ kind: Kind, _ detail: String, operation: String? = nil, body: Data = Data()) {
        self.kind = kind
        let place = operation.map { "\($0): " } ?? ""
        self.description = "\(place)\(kind.words): \(detail)"
        self.detail = detail
        self.code = nil
        self.hint = nil
        self.status = nil
        self.requestID = nil
        self.operation = operation
        self.isRetryable = false
        self.isOutcomeUnknown = false
        self.body = body
    }
}

extension PayError.Kind {
    fileprivate var words: String {
        rawValue.reduce(into: "") { words, letter in
            words += letter.isUppercase ? " \(letter.lowercased())" : String(letter)
        }
    }

    fileprivate init(_ kind: ErrorKind) {
        self =
            switch kind {
            case .invalidParams: .invalidParams
            case .misuse: .misuse
            case .key: .key
            case .authentication: .authentication
            case .permission: .permission
            case .notFound: .notFound
            case .conflict: .conflict
            case .rateLimited: .rateLimited
            case .declined: .declined
            case .rejected: .rejected
            case .server: .server
            case .timeout: .timeout
            case .connection: .connection
            case .cancelled: .cancelled
            case .decode: .decode
            case .signature: .signature
            case .stale: .stale
            case .unknown: .unknown
            }
    }
}

/// Crosses into the core; what it throws becomes a `PayError`.
func guarded<T>(_ work: () throws -> T) throws(PayError) -> T {
    do {
        return try work()
    } catch let failure as Failure {
        throw PayError(failure)
    } catch {
        throw PayError(.misuse, "the core cannot be called: \(error)")
    }
}
