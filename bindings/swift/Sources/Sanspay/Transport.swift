import Foundation

/// What carries a request to a gateway and its answer back. The package's own is `URLSessionTransport`.
public protocol Transport: Sendable {
    /// Sends the request once, with exactly these bytes, and gives the answer, whatever its status.
    ///
    /// It follows no redirect, repeats nothing by itself, and ends with a timeout when there is no whole answer after
    /// `request.timeoutMs`. When the task is cancelled it ends the exchange.
    ///
    /// - Throws: `TransportError`. Of any other error the request is taken to have reached the server.
    func send(_ request: Request) async throws -> Response
}

/// An exchange that ended before an answer was whole.
public struct TransportError: Error, Hashable, Sendable {
    /// How it failed.
    public let kind: ExchangeFailure
    /// Whether the request may have reached the server. Say no only if that is certain: it may then be sent again.
    public let wasSent: Bool
    /// In words, for the error's text.
    public let detail: String

    public init(_ kind: ExchangeFailure, wasSent: Bool, _ detail: String) {
        self.kind = kind
        self.wasSent = wasSent
        self.detail = detail
    }

    /// The task was cancelled.
    public static func cancelled(wasSent: Bool) -> Self {
        Self(.cancelled, wasSent: wasSent, "the task was cancelled")
    }
}
