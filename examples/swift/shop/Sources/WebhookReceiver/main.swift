// A receiver of webhooks to start from, for Omise and Wonder. Whoever sends one gets 200 for what is kept or was here
// before, 403 for what is not to be believed, and 400 for what cannot be read.
//
//   PORT=8080 OMISE_WEBHOOK_SECRET=… WONDER_APP_ID=… WONDER_WEBHOOK_KEY=… swift run WebhookReceiver

import Foundation
import Sanspay
import SmallServer

func setting(_ name: String) -> String {
    guard let value = ProcessInfo.processInfo.environment[name] else { fatalError("\(name) is not set") }
    return value
}

let omise = try OmiseWebhook(secrets: [setting("OMISE_WEBHOOK_SECRET")])
let wonder = try WonderWebhook(appID: setting("WONDER_APP_ID"), publicKey: setting("WONDER_WEBHOOK_KEY"))

/// A line that is there at once, also for a program that reads it.
@Sendable func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
}

/// What came, once each.
///
/// In a shop this is a table, and `accept` is one statement: `insert into inbox (key, news) values ($1, $2) on conflict
/// (key) do nothing`. Then nothing is lost when the program ends, and several receivers can stand side by side.
final class Inbox: @unchecked Sendable {
    private let lock = NSLock()
    private var keys: Set<String> = []

    /// Keeps what is new, once, and answers at once: the work comes afterwards.
    func accept(_ key: String, _ news: String) -> String {
        guard lock.withLock({ keys.insert(key).inserted }) else { return "seen before" }
        Task { handle(key, news) }
        return "accepted"
    }

    /// An event says that something happened. Fetch the charge or order before anything is shipped.
    private func handle(_ key: String, _ news: String) {
        say("handled \(key): \(news)")
    }
}

let inbox = Inbox()

@Sendable func receive(_ request: Received) throws(PayError) -> (status: Int, text: String) {
    let headers = request.headers.map { Header(name: $0.name, value: $0.value) }
    switch request.uri.prefix(while: { $0 != "?" }) {
    case "/webhooks/omise":
        let received = try omise.verify(headers: headers, body: request.body)
        return (200, inbox.accept("omise/\(received.deduplicationKey)", received.event.key.rawValue))
    case "/webhooks/wonder":
        let received = try wonder.verify(
            method: request.method, uri: request.uri, headers: headers, body: request.body)
        return (200, inbox.accept("wonder/\(received.deduplicationKey)", received.event.action))
    default:
        return (404, "nobody is here")
    }
}

let server = try SmallServer(port: UInt16(setting("PORT"))!) { request in
    do throws(PayError) {
        return try receive(request)
    } catch {
        // The reason is for the log and not for the sender, who may be anybody.
        say("refused: \(error)")
        return error.kind == .decode ? (400, "cannot be read") : (403, "refused")
    }
}
say("listening on http://127.0.0.1:\(server.port)")
dispatchMain()
