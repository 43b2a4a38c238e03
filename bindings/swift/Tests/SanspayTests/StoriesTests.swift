import Foundation
import Sanspay
import XCTest

/// What people do, against the sandbox, over `URLSession`.
final class StoriesTests: XCTestCase {
    private let world = World.known

    override func tearDown() async throws {
        try await world.control("DELETE", "/faults")
    }

    private func token(_ number: String = "4242424242424242") async throws -> String {
        let card = TokenCard(
            name: "Somchai Prasert", number: number, expirationMonth: 12, expirationYear: 2032, securityCode: "123")
        return try await world.omise().tokens.create(.init(card: card)).id
    }

    private func charge(_ omise: Omise, number: String = "4242424242424242") async throws -> Charge {
        try await omise.charges.create(.init(amount: 10_000, currency: .thb, card: try await token(number)))
    }

    func testAPlatformTakesACardChargesItForASellerAndRefundsAPart() async throws {
        let omise = try world.omise()
        let seller = try omise.onBehalfOf(world.chains[0].key)
        let paid = try await charge(seller)
        XCTAssertEqual(paid.status, .successful)
        XCTAssertEqual(paid.amount, 10_000)
        let refund = try await seller.refunds.create(paid.id, .init(amount: 2_500))
        XCTAssertEqual(refund.amount, 2_500)
        // On the seller's books, not on the platform's.
        let own = try Omise(secretKey: world.sellers[0].secret_key, apiURL: world.api_url)
        let found = try await own.charges.get(paid.id)
        XCTAssertEqual(found.id, paid.id)
        let error = try await failure(await omise.charges.get(paid.id))
        XCTAssertEqual(error.kind, .notFound)
    }

    func testADeclineIsAResultAndATokenPaysOnce() async throws {
        let omise = try world.omise()
        let declined = try await charge(omise, number: "4111111111140011")
        XCTAssertEqual(declined.status, .failed)
        XCTAssertEqual(declined.failureCode, "insufficient_fund")
        let card = try await token()
        _ = try await omise.charges.create(.init(amount: 10_000, currency: .thb, card: card))
        let error = try await failure(
            await omise.charges.create(.init(amount: 10_000, currency: .thb, card: card)))
        XCTAssert([.rejected, .notFound].contains(error.kind), "\(error)")
    }

    func testAListComesInPagesAndAnIterationTurnsThem() async throws {
        let omise = try world.omise()
        var made: [String] = []
        for _ in 0..<3 { made.append(try await charge(omise).id) }
        let page = try await omise.charges.list(.init(limit: 2))
        XCTAssertEqual(page.data.count, 2)
        var seen: [String] = []
        for try await charge in omise.charges.iterate(.init(limit: 2, order: .reverseChronological)) {
            seen.append(charge.id)
        }
        XCTAssertEqual(Array(seen.prefix(3)), made.reversed())
        XCTAssertEqual(seen.count, page.total.map(Int.init))
    }

    func testAReadWhoseConnectionDropsIsSentAgainAndAChargeIsNot() async throws {
        let omise = try world.omise()
        let paid = try await charge(omise)
        try await world.control("POST", "/faults", ["kind": "drop_after", "path_prefix": "/charges", "times": 1])
        // With connections of its own: of a used one that is closed, the libcurl below Foundation hides it for a GET.
        let fresh = try world.omise(transport: URLSessionTransport())
        let read = try await fresh.answer { try await $0.charges.get(paid.id) }
        XCTAssertEqual(read.attempts, 2)

        let card = try await token()
        let drop: JSONValue = ["kind": "drop_after", "method": "POST", "path_prefix": "/charges", "times": 1]
        try await world.control("POST", "/faults", drop)
        let error = try await failure(
            await omise.charges.create(.init(amount: 10_000, currency: .thb, card: card)))
        XCTAssertEqual(error.kind, .connection)
        XCTAssert(error.isOutcomeUnknown)

        // With a key it may be repeated, and is made once.
        let key = "key-\(UUID())"
        let again = CreateCharge(amount: 10_000, currency: .thb, card: try await token(), description: key)
        try await world.control("POST", "/faults", drop)
        let once = try await omise.answer { try await $0.charges.create(again, options: .init(idempotencyKey: key)) }
        XCTAssertEqual(once.attempts, 2)
        var same: [String] = []
        for try await charge in omise.charges.iterate() where charge.description == key { same.append(charge.id) }
        XCTAssertEqual(same, [once.value.id])
    }

