// What a call adds to a bare `URLSession`, and what calls leave in memory: see `cargo xtask bench swift`.

import Foundation
import Sanspay

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Prints milliseconds, medians by the clock and of the processor (`Cpu`), and resident kilobytes as JSON.
@main
struct Bench {
    static func main() async throws {
        let gateway = ProcessInfo.processInfo.environment["GATEWAY_URL"]!
        let params = CreateCharge(amount: 10_000, currency: .thb, card: "tokn_test_1")
        let omise = try Omise(secretKey: "skey_test_1", apiURL: gateway)
        let charge = { @Sendable in _ = try await omise.charges.create(params) }

        let keeping = Keeping()
        _ = try await Omise(secretKey: "skey_test_1", apiURL: gateway, transport: keeping).charges.create(params)
        let sent = await keeping.sent!
        let session = URLSession(configuration: .ephemeral)
        let bare = { @Sendable in
            var request = URLRequest(url: URL(string: sent.url)!)
            request.httpMethod = sent.method
            request.httpBody = sent.body
            for header in sent.headers { request.setValue(header.value, forHTTPHeaderField: header.name) }
            let (body, answer) = try await session.data(for: request)
            precondition((answer as? HTTPURLResponse)?.statusCode == 200 && !body.isEmpty)
        }

        let (call, request) = try await inTurns(charge, bare)

        // What is kept without a network is the package's. With one, Foundation on Linux keeps something of every
        // exchange itself.
        let answer = try await URLSessionTransport.shared.send(sent)
        let alone = try Omise(secretKey: "skey_test_1", apiURL: gateway, transport: Fixed(answer: answer))
        let calls = 100_000
        for _ in 0..<calls / 10 { _ = try await alone.charges.create(params) }
        let early = try kilobytes()
        for _ in calls / 10..<calls { _ = try await alone.charges.create(params) }
        let late = try kilobytes()
        let exchanges = 50_000
        let keptByRequests = try await growth(exchanges, bare)
        let keptByCalls = try await growth(exchanges, charge)
        print(
            """
            {"call": \(call.wall), "callCpu": \(call.cpu), "request": \(request.wall), "requestCpu": \(request.cpu), \
            "calls": \(calls), "early": \(early), "late": \(late), \
            "exchanges": \(exchanges), "keptByRequests": \(keptByRequests), "keptByCalls": \(keptByCalls)}
            """)
    }
}

typealias Work = @Sendable () async throws -> Void

/// By the clock, and of the processor with all threads.
typealias Milliseconds = (wall: Double, cpu: Double)

/// The medians of both, taken in turns so that both meet the same noise.
func inTurns(_ one: @escaping Work, _ other: @escaping Work) async throws -> (Milliseconds, Milliseconds) {
    let works = [one, other]
    var walls = works.map { _ in [Double]() }
    var cpus = walls
    for turn in -20..<200 {
        for (at, work) in works.enumerated() {
            let busy = processor()
            for _ in 0..<10 {
                let began = DispatchTime.now().uptimeNanoseconds
                try await work()
                // The first turns are for warming up.
                if turn >= 0 { walls[at].append(Double(DispatchTime.now().uptimeNanoseconds - began) / 1e6) }
            }
            if turn >= 0 { cpus[at].append((processor() - busy) / 10) }
        }
    }
    return ((median(walls[0]), median(cpus[0])), (median(walls[1]), median(cpus[1])))
}

func median(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
}

/// Milliseconds that this process has had of the processor.
func processor() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
}

/// Of this process, resident.
func kilobytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
}

/// By how many kilobytes the program grows meanwhile.
func growth(_ times: Int, _ work: Work) async throws -> Int {
    let before = try kilobytes()
    for _ in 0..<times { try await work() }
    return try kilobytes() - before
}

/// Answers at once, and always the same.
struct Fixed: Transport {
    let answer: Response

    func send(_: Request) async throws -> Response { answer }
}

/// Keeps what a call sends, for the bare exchange to send the same.
actor Keeping: Transport {
    private(set) var sent: Request?

    func send(_ request: Request) async throws -> Response {
        sent = request
        return try await URLSessionTransport.shared.send(request)
    }
}
