import Foundation
import Sanspay
import XCTest

final class OperationsTests: XCTestCase {
    private struct Vector: Decodable {
        let acts_for: String?
        let method: String
        let url: String
        let key: String?
        let credential: String?
        let content_type: String?
        let body: String?
    }

    func testEveryOperationSendsWhatItsVectorSays() async throws {
        let folder = tests.appendingPathComponent("vectors/operations")
        var count = 0
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let known: [String: Vector] = try vectors("operations/\(file)")
            for (title, vector) in known {
                count += 1
                try await check(title, vector)
            }
        }
        XCTAssertGreaterThan(count, 100)
    }

    private func check(_ title: String, _ vector: Vector) async throws {
        // What it answers does not matter, only what it was asked.
        let transport = FakeTransport(.response(400))
        let platform = try fakeOmise(transport)
        let omise = try vector.acts_for.map(platform.onBehalfOf) ?? platform
        let wonder = try Wonder(appID: appID, privateKey: privateKey, transport: transport)
        _ = try await failure(await call(title, omise, wonder))

        XCTAssertEqual(transport.sent.count, 1, title)
        let sent = transport.sent[0]
        XCTAssertEqual(sent.method, vector.method, title)
        XCTAssertEqual(sent.url, vector.url, title)
        var body = sent.text
        if let expected = vector.content_type {
            // The boundary is random; the vector's is of zero bytes.
            let type = try XCTUnwrap(sent.header("content-type"))
            let boundary = try XCTUnwrap(type.components(separatedBy: "boundary=").last)
            let zero = try XCTUnwrap(expected.components(separatedBy: "boundary=").last)
            XCTAssertEqual(type.replacingOccurrences(of: boundary, with: zero), expected, title)
            body = body.replacingOccurrences(of: boundary, with: zero)
        }
        switch title {
        // The only ones with an object of several fields that has no type. A dictionary has no order, so they are sent
        // sorted; in the vectors they are not.
        case "omise.charges.create":
            XCTAssertEqual(pieces(body), pieces(vector.body ?? ""), title)
        case "wonder.issued_cards.create":
            XCTAssertEqual(try json(body), try json(vector.body ?? ""), title)
        default:
            XCTAssertEqual(body, vector.body ?? "", title)
        }
        if let key = vector.acts_for ?? vector.key {
            let credentials = Data("\(key):".utf8).base64EncodedString()
            XCTAssertEqual(sent.header("authorization"), "Basic \(credentials)", title)
        } else if let credential = vector.credential {
            XCTAssert(sent.header("credential")?.hasSuffix(credential) == true, title)
            XCTAssertNil(sent.header("signature"), title)
        } else {
            let steps = try signed(sent)
            XCTAssertEqual(
                try openssl(["dgst", "-sha256", "-sign", privateKeyFile], steps.digestHex),
                Data(base64Encoded: try XCTUnwrap(sent.header("signature"))), title)
        }
    }

    private func pieces(_ form: String) -> [Substring] {
        form.split(separator: "&").sorted()
    }

    private func json(_ text: String) throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    }

    private func signed(_ sent: Request) throws -> WonderSignatureSteps {
        let time = try XCTUnwrap(sent.header("credential")?.split(separator: "/")[1])
        return wonderSignatureSteps(
            nonce: try XCTUnwrap(sent.header("nonce")), requestTime: String(time), method: sent.method,
            uri: sent.url.replacingOccurrences(of: "https://gateway.wonder.today", with: ""),
            body: sent.body ?? Data())
    }

    func testTheBytesOfADocumentArriveAsTheyAre() async throws {
        let transport = FakeTransport(.response(400))
        let omise = try fakeOmise(transport)
        let pdf = Data("%PDF-1.4\n".utf8) + Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0) })
        let params = CreateDocument(file: pdf, filename: "a.pdf", kind: .proofOfReceipt)
        _ = try await failure(await omise.documents.create("dspt_test_1", params))
        XCTAssertNotNil(transport.sent[0].body?.range(of: pdf))
    }
}
