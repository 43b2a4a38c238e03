import Foundation

/// A client of Omise. Amounts are in the currency's subunits: `10_000` is 100.00 THB.
///
/// ```swift
/// let omise = try Omise(secretKey: "skey_…")
/// let charge = try await omise.charges.create(.init(amount: 10_000, currency: "THB", card: "tokn_…"))
/// ```
///
/// It is a small value: keep it, copy it, use it from many tasks at once.
public struct Omise: Sendable {
    let runner: Runner
    private let core: OmiseCore

    /// Checks the keys.
    ///
    /// - Parameters:
    ///   - publicKey: `pkey_…`, for tokens and sources; the only key for an app.
    ///   - secretKey: `skey_…`, for servers only.
    ///   - apiURL: Instead of `https://api.omise.co`, for a sandbox.
    ///   - vaultURL: Instead of `https://vault.omise.co`, for a sandbox.
    ///   - timeout: Seconds for one attempt.
    ///   - maxRetries: How many times a request is sent again at most, where that is safe.
    ///   - idempotencyKeys: Gives every POST and PATCH an `Idempotency-Key`, so that it may be repeated like a GET. Known
    ///     from a draft only, unconfirmed by Omise.
    ///   - userAgent: Put before this package's own `User-Agent`.
    ///   - transport: Carries requests instead of `URLSession`.
    public init(
        publicKey: String? = nil,
        secretKey: String? = nil,
        apiURL: String? = nil,
        vaultURL: String? = nil,
        timeout: TimeInterval? = nil,
        maxRetries: Int? = nil,
        idempotencyKeys: Bool = false,
        userAgent: String? = nil,
        transport: any Transport = URLSessionTransport.shared
    ) throws(PayError) {
        let client = ClientSettings(
            timeoutMs: try milliseconds(timeout), maxRetries: try count("maxRetries", maxRetries), userAgent: userAgent)
        let settings = OmiseSettings(
            publicKey: publicKey, secretKey: secretKey, apiUrl: apiURL, vaultUrl: vaultURL,
            idempotencyKeys: idempotencyKeys, client: client)
        self.init(core: try guarded { try OmiseCore(settings: settings) }, transport: transport)
    }

    private init(core: OmiseCore, transport: any Transport) {
        self.init(core, Runner(transport: transport) { try core.call(operation: $0, params: $1, settings: $2) })
    }

    private init(_ core: OmiseCore, _ runner: Runner) {
        self.core = core
        self.runner = runner
    }

    /// The same client for a chained account: all its calls are on that seller's books.
    ///
    /// - Parameter chainKey: `ckey_…`
    public func onBehalfOf(_ chainKey: String) throws(PayError) -> Omise {
        Omise(core: try guarded { try core.onBehalfOf(chainKey: chainKey) }, transport: runner.transport)
    }

    /// Whether its keys move real money.
    public var isLive: Bool { core.isLive() }

    /// Runs a call of the client that the closure is given, and gives how it came about and the untouched answer beside
    /// its result. Of several calls it is the last.
    ///
    /// ```swift
    /// let answer = try await omise.answer { try await $0.charges.get("chrg_…") }
    /// print(answer.value.status, answer.requestID ?? "", answer.attempts)
    /// ```
    public func answer<Value: Sendable>(
        _ work: (Omise) async throws -> Value
    ) async throws -> Answer<Value> {
        try await Sanspay.answer(of: runner) { try await work(Omise(core, $0)) }
    }
}

/// Nothing of its keys but whether they are live.
extension Omise: Redacting {
    public var customMirror: Mirror { Mirror(self, children: ["isLive": isLive]) }
}
