import Foundation

/// Makes calls of operations and runs them to their end.
struct Runner: Sendable {
    /// The call of an operation with its parameters as JSON.
    let begin: @Sendable (_ operation: String, _ params: String, CallSettings) throws -> Call
    let transport: any Transport
    var signer: Signer?
    private var recorder: Recorder?

    init(
        transport: any Transport, signer: Signer? = nil,
        begin: @escaping @Sendable (_ operation: String, _ params: String, CallSettings) throws -> Call
    ) {
        self.begin = begin
        self.transport = transport
        self.signer = signer
    }

    func recorded(by recorder: Recorder) -> Self {
        var copy = self
        copy.recorder = recorder
        return copy
    }

    func run<Output: Decodable>(
        _ operation: String, _ arguments: Arguments, _ options: CallOptions
    ) async throws(PayError) -> Output {
        try await result(of: call(operation, arguments, options), operation)
    }

    func call(
        _ operation: String, _ arguments: Arguments, _ options: CallOptions
    ) throws(PayError) -> Call {
        let params = try arguments.json(of: operation)
        let settings = try options.settings()
        return try guarded { try begin(operation, params, settings) }
    }

    func result<Output: Decodable>(of call: Call, _ operation: String) async throws(PayError) -> Output {
        try await call.run(over: transport, signer: signer)
        let json = Data(try guarded { try call.output() }.utf8)
        if let recorder {
            recorder.keep(Exchange(meta: call.meta(), body: try guarded { try call.body() }))
        }
        do {
            return try JSONDecoder().decode(Output.self, from: json)
        } catch {
            throw PayError(
                .decode, "the result is no \(Output.self): \(told(error))", operation: operation,
                body: (try? call.body()) ?? json)
        }
    }
}
