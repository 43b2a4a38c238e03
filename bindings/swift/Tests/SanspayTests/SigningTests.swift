import Foundation
import Sanspay
import XCTest

final class SigningTests: XCTestCase {
    private struct Vector: Decodable {
        let name: String
        let request_time: String
        let nonce: String
        let method: String
        let uri: String
        let body: String?
        let pre_sign_string: String
        let digest_hex: String
        let signature_base64: String
    }

    private let known: [Vector] = try! vectors("wonder-signing.json")

    func testEveryStepOfEveryVectorCanBeLookedAt() {
        for vector in known {
            let steps = wonderSignatureSteps(
                nonce: vector.nonce, requestTime: vector.request_time, method: vector.method, uri: vector.uri,
                body: Data((vector.body ?? "").utf8))
            XCTAssertEqual(steps.preSignString, vector.pre_sign_string, vector.name)
            XCTAssertEqual(steps.digestHex, vector.digest_hex, vector.name)
            // The vectors do not have these two: each is 32 bytes, and the second is made with the first.
            XCTAssertEqual([steps.k1.count, steps.k2.count], [64, 64], vector.name)
            XCTAssertNotEqual(steps.k1, steps.k2, vector.name)
        }
        XCTAssertGreaterThan(known.count, 3)
    }

    func testAKeyOutsideOfTheProcessGivesTheSignatureOfEveryVector() throws {
        for vector in known {
            let signature = try openssl(["dgst", "-sha256", "-sign", privateKeyFile], vector.digest_hex)
            XCTAssertEqual(signature.base64EncodedString(), vector.signature_base64, vector.name)
        }
    }

    func testASignerGetsTheDigestAndItsSignatureIsSent() async throws {
        let transport = FakeTransport(.response(200, [:], #"{"code":200,"message":"success","data":{"a":1}}"#))
        let wonder = try Wonder(
            appID: appID, signer: Signer { bytes in Data("signed ".utf8) + bytes }, transport: transport)
        for vector in known where vector.body != "" {
            let body = try vector.body.map { try JSONDecoder().decode(JSONValue.self, from: Data($0.utf8)) }
            _ = try await wonder.raw(vector.method, vector.uri, body: body)
            let sent = try XCTUnwrap(transport.sent.last)
            let time = try XCTUnwrap(sent.header("credential")?.split(separator: "/")[1])
            let steps = wonderSignatureSteps(
                nonce: try XCTUnwrap(sent.header("nonce")), requestTime: String(time), method: sent.method,
                uri: vector.uri, body: sent.body ?? Data())
            let signature = Data("signed \(steps.digestHex)".utf8).base64EncodedString()
            XCTAssertEqual(sent.header("signature"), signature, vector.name)
        }
    }

    func testTheSandboxTakesWhatAKeyOutsideOfTheProcessSigned() async throws {
        let world = World.known
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("sanspay-\(UUID()).pem")
        try Data(world.wonder.private_key_pem.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let signer = Signer { bytes in
            try openssl(["dgst", "-sha256", "-sign", file.path], String(decoding: bytes, as: UTF8.self))
        }
        let wonder = try Wonder(appID: world.wonder.app_id, signer: signer, url: world.wonder_url)
        let echoed = try await wonder.echo(.init(message: "Hello,Wonder!"))
        XCTAssertEqual(echoed.message, "Hello,Wonder!")
    }

    func testASignerThatFailsEndsTheCallBeforeAnythingIsSent() async throws {
        struct Locked: Error, CustomStringConvertible {
            let description = "the HSM is locked"
        }
        let transport = FakeTransport(.response(200))
        let wonder = try Wonder(appID: appID, signer: Signer { _ in throw Locked() }, transport: transport)
        let error = try await failure(await wonder.echo(.init(message: "x")))
        XCTAssert(error.description.contains("the HSM is locked"), error.description)
        XCTAssertFalse(error.isOutcomeUnknown)
        XCTAssertEqual(transport.sent.count, 0)
    }

    func testATaskThatIsCancelledIsNotSignedFor() async throws {
        let transport = FakeTransport(.response(200))
        let signer = Signer { _ in
            XCTFail("it was asked")
            return Data()
        }
        let wonder = try Wonder(appID: appID, signer: signer, transport: transport)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await wonder.echo(.init(message: "x"))
        }
        let error = try await failure(await task.value)
        XCTAssertEqual(error.kind, .cancelled)
        XCTAssertFalse(error.isOutcomeUnknown)
        XCTAssertEqual(transport.sent.count, 0)
    }

    func testASignerThatIsCancelledEndsTheCallAsCancelled() async throws {
        let asked = expectation(description: "it was asked")
        let signer = Signer { _ in
            asked.fulfill()
            try await Task.sleep(nanoseconds: .max / 4)
            return Data()
        }
        let wonder = try Wonder(appID: appID, signer: signer, transport: FakeTransport(.response(200)))
        let task = Task { try await wonder.echo(.init(message: "x")) }
        await fulfillment(of: [asked], timeout: 10)
        task.cancel()
        let error = try await failure(await task.value)
        XCTAssertEqual(error.kind, .cancelled)
        XCTAssertFalse(error.isOutcomeUnknown)
    }

    func testThePublicKeyOfAPrivateOneIsWhatTheDashboardTakes() throws {
        XCTAssertEqual(try wonderPublicKeyPem(privateKey: privateKey), publicKey)
        XCTAssertEqual(try wonderPublicKeyPem(privateKey: vectorText("wonder-test-key.pkcs1.pem")), publicKey)
    }

    func testAKeyThatCannotBeUsedSaysWhyAndShowsNothingOfItself() {
        for wrong in ["", "hello", publicKey, String(privateKey.prefix(800))] {
            XCTAssertThrowsError(try Wonder(appID: appID, privateKey: wrong)) { error in
                XCTAssertEqual((error as? PayError)?.kind, .key)
                XCTAssertFalse("\(error)".contains("MII"), "\(error)")
            }
        }
    }
}
