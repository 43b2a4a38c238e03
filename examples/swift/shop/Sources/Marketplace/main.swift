// How a marketplace takes money for two sellers, told against the sandbox:
//
//   cargo run -p sanspay-sandbox      in one terminal
//   swift run Marketplace             in another, in this folder

import Foundation
import Sanspay
import SmallServer

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

struct World: Decodable {
    struct Account: Decodable {
        let name: String
        let public_key: String
        let secret_key: String
        let webhook_secret: String
    }
    struct Chain: Decodable {
        let key: String
    }

    let api_url: String
    let vault_url: String
    let platform: Account
    let sellers: [Account]
    let chains: [Chain]
}

func thb(_ subunits: Int64?) -> String {
    String(format: "%.2f THB", Double(subunits ?? 0) / 100)
}

func tell() async throws {
    let sandbox = ProcessInfo.processInfo.environment["SANDBOX_URL"] ?? "http://127.0.0.1:4010"
    let world = try JSONDecoder().decode(World.self, from: Data(contentsOf: URL(string: "\(sandbox)/sandbox/world")!))

    // With real keys the addresses are left out.
    let omise = try Omise(
        publicKey: world.platform.public_key, secretKey: world.platform.secret_key, apiURL: world.api_url,
        vaultURL: world.vault_url)

    print("Events are received, and believed only with a signature")
    let webhook = try OmiseWebhook(secrets: [world.platform.webhook_secret])
    let (events, news) = AsyncStream<OmiseEvent>.makeStream()
    let server = try SmallServer(port: 0) { request in
        do {
            let headers = request.headers.map { Header(name: $0.name, value: $0.value) }
            news.yield(try webhook.verify(headers: headers, body: request.body).event)
            return (200, "")
        } catch {
            return (403, "refused")
        }
    }
    _ = try await omise.account.update(.init(webhookURI: "http://127.0.0.1:\(server.port)/hooks"))
    var heard = events.makeAsyncIterator()

    /// In a shop this happens in the payer's app, with the public key alone.
    func token(_ number: String = "4242424242424242") async throws -> String {
        let card = TokenCard(
            name: "Somchai Prasert", number: number, expirationMonth: 12, expirationYear: 2032, securityCode: "123")
        return try await omise.tokens.create(.init(card: card)).id
    }

    var paid: [(seller: Omise, charge: Charge)] = []
    for (account, chain) in zip(world.sellers, world.chains) {
        let seller = try omise.onBehalfOf(chain.key)
        let charge = try await seller.charges.create(.init(amount: 120_000, currency: .thb, card: try await token()))
        let status = charge.status?.rawValue ?? "?"
        print("\(account.name) sold for \(thb(charge.amount)): \(status), \(thb(charge.net)) after fees")
        if let event = await heard.next() {
            print("  and the platform heard of it: \(event.key) \(event.data?["id"]?.string == charge.id)")
        }
        paid.append((seller, charge))
    }
    let (seller, charge) = paid[0]

    print("A decline is no error: the charge says why")
    let declined = try await seller.charges.create(
        .init(amount: 50_000, currency: .thb, card: try await token("4111111111140011")))
    print("  \(declined.status?.rawValue ?? "?"): \(declined.failureCode ?? "?")")

    print("What cannot be done is an error that tells what kind it is")
    do {
        _ = try await omise.charges.get(charge.id)
    } catch {
        print("  \(error.kind): the charge is on the seller's books, not on the platform's")
    }

    print("A part goes back to the payer")
    let refund = try await seller.refunds.create(charge.id, .init(amount: 20_000))
    let refunded = try await seller.charges.get(charge.id).refundedAmount
    print("  \(thb(refund.amount)) of \(thb(charge.amount)); refunded so far: \(thb(refunded))")

    print("A seller's money goes to the seller's bank")
    let transfer = try await seller.transfers.create(.init(amount: 30_000))
    print("  \(transfer.id): \(thb(transfer.amount)), \(transfer.sent == true ? "sent" : "not sent yet")")

    print("What is on this seller's books, page by page")
    var count = 0
    for try await charge in seller.charges.iterate(.init(limit: 1)) {
        count += 1
        print("  \(count). \(charge.status?.rawValue ?? "?") \(thb(charge.amount))")
    }
    print("The end")
}

try await tell()