    func testACallIsCancelledInFlight() async throws {
        struct Watched: Transport {
            let leaves: XCTestExpectation

            func send(_ request: Request) async throws -> Response {
                leaves.fulfill()
                return try await URLSessionTransport.shared.send(request)
            }
        }
        let leaves = expectation(description: "the request leaves")
        let omise = try world.omise(transport: Watched(leaves: leaves))
        try await world.control(
            "POST", "/faults", ["kind": "latency", "ms": 60_000, "path_prefix": "/charges", "times": 1])
        let began = Date()
        let task = Task { try await omise.charges.list() }
        await fulfillment(of: [leaves], timeout: 10)
        task.cancel()
        let error = try await failure(await task.value)
        XCTAssertEqual(error.kind, .cancelled)
        XCTAssertLessThan(Date().timeIntervalSince(began), 30)
    }

    func testAnAnswerThatIsLateIsATimeoutAndSoIsTheNext() async throws {
        let omise = try world.omise()
        try await world.control(
            "POST", "/faults", ["kind": "latency", "ms": 60_000, "path_prefix": "/charges", "times": 2])
        let began = Date()
        for _ in 0..<2 {
            let error = try await failure(
                await omise.charges.list(options: .init(timeout: 0.2, maxRetries: 0)))
            XCTAssertEqual(error.kind, .timeout)
        }
        // Foundation's own clock rings after a minute.
        XCTAssertLessThan(Date().timeIntervalSince(began), 30)
    }

    func testAnExchangeThatHasEndedIsLetGoBeforeItWouldHaveBeenLate() async throws {
        let isGone = expectation(description: "the request's bytes are freed")
        func send() async throws {
            let bytes = UnsafeMutableRawPointer.allocate(byteCount: 20_000, alignment: 1)
            bytes.initializeMemory(as: UInt8.self, repeating: 32, count: 20_000)
            let body = Data(
                bytesNoCopy: bytes, count: 20_000,
                deallocator: .custom { bytes, _ in
                    bytes.deallocate()
                    isGone.fulfill()
                })
            let request = Request(
                method: "POST", url: "\(world.api_url)/sandbox/nowhere", headers: [], body: body, timeoutMs: 600_000)
            _ = try await URLSessionTransport.shared.send(request)
        }
        try await send()
        await fulfillment(of: [isGone], timeout: 10)
    }

    func testAWonderCustomerIsMadeOnceAndChangedByTheSameReference() async throws {
        let wonder = try world.wonder()
        let echoed = try await wonder.echo(.init(message: "Hello,Wonder!"))
        XCTAssertEqual(echoed.message, "Hello,Wonder!")
        var customer = NewCustomer(
            referenceNumber: "ref-\(UUID())", name: "陳大文", phone: "91234567", dialCode: "+852",
            email: "tai.man@example.com")
        let made = try await wonder.customers.create(.init(customer: customer))
        customer.name = "陳小文"
        let changed = try await wonder.customers.create(.init(customer: customer))
        XCTAssertEqual(changed.uuid, made.uuid)
        let raw = try await wonder.raw("GET", "/svc/payment/api/v1/openapi/customers/\(made.uuid)")
        XCTAssert("\(raw)".contains("陳小文"), "\(raw)")
    }

    func testARequestThatIsChangedOnTheWayIsRefused() async throws {
        struct Changing: Transport {
            func send(_ request: Request) async throws -> Response {
                var request = request
                request.body = Data(#"{"message":"Goodbye,Wonder!"}"#.utf8)
                return try await URLSessionTransport.shared.send(request)
            }
        }
        let wonder = try world.wonder(transport: Changing())
        let error = try await failure(await wonder.echo(.init(message: "Hello,Wonder!")))
        XCTAssertEqual(error.kind, .authentication)
    }

    func testWondersOwnWebhookIsVerified() async throws {
        let webhook = try WonderWebhook(appID: world.wonder.app_id, publicKey: world.wonder.webhook_public_key_pem)
        let body = #"{"number":"1","state":"completed"}"#
        let signed = try await world.control(
            "POST", "/wonder/webhooks/sign", ["uri": "/hook?a=1", "body": .string(body)])
        let headers = try XCTUnwrap(signed["headers"]).decode([String: String].self)
        let received = try webhook.verify(uri: "/hook?a=1", headers: headers, body: Data(body.utf8))
        XCTAssertEqual(received.event.action, "order.paid")
        XCTAssertEqual(received.event.order?.state, .completed)
        XCTAssertThrowsError(try webhook.verify(uri: "/hook?a=2", headers: headers, body: Data(body.utf8)))
    }
}
