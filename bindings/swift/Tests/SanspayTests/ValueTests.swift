import Foundation
import Sanspay
import XCTest

/// What crosses: words, decimals, JSON, secrets.
final class ValueTests: XCTestCase {
    func testAWordThatNobodyKnowsYetIsKept() throws {
        let word = try JSONDecoder().decode([ChargeStatus].self, from: Data(#"["successful","teleported"]"#.utf8))
        XCTAssertEqual(word, [.successful, "teleported"])
        XCTAssertEqual(String(decoding: try JSONEncoder().encode(word), as: UTF8.self), #"["successful","teleported"]"#)
        XCTAssertEqual("\(word[1])", "teleported")
    }

    func testADecimalIsExactOnItsWayThereAndBack() async throws {
        let exact = "12345678901234567890.123456789"
        let transport = FakeTransport(.response(400))
        let wonder = try Wonder(appID: appID, privateKey: privateKey, transport: transport)
        let number = try XCTUnwrap(Decimal(string: exact))
        let line = NewLineItem(purchasableType: .charge, price: number, quantity: "1", total: number)
        let order = NewOrder(
            referenceNumber: "R-1", currency: .hkd, chargeFee: try XCTUnwrap(Decimal(string: "0.10")), tips: number,
            lineItems: [line])
        _ = try await failure(await wonder.orders.create(.init(order: order)))
        XCTAssert(transport.sent[0].text.contains(#""charge_fee":"0.10""#), transport.sent[0].text)
        for name in ["tips", "price", "total"] {
            XCTAssert(transport.sent[0].text.contains(#""\#(name)":"\#(exact)""#), transport.sent[0].text)
        }

        let json = Data(#"{"action":"order.paid","order":null,"data":{"total":\#(exact)}}"#.utf8)
        let event = try JSONDecoder().decode(OrderEvent.self, from: json)
        XCTAssertEqual(event.data["total"], .number(try XCTUnwrap(Decimal(string: exact))))
    }

    func testAnyJSONIsReadWrittenAndLookedInto() throws {
        let value: JSONValue = ["order": "A-1042", "boxes": 2, "price": 0.1, "gift": true, "notes": nil, "tags": ["a"]]
        let again = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value))
        XCTAssertEqual(again, value)
        XCTAssertEqual(value["order"]?.string, "A-1042")
        XCTAssertEqual(value["boxes"]?.integer, 2)
        XCTAssertEqual(value["tags"]?[0], "a")
        XCTAssertNil(value["tags"]?[1])
        XCTAssertNil(value["price"]?.integer)
    }

    func testAWholeNumberIsOneHoweverItIsWritten() throws {
        func read(_ text: String) throws -> [Int64?] {
            try JSONDecoder().decode([JSONValue].self, from: Data(text.utf8)).map(\.integer)
        }
        XCTAssertEqual(try read("[7, -7, 2.0, 1e3, 9223372036854775807]"), [7, -7, 2, 1000, .max])
        XCTAssertEqual((2.0 as JSONValue).integer, 2)
        XCTAssertEqual(try read("[0.5, 9223372036854775808, 1e40, true]"), [nil, nil, nil, nil])
    }

    func testADecimalIsReadWholeOrNotAtAll() throws {
        func amount(_ text: String) throws -> Decimal? {
            let json = Data(#"{"uuid":"1","amount":"\#(text)"}"#.utf8)
            return try JSONDecoder().decode(WonderTransaction.self, from: json).amount
        }
        XCTAssertEqual(try amount("-12.50"), Decimal(string: "-12.5"))
        XCTAssertEqual(try amount("0.00"), 0)
        let widest = "0." + String(repeating: "9", count: 38)
        XCTAssertEqual(try amount(widest), Decimal(string: widest))
        for wrong in ["", "-", "12-3", "1.2.3", "1,5", ".5", "5.", "--5", "1e3", "٣", "NaN", widest + "9"] {
            XCTAssertThrowsError(try amount(wrong), wrong)
        }
    }

    func testAnyJSONIsReadAsATypeOfOnesOwn() throws {
        struct Order: Decodable, Equatable {
            let id: String
            let boxes: Int
        }
        let value: JSONValue = ["id": "A-1042", "boxes": 2, "later": true]
        XCTAssertEqual(try value.decode(Order.self), Order(id: "A-1042", boxes: 2))
        XCTAssertThrowsError(try JSONValue.array([]).decode(Order.self)) { error in
            XCTAssertEqual((error as? PayError)?.kind, .decode)
        }
    }

    func testNoSecretIsPrinted() throws {
        let card = TokenCard(
            name: "Somchai", number: "4242424242424242", expirationMonth: 12, expirationYear: 2032, securityCode: "987")
        let request = Request(
            method: "POST", url: "https://vault.omise.co/tokens",
            headers: [Header(name: "Authorization", value: "Basic 5ecret")], body: Data("4242".utf8), timeoutMs: 1)
        let settings = OmiseSettings(
            publicKey: nil, secretKey: "skey_test_5ecret", apiUrl: nil, vaultUrl: nil, idempotencyKeys: false,
            client: ClientSettings(timeoutMs: nil, maxRetries: nil, userAgent: nil))
        let wonderSettings = WonderSettings(
            appId: appID, privateKey: privateKey, url: nil, language: nil, client: settings.client)
        let omise = try Omise(secretKey: "skey_test_5ecret")
        let wonder = try Wonder(appID: appID, privateKey: privateKey)
        let webhook = try OmiseWebhook(secrets: [Data("5ecret".utf8).base64EncodedString()])
        let values: [Any] = [
            card, CreateToken(card: card), [card], request, request.headers, Step.send(request: request), settings,
            wonderSettings, omise, omise.charges, omise.charges.iterate(), wonder, wonder.orders, webhook,
        ]
        for value in values {
            var dumped = ""
            dump(value, to: &dumped)
            for printed in ["\(value)", String(reflecting: value), dumped] {
                for secret in ["4242", "987", "5ecret", "NWVjcmV0", "MII"] {
                    XCTAssertFalse(printed.contains(secret), printed)
                }
            }
        }
        XCTAssert("\(card)".contains("Somchai"))
        XCTAssert("\(Header(name: "Date", value: "today"))".contains("today"))
    }

    func testOfAnAccountNumberTheEndIsPrinted() throws {
        let json = Data(#"{"object":"bank_account","account_number":"1234567890","last_digits":"7890"}"#.utf8)
        let account = try JSONDecoder().decode(BankAccount.self, from: json)
        XCTAssertEqual(account.accountNumber, "1234567890")
        XCTAssertFalse("\(account)".contains("123456"), "\(account)")
        XCTAssert("\(account)".contains("…7890"), "\(account)")
    }
}
