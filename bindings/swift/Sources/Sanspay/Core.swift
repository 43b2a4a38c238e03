import Foundation

// The low layer, `Bindings.swift`, is made by uniffi. This is what it lacks.

extension Failure: LocalizedError, CustomStringConvertible {
    /// The whole error in one line.
    public var description: String { PayError(self).description }
    /// The whole error in one line.
    public var errorDescription: String? { description }
}

/// What proves a key is not printed.
extension Header: Redacting {
    public var customMirror: Mirror {
        let isSecret = ["authorization", "credential", "signature"].contains(name.lowercased())
        return Mirror(self, children: ["name": name, "value": isSecret ? Redacted.hidden : value as Any])
    }
}

/// Its headers hold credentials and its body may hold a card: neither is printed.
extension Request: Redacting {
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "method": method, "url": url, "headers": headers.map(\.name), "body": "\(body?.count ?? 0) bytes",
                "timeoutMs": timeoutMs,
            ])
    }
}

extension OmiseSettings: Redacting {
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "publicKey": publicKey as Any, "secretKey": Redacted.whole(of: secretKey), "apiUrl": apiUrl as Any,
                "vaultUrl": vaultUrl as Any, "idempotencyKeys": idempotencyKeys, "client": client,
            ])
    }
}

extension WonderSettings: Redacting {
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "appId": appId, "privateKey": Redacted.whole(of: privateKey), "url": url as Any,
                "language": language as Any, "client": client,
            ])
    }
}

extension Call {
    /// Does what the call asks for until it is done. Its result, or its error, is then there.
    ///
    /// When the task is cancelled, what is under way is ended, nothing more is sent, and the call ends as cancelled.
    public func run(over transport: any Transport, signer: Signer? = nil) async throws(PayError) {
        /// When the next step is due, by the clock that the call was shown: a cancelled wait is not waited for.
        var due: UInt64 = 0
        /// Whether an attempt may have reached the server.
        var hasArrived = false
        while true {
            let now = Task.isCancelled ? max(due, Self.now) : Self.now
            switch try guarded({ try poll(nowMs: now) }) {
            case .done:
                return
            case .wait(let millis):
                due = now + millis
                // It only ends early when the task is cancelled.
                try? await Task.sleep(nanoseconds: min(millis, 0xffff_ffff) * 1_000_000)
            case .sign(let toSign):
                switch await signature(of: toSign, by: signer, hasArrived: hasArrived) {
                case .success(let signature): try guarded { try onSignature(signature: signature) }
                case .failure(let lost): try guarded { try report(lost) }
                }
            case .send(let request):
                switch await answer(to: request, over: transport, hasArrived: hasArrived) {
                case .success(let response):
                    hasArrived = hasArrived || response.status >= 500
                    try guarded {
                        try onAnswer(status: response.status, headers: response.headers, body: response.body)
                    }
                case .failure(let lost):
                    hasArrived = hasArrived || lost.wasSent
                    try guarded { try report(lost) }
                }
            }
        }
    }

    private func report(_ lost: TransportError) throws {
        try onFailure(kind: lost.kind, sent: lost.wasSent, detail: lost.detail)
    }

    private func answer(
        to request: Request, over transport: any Transport, hasArrived: Bool
    ) async -> Result<Response, TransportError> {
        // This attempt is not sent any more; an earlier one may have been.
        if Task.isCancelled { return .failure(.cancelled(wasSent: hasArrived)) }
        do {
            return .success(try await transport.send(request))
        } catch let lost as TransportError {
            return .failure(lost)
        } catch is CancellationError {
            return .failure(.cancelled(wasSent: true))
        } catch {
            return .failure(TransportError(.other, wasSent: true, "\(error)"))
        }
    }

    private func signature(
        of bytes: Data, by signer: Signer?, hasArrived: Bool
    ) async -> Result<Data, TransportError> {
        guard let signer else {
            let detail = "there is no signer; give the client a `signer` or a `privateKey`"
            return .failure(TransportError(.other, wasSent: false, detail))
        }
        if Task.isCancelled { return .failure(.cancelled(wasSent: hasArrived)) }
        do {
            return .success(try await signer.sign(bytes))
        } catch let error where Task.isCancelled || error is CancellationError {
            return .failure(.cancelled(wasSent: hasArrived))
        } catch {
            return .failure(TransportError(.other, wasSent: false, "\(error)"))
        }
    }

    private static var now: UInt64 {
        UInt64(max(0, Date().timeIntervalSince1970 * 1000))
    }
}
