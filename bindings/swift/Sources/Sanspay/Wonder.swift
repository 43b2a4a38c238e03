import Foundation

/// A client of the Wonder OpenAPI. Money is in major units and exact: `Decimal(string: "21.00")`.
///
/// ```swift
/// let wonder = try Wonder(appID: "…", privateKey: pem)
/// let echoed = try await wonder.echo(.init(message: "Hello"))
/// ```
///
/// It is a small value: keep it, copy it, use it from many tasks at once.
public struct Wonder: Sendable {
    let runner: Runner
    private let core: WonderCore

    /// Checks and reads the key, once.
    ///
    /// - Parameters:
    ///   - appID: Of the dashboard.
    ///   - privateKey: PEM, PKCS#8 or PKCS#1; line breaks may be written as `\n`.
    ///   - url: Instead of `https://gateway.wonder.today`, for a sandbox.
    ///   - language: Of the answers' messages, such as `zh-HK`.
    ///   - timeout: Seconds for one attempt.
    ///   - maxRetries: How many times a request is sent again at most, where that is safe.
    ///   - userAgent: Put before this package's own `User-Agent`.
    ///   - transport: Carries requests instead of `URLSession`.
    public init(
        appID: String,
        privateKey: String,
        url: String? = nil,
        language: String? = nil,
        timeout: TimeInterval? = nil,
        maxRetries: Int? = nil,
        userAgent: String? = nil,
        transport: any Transport = URLSessionTransport.shared
    ) throws(PayError) {
        let client = ClientSettings(
            timeoutMs: try milliseconds(timeout), maxRetries: try count("maxRetries", maxRetries), userAgent: userAgent)
        let settings = WonderSettings(
            appId: appID, privateKey: privateKey, url: url, language: language, client: client)
        self.init(core: try guarded { try WonderCore(settings: settings) }, transport, nil)
    }

    /// One whose requests are signed elsewhere: the private key need not be in this process.
    ///
    /// - Parameters:
    ///   - appID: Of the dashboard.
    ///   - signer: Signs every attempt anew.
    ///   - url: Instead of `https://gateway.wonder.today`, for a sandbox.
    ///   - language: Of the answers' messages, such as `zh-HK`.
    ///   - timeout: Seconds for one attempt.
    ///   - maxRetries: How many times a request is sent again at most, where that is safe.
    ///   - userAgent: Put before this package's own `User-Agent`.
    ///   - transport: Carries requests instead of `URLSession`.
    public init(
        appID: String,
        signer: Signer,
        url: String? = nil,
        language: String? = nil,
        timeout: TimeInterval? = nil,
        maxRetries: Int? = nil,
        userAgent: String? = nil,
        transport: any Transport = URLSessionTransport.shared
    ) throws(PayError) {
        let client = ClientSettings(
            timeoutMs: try milliseconds(timeout), maxRetries: try count("maxRetries", maxRetries), userAgent: userAgent)
        let settings = WonderSettings(appId: appID, privateKey: nil, url: url, language: language, client: client)
        self.init(core: try guarded { try WonderCore(settings: settings) }, transport, signer)
    }

    private init(core: WonderCore, _ transport: any Transport, _ signer: Signer?) {
        let runner = Runner(transport: transport, signer: signer) {
            try core.call(operation: $0, params: $1, settings: $2)
        }
        self.init(core, runner)
    }

    private init(_ core: WonderCore, _ runner: Runner) {
        self.core = core
        self.runner = runner
    }

    /// Signs and sends a request that has no name here, and gives the envelope's `data`. It is repeated only if it is a
    /// GET.
    ///
    /// - Parameters:
    ///   - method: GET, POST, PUT, PATCH or DELETE.
    ///   - path: From the slash on, with its query: `/svc/payment/api/v1/openapi/echo`.
    ///   - body: Sent as JSON.
    public func raw(
        _ method: String, _ path: String, body: JSONValue? = nil, options: CallOptions = .init()
    ) async throws(PayError) -> JSONValue {
        let settings = try options.settings()
        let text = try guarded { try body.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) } }
        let call = try guarded { try core.raw(method: method, path: path, body: text, settings: settings) }
        return try await runner.result(of: call, "wonder.raw")
    }

    /// Runs a call of the client that the closure is given, and gives how it came about and the untouched answer beside
    /// its result. Of several calls it is the last.
    ///
    /// ```swift
    /// let answer = try await wonder.answer { try await $0.orders.list() }
    /// print(answer.value, answer.requestID ?? "", answer.attempts)
    /// ```
    public func answer<Value: Sendable>(
        _ work: (Wonder) async throws -> Value
    ) async throws -> Answer<Value> {
        try await Sanspay.answer(of: runner) { try await work(Wonder(core, $0)) }
    }
}

/// Nothing of its key.
extension Wonder: Redacting {
    public var customMirror: Mirror { Mirror(self, children: []) }
}
