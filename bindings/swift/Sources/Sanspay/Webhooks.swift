import Foundation

/// A webhook that is to be believed.
public struct VerifiedWebhook<Event: Sendable>: Sendable {
    /// What happened.
    public let event: Event
    /// The same for both copies of a chained event and for every repeat: handle each key once.
    public let deduplicationKey: String
    /// The event as JSON, with what `event` has no field for.
    public let json: Data
}

/// Receives Omise's webhooks.
///
/// ```swift
/// let webhook = try OmiseWebhook(secrets: ["…"])
/// let received = try webhook.verify(headers: headers, body: body)
/// ```
public struct OmiseWebhook: Sendable {
    private let receiver: OmiseReceiver

    /// - Parameters:
    ///   - secrets: The base64 text of the dashboard; two while one replaces the other.
    ///   - tolerance: Seconds by which the time in the signature may differ from now.
    public init(secrets: [String], tolerance: Int? = nil) throws(PayError) {
        let seconds = try count("tolerance", tolerance)
        receiver = try guarded { try OmiseReceiver(secrets: secrets, toleranceSeconds: seconds) }
    }

    /// The event, if the signature fits the body and is fresh.
    ///
    /// - Parameters:
    ///   - headers: All of them will do; names in any letter case.
    ///   - body: The bytes as they came, before anything parses them.
    ///   - now: By the receiver's clock.
    /// - Throws: Of the kind `signature` or `stale`, or `key` if there is no signature to look at.
    public func verify(
        headers: [Header], body: Data, now: Date = Date()
    ) throws(PayError) -> VerifiedWebhook<OmiseEvent> {
        let verified = try guarded {
            try receiver.verify(received: headers, body: body, nowMs: now.milliseconds)
        }
        return try VerifiedWebhook(verified)
    }

    /// The event, if the signature fits the body and is fresh.
    public func verify(
        headers: [String: String], body: Data, now: Date = Date()
    ) throws(PayError) -> VerifiedWebhook<OmiseEvent> {
        try verify(headers: headers.map(Header.init), body: body, now: now)
    }

    /// The headers that such a body would come with, for tests of a receiver.
    public func signTestEvent(body: Data, now: Date = Date()) -> [Header] {
        receiver.signTestEvent(body: body, nowMs: now.milliseconds)
    }
}

/// What happened to an order.
public struct OrderEvent: Decodable, Hashable, Sendable {
    /// The header `X-Action`: `order.paid`. The signature does not cover it: where money depends on it, look at the
    /// order's states, which are signed.
    public let action: String
    /// The order as it was then. Webhooks may come twice and out of order: ask for what is true now. Nothing where the
    /// body holds no order that reads, which an action yet to come may well do.
    public let order: Order?
    /// The order as it came, without what it was wrapped in; or all of the body if it holds none.
    public let data: JSONValue
}

/// Receives Wonder's webhooks.
public struct WonderWebhook: Sendable {
    private let receiver: WonderReceiver

    /// - Parameters:
    ///   - appID: Of the dashboard.
    ///   - publicKey: The webhook key of the dashboard: PEM, its base64, or DER in base64 or hex.
    ///   - tolerance: Seconds by which the time in the signature may differ from now.
    public init(appID: String, publicKey: String, tolerance: Int? = nil) throws(PayError) {
        let seconds = try count("tolerance", tolerance)
        receiver = try guarded {
            try WonderReceiver(appId: appID, publicKey: publicKey, toleranceSeconds: seconds)
        }
    }

    /// What happened to which order, if the signature fits the request and is fresh.
    ///
    /// - Parameters:
    ///   - method: `POST`
    ///   - uri: Path and query as they came: both are signed.
    ///   - headers: All of them will do; names in any letter case.
    ///   - body: The bytes as they came, before anything parses them.
    ///   - now: By the receiver's clock.
    /// - Throws: Of the kind `signature` or `stale`, or `key` if there is no signature to look at.
    public func verify(
        method: String = "POST", uri: String, headers: [Header], body: Data, now: Date = Date()
    ) throws(PayError) -> VerifiedWebhook<OrderEvent> {
        let verified = try guarded {
            try receiver.verify(
                method: method, uri: uri, received: headers, body: body, nowMs: now.milliseconds)
        }
        return try VerifiedWebhook(verified)
    }

    /// What happened to which order, if the signature fits the request and is fresh.
    public func verify(
        method: String = "POST", uri: String, headers: [String: String], body: Data, now: Date = Date()
    ) throws(PayError) -> VerifiedWebhook<OrderEvent> {
        try verify(method: method, uri: uri, headers: headers.map(Header.init), body: body, now: now)
    }

    /// The headers that such a body would come with, for tests of a receiver that has the public half of the key.
    ///
    /// - Parameters:
    ///   - action: Such as `paid`.
    ///   - privateKey: A key of your own in PEM: Wonder's is not known.
    public func signTestEvent(
        action: String, uri: String, body: Data, privateKey: String, now: Date = Date()
    ) throws(PayError) -> [Header] {
        try guarded {
            try receiver.signTestEvent(
                privateKey: privateKey, action: action, uri: uri, body: body, nowMs: now.milliseconds)
        }
    }
}

extension VerifiedWebhook where Event: Decodable {
    fileprivate init(_ verified: VerifiedEvent) throws(PayError) {
        json = Data(verified.event.utf8)
        deduplicationKey = verified.deduplicationKey
        do {
            event = try JSONDecoder().decode(Event.self, from: json)
        } catch {
            throw PayError(.decode, "the event is no \(Event.self): \(told(error))", body: json)
        }
    }
}

extension Date {
    fileprivate var milliseconds: UInt64 { UInt64(max(0, timeIntervalSince1970 * 1000)) }
}
