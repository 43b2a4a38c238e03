import Foundation
import Sanspay
import XCTest

private let newCharge = CreateCharge(amount: 10_000, currency: "THB", card: "tokn_test_1")

/// A call from its parameters to its result or error, without a network.
final class CallTests: XCTestCase {
    func testAResultIsTypedAndHowItCameAboutIsBesideIt() async throws {
        let transport = FakeTransport(charged)
        let answer = try await fakeOmise(transport).answer {
            try await $0.charges.create(newCharge, options: .init(idempotencyKey: "key-1"))
        }
        XCTAssertEqual(answer.value.id, "chrg_test_1")
        XCTAssertEqual(answer.status, 200)
        XCTAssertEqual(answer.requestID, "req-1")
        XCTAssertEqual(answer.attempts, 1)
        XCTAssertEqual(answer.idempotencyKey, "key-1")
        XCTAssertEqual(String(decoding: answer.body, as: UTF8.self), chargeJSON)
        XCTAssertEqual(transport.sent[0].header("idempotency-key"), "key-1")
    }

    func testAnAnswerWithoutACallIsMisuse() async throws {
        let omise = try fakeOmise(FakeTransport(charged))
        let error = try await failure(await omise.answer { _ in 7 })
        XCTAssertEqual(error.kind, .misuse)
    }

    func testAnErrorCarriesAllThatIsKnownOfItAndPrintsInOneLine() async throws {
        let body = #"{"object":"error","code":"used_token","message":"token was already used"}"#
        let transport = FakeTransport(.response(400, ["X-Request-Id": "req-7"], body))
        let error = try await failure(await fakeOmise(transport).charges.create(newCharge))
        XCTAssertEqual(error.kind, .rejected)
        XCTAssertEqual(error.code, "used_token")
        XCTAssertEqual(error.status, 400)
        XCTAssertEqual(error.requestID, "req-7")
        XCTAssertEqual(error.operation, "omise.charges.create")
        XCTAssertFalse(error.isRetryable)
        XCTAssertFalse(error.isOutcomeUnknown)
        XCTAssertEqual(error.body, Data(body.utf8))
        for word in ["used_token", "token was already used", "omise.charges.create", "req-7"] {
            XCTAssert(error.description.contains(word), error.description)
        }
        XCTAssertFalse(error.description.contains("\n"))
        // As Swift prints errors: in `print`, in an alert, by a debugger.
        let plain: any Error = error
        XCTAssertEqual(plain.localizedDescription, error.description)
        XCTAssertEqual("\(plain)", error.description)
        XCTAssertEqual(String(reflecting: plain), error.description)
        XCTAssertEqual((plain as? any LocalizedError)?.recoverySuggestion, error.hint)
    }

    func testAKindStandsInACatch() async throws {
        do {
            _ = try await fakeOmise(FakeTransport(.response(404))).charges.get("chrg_test_1")
            XCTFail("it did not fail")
        } catch PayError.conflict {
            XCTFail("it is another kind")
        } catch PayError.notFound {
            // As it should be.
        }
    }

    func testAWrongKeyIsAnErrorOfTheInitialiserAndNotShown() {
        XCTAssertThrowsError(try Omise(secretKey: "pkey_test_5mistake")) { error in
            XCTAssertEqual((error as? PayError)?.kind, .key)
            XCTAssertFalse("\(error)".contains("5mistake"), "\(error)")
        }
        XCTAssertThrowsError(try Omise(secretKey: "skey_test_1", timeout: .nan)) { error in
            XCTAssertEqual((error as? PayError)?.kind, .misuse)
        }
        XCTAssertThrowsError(try Omise(secretKey: "skey_test_1", maxRetries: -1)) { error in
            XCTAssertEqual((error as? PayError)?.kind, .misuse)
        }
    }

    func testAnAnswerThatCannotBeReadKeepsItsBytes() async throws {
        let transport = FakeTransport(.response(200, [:], "<h1>Welcome</h1>"))
        let error = try await failure(await fakeOmise(transport).charges.get("chrg_test_1"))
        XCTAssertEqual(error.kind, .decode)
        XCTAssertEqual(String(decoding: error.body, as: UTF8.self), "<h1>Welcome</h1>")
    }

    func testAReadIsSentAgainAndAPaymentIsNot() async throws {
        let lost = FakeTransport.Answer.failure(TransportError(.other, wasSent: true, "the connection was lost"))
        let reading = FakeTransport(lost, charged)
        let answer = try await fakeOmise(reading).answer { try await $0.charges.get("chrg_test_1") }
        XCTAssertEqual(answer.attempts, 2)

        let paying = FakeTransport(lost, charged)
        let error = try await failure(await fakeOmise(paying).charges.create(newCharge))
        XCTAssertEqual(error.kind, .connection)
        XCTAssert(error.isOutcomeUnknown)
        XCTAssertEqual(paying.sent.count, 1)

        // Surely not sent: then it may be.
        let unsent = FakeTransport.Answer.failure(TransportError(.connect, wasSent: false, "refused"))
        let knocking = FakeTransport(unsent, charged)
        _ = try await fakeOmise(knocking).charges.create(newCharge)
        XCTAssertEqual(knocking.sent.count, 2)
    }

