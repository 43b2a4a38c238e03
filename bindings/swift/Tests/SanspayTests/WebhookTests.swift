import Foundation
import Sanspay
import XCTest

final class WebhookTests: XCTestCase {
    private struct Vectors: Decodable {
        let vectors: [Vector]
    }

    private struct Vector: Decodable {
        let name: String
        let secrets_base64: [String]
        let also_valid_with: [String]?
        let body_utf8: String
        let body_base64: String
        let headers: [String: String]
        let valid: Bool
        let valid_within_tolerance_300s: Bool?
        let receiver_clock: Double
    }

    private let known = try! (vectors("omise-webhook.json") as Vectors).vectors
    private var secret: String { known[0].secrets_base64[0] }
    private var body: Data { Data(known[0].body_utf8.utf8) }

    func testEveryVectorOfOmisesWebhooks() throws {
        for vector in known {
            for secret in vector.secrets_base64 + (vector.also_valid_with ?? []) {
                let webhook = try OmiseWebhook(secrets: [secret])
                let verify = {
                    try webhook.verify(
                        headers: vector.headers, body: try XCTUnwrap(Data(base64Encoded: vector.body_base64)),
                        now: Date(timeIntervalSince1970: vector.receiver_clock))
                }
                if !vector.valid {
                    XCTAssertThrowsError(try verify(), vector.name) { error in
                        XCTAssertEqual((error as? PayError)?.kind, .signature, vector.name)
                    }
                } else if vector.valid_within_tolerance_300s == false {
                    XCTAssertThrowsError(try verify(), vector.name) { error in
                        XCTAssertEqual((error as? PayError)?.kind, .stale, vector.name)
                    }
                } else {
                    let event = try JSONDecoder().decode(JSONValue.self, from: Data(vector.body_utf8.utf8))
                    XCTAssertEqual(try verify().event.id, event["id"]?.string, vector.name)
                }
            }
        }
    }

    func testWhatIsSignedForATestIsVerified() throws {
        let webhook = try OmiseWebhook(secrets: [secret], tolerance: 60)
        let headers = webhook.signTestEvent(body: body)
        let received = try webhook.verify(headers: headers, body: body)
        XCTAssertEqual(received.event.key, .chargeComplete)
        XCTAssertFalse(received.deduplicationKey.isEmpty)
        XCTAssertEqual(received.event.data?["object"]?.string, "charge")
    }

    func testAChangedBodyAndAnOldOneAreTwoDifferentErrors() throws {
        let webhook = try OmiseWebhook(secrets: [secret], tolerance: 60)
        let headers = webhook.signTestEvent(body: body)
        XCTAssertThrowsError(try webhook.verify(headers: headers, body: body + Data(" ".utf8))) { error in
            XCTAssertEqual((error as? PayError)?.kind, .signature)
        }
        XCTAssertThrowsError(try webhook.verify(headers: headers, body: body, now: Date() + 61)) { error in
            XCTAssertEqual((error as? PayError)?.kind, .stale)
        }
    }

    func testAnOrdersWebhookIsVerifiedByItsAddressToo() throws {
        let webhook = try WonderWebhook(appID: appID, publicKey: publicKey)
        let body = Data(#"{"number":"1","state":"completed"}"#.utf8)
        let headers = try webhook.signTestEvent(
            action: "paid", uri: "/hook?a=1", body: body, privateKey: privateKey)
        let received = try webhook.verify(uri: "/hook?a=1", headers: headers, body: body)
        XCTAssertEqual(received.event.order?.number, "1")
        XCTAssertEqual(received.event.order?.state, .completed)
        XCTAssert(received.event.action.hasSuffix("paid"), received.event.action)
        for (uri, body) in [("/hook?a=2", body), ("/hook?a=1", body + Data(" ".utf8))] {
            XCTAssertThrowsError(try webhook.verify(uri: uri, headers: headers, body: body)) { error in
                XCTAssertEqual((error as? PayError)?.kind, .signature)
            }
        }
    }
}