    func testAnUnknownErrorOfATransportMeansThatTheRequestMayHaveArrived() async throws {
        struct Odd: Transport {
            func send(_: Request) async throws -> Response { throw CocoaError(.fileNoSuchFile) }
        }
        let error = try await failure(await fakeOmise(Odd()).charges.create(newCharge))
        XCTAssertEqual(error.kind, .connection)
        XCTAssert(error.isOutcomeUnknown)
    }

    func testCancellingTheTaskEndsTheExchange() async throws {
        let began = expectation(description: "it was sent")
        let omise = try fakeOmise(FakeTransport(.never) { began.fulfill() })
        let task = Task { try await omise.charges.create(newCharge) }
        await fulfillment(of: [began], timeout: 10)
        task.cancel()
        let error = try await failure(await task.value)
        XCTAssertEqual(error.kind, .cancelled)
        XCTAssert(error.isOutcomeUnknown)
    }

    func testACancelledWaitIsNotWaitedForAndNothingMoreIsSent() async throws {
        let answered = expectation(description: "it was answered")
        let busy = FakeTransport.Answer.response(503, ["retry-after": "30"])
        let transport = FakeTransport(busy) { answered.fulfill() }
        let omise = try fakeOmise(transport)
        let began = Date()
        let task = Task { try await omise.charges.create(newCharge) }
        await fulfillment(of: [answered], timeout: 10)
        task.cancel()
        let error = try await failure(await task.value)
        XCTAssertEqual(error.kind, .cancelled)
        XCTAssertEqual(transport.sent.count, 1)
        XCTAssertLessThan(Date().timeIntervalSince(began), 20)
    }

    func testATaskThatIsCancelledAlreadySendsNothing() async throws {
        let transport = FakeTransport(charged)
        let omise = try fakeOmise(transport)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await omise.charges.create(newCharge)
        }
        let error = try await failure(await task.value)
        XCTAssertEqual(error.kind, .cancelled)
        XCTAssertFalse(error.isOutcomeUnknown)
        XCTAssertEqual(transport.sent.count, 0)
    }

    func testAListIsAskedForPageByPageAsItsRowsAreNeeded() async throws {
        func page(_ offset: Int) -> FakeTransport.Answer {
            let row = { #"{"id":"evnt_\#($0 as Int)","key":"charge.create"}"# }
            let rows = [row(offset), row(offset + 1)].joined(separator: ",")
            let place = #""limit":2,"offset":\#(offset),"total":6"#
            return .response(200, [:], #"{"object":"list","data":[\#(rows)],\#(place)}"#)
        }
        let transport = FakeTransport(page(0), page(2), page(4))
        let events = try fakeOmise(transport).events.iterate(.init(limit: 2))
        var seen: [String] = []
        for try await event in events.prefix(3) { seen.append(event.id) }
        XCTAssertEqual(seen, ["evnt_0", "evnt_1", "evnt_2"])
        XCTAssertEqual(transport.sent.count, 2)
        XCTAssert(transport.sent[1].url.contains("offset=2"), transport.sent[1].url)
    }

    func testAListEndsWithItsLastPageAndWithItsFirstError() async throws {
        let row = #"{"id":"evnt_1","key":"charge.create"}"#
        let last = #"{"object":"list","data":[\#(row)],"limit":20,"offset":0,"total":1}"#
        var count = 0
        for try await page in try fakeOmise(FakeTransport(.response(200, [:], last))).events.iterate().pages {
            count += page.data.count
        }
        XCTAssertEqual(count, 1)

        var iterator = try fakeOmise(FakeTransport(.response(403))).events.iterate().makeAsyncIterator()
        do {
            _ = try await iterator.next()
            XCTFail("it did not fail")
        } catch {
            XCTAssertEqual(error.kind, .permission)
        }
        let after = try await iterator.next()
        XCTAssertNil(after)
    }

    func testClientsOfSeveralSellersLiveSideBySide() async throws {
        let transport = FakeTransport(charged)
        let platform = try fakeOmise(transport)
        let sellers = try ["ckey_test_1", "ckey_test_2"].map(platform.onBehalfOf)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for client in [platform] + sellers {
                group.addTask { _ = try await client.charges.get("chrg_test_1") }
            }
            try await group.waitForAll()
        }
        let keys = ["skey_test_vector", "ckey_test_1", "ckey_test_2"].map {
            "Basic \(Data("\($0):".utf8).base64EncodedString())"
        }
        XCTAssertEqual(Set(transport.sent.map { $0.header("authorization") }), Set(keys))
    }
}
