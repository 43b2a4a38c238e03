import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The platform's `URLSession`: it keeps connections and uses the system's proxies and certificates.
///
/// It follows no redirect and keeps neither cookies, caches nor credentials. When the task of a call is cancelled the
/// exchange is ended.
public final class URLSessionTransport: Transport {
    /// One for all clients that were given no other.
    public static let shared = URLSessionTransport()

    private let session: URLSession
    private let configuration: URLSessionConfiguration
    private let exchanges: Exchanges

    /// - Parameter configuration: For proxies, certificates and the like. What would keep cookies, caches or
    ///   credentials is turned off.
    public init(configuration: URLSessionConfiguration = .ephemeral) {
        // A configuration is an object that its owner may go on changing.
        let configuration = configuration.copy() as? URLSessionConfiguration ?? .ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        let exchanges = Exchanges()
        self.exchanges = exchanges
        self.configuration = configuration
        self.session = URLSession(configuration: configuration, delegate: exchanges, delegateQueue: nil)
    }

    deinit {
        // A session holds its delegate until it is told to go.
        session.finishTasksAndInvalidate()
    }

    public func send(_ request: Request) async throws -> Response {
        // Of an address that it finds unusual, Foundation writes another one. The signature is over this one.
        guard let url = URL(string: request.url), url.absoluteString == request.url else {
            let detail = "URLSession would not send \(request.url) as it is: encode what must not stand in an address"
            throw TransportError(.other, wasSent: false, detail)
        }
        #if canImport(FoundationNetworking)
            try refuseProxyOfEnvironment(to: url)
        #endif
        var urlRequest = URLRequest(url: url)
        urlRequest.httpMethod = request.method
        urlRequest.httpBody = request.body
        // The whole exchange is timed here; the session's own clock, which begins anew with every packet, never is first.
        urlRequest.timeoutInterval = TimeInterval(request.timeoutMs) / 1000 + 60
        for header in request.headers {
            urlRequest.setValue(header.value, forHTTPHeaderField: header.name)
        }
        #if canImport(FoundationNetworking)
            // When a connection that was used before turns out to be closed, libcurl sends a request without a body once
            // more by itself. That may be done twice, so all but a GET has a connection of its own.
            let isAlone = request.method != "GET" && request.body?.isEmpty != false
            let session =
                isAlone ? URLSession(configuration: configuration, delegate: exchanges, delegateQueue: nil) : session
            defer {
                if isAlone { session.finishTasksAndInvalidate() }
            }
        #endif
        let task = session.dataTask(with: urlRequest)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                exchanges.begin(task, milliseconds: request.timeoutMs) { continuation.resume(with: $0) }
            }
        } onCancel: {
            exchanges.end(task, with: .cancelled(wasSent: true))
        }
    }
}

#if canImport(FoundationNetworking)
    /// The libcurl below Foundation takes a proxy from the environment, also for this machine, and nothing but the
    /// environment can tell it otherwise. A sandbox's keys are not to be shown to a proxy: then nothing is sent.
    private func refuseProxyOfEnvironment(to url: URL) throws {
        guard let host = url.host, ["127.0.0.1", "localhost", "::1", "[::1]"].contains(host) else { return }
        func variable(_ names: String...) -> String? {
            names.lazy.compactMap { getenv($0).map { String(cString: $0) } }.first { !$0.isEmpty }
        }
        // The names as libcurl reads them.
        let own = url.scheme == "https" ? variable("https_proxy", "HTTPS_PROXY") : variable("http_proxy")
        guard let proxy = own ?? variable("all_proxy", "ALL_PROXY") else { return }
        let excepted = variable("no_proxy", "NO_PROXY")?.split(whereSeparator: { ", ".contains($0) }) ?? []
        guard !excepted.contains(where: { $0 == host || $0 == "*" }) else { return }
        throw TransportError(
            .other, wasSent: false,
            "the environment has the proxy \(proxy), which would be shown what is for this machine alone: "
                + "set no_proxy=\(host) beside it")
    }
#endif

/// The exchanges under way in a session. Each ends once: with its answer, late, lost or cancelled, whichever is first.
private final class Exchanges: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private struct Exchange {
        let task: URLSessionTask
        let end: @Sendable (Result<Response, TransportError>) -> Void
        let milliseconds: UInt32
        let deadline: DispatchTime
        var body = Data()
    }

    private let lock = NSLock()
    private var underWay: [ObjectIdentifier: Exchange] = [:]
    /// Ended before they began.
    private var cancelled: Set<ObjectIdentifier> = []
    /// One for all exchanges, set to the first that is due. A timer for each, or work put off with `asyncAfter`, would
    /// hold what has ended long ago until its time comes.
    private let clock = DispatchSource.makeTimerSource()
    /// When the clock fires.
    private var alarm = DispatchTime.distantFuture

    override init() {
        super.init()
        clock.setEventHandler { [weak self] in self?.endLate() }
        clock.activate()
    }

    deinit {
        clock.cancel()
    }

    func begin(
        _ task: URLSessionDataTask, milliseconds: UInt32,
        end: @escaping @Sendable (Result<Response, TransportError>) -> Void
    ) {
        let deadline = DispatchTime.now() + .milliseconds(Int(milliseconds))
        let id = ObjectIdentifier(task)
        let isCancelled = lock.withLock {
            if cancelled.remove(id) != nil { return true }
            underWay[id] = Exchange(task: task, end: end, milliseconds: milliseconds, deadline: deadline)
            if deadline < alarm { setClock(to: deadline) }
            return false
        }
        guard !isCancelled else { return end(.failure(.cancelled(wasSent: false))) }
        task.resume()
    }

    func end(_ task: URLSessionTask, with error: TransportError) {
        let id = ObjectIdentifier(task)
        let exchange = lock.withLock {
            let exchange = underWay.removeValue(forKey: id)
            if exchange == nil, task.state == .suspended { cancelled.insert(id) }
            return exchange
        }
        task.cancel()
        exchange?.end(.failure(error))
    }

    private func endLate() {
        let now = DispatchTime.now()
        let late = lock.withLock {
            setClock(to: underWay.values.lazy.map(\.deadline).filter { $0 > now }.min() ?? .distantFuture)
            return underWay.values.filter { $0.deadline <= now }
        }
        for exchange in late {
            let detail = "no whole answer in \(exchange.milliseconds) ms"
            end(exchange.task, with: TransportError(.timeout, wasSent: true, detail))
        }
    }

    /// Only with the lock.
    private func setClock(to time: DispatchTime) {
        alarm = time
        clock.schedule(deadline: time, leeway: .milliseconds(1))
    }

    func urlSession(
        _: URLSession, task _: URLSessionTask, willPerformHTTPRedirection _: HTTPURLResponse,
        newRequest _: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) {
        // The redirect itself is the answer.
        completionHandler(nil)
    }

    func urlSession(
        _: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        switch challenge.protectionSpace.authenticationMethod {
        case NSURLAuthenticationMethodHTTPBasic, NSURLAuthenticationMethodHTTPDigest, NSURLAuthenticationMethodDefault:
            // A refused key is an answer; nothing is sent again with another.
            #if canImport(FoundationNetworking)
                // Here the answer is whole by now, and whoever gives no password never hears of it again.
                finish(task, error: nil)
                completionHandler(.cancelAuthenticationChallenge, nil)
            #else
                completionHandler(.rejectProtectionSpace, nil)
            #endif
        default:
            completionHandler(.performDefaultHandling, nil)
        }
    }

    func urlSession(_: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        lock.withLock { underWay[ObjectIdentifier(dataTask)]?.body.append(data) }
    }

    func urlSession(_: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        finish(task, error: error)
    }

    private func finish(_ task: URLSessionTask, error: (any Error)?) {
        guard let exchange = lock.withLock({ underWay.removeValue(forKey: ObjectIdentifier(task)) }) else { return }
        if let error {
            exchange.end(.failure(TransportError(error)))
        } else if let answer = task.response as? HTTPURLResponse {
            exchange.end(.success(Response(answer, body: exchange.body)))
        } else {
            exchange.end(.failure(TransportError(.other, wasSent: true, "there was no answer of HTTP")))
        }
    }
}

/// The headers that the core reads; the others need not cross.
private let namesOfRead = readHeaders()

extension Response {
    fileprivate init(_ answer: HTTPURLResponse, body: Data) {
        let headers = namesOfRead.compactMap { name in
            answer.value(forHTTPHeaderField: name).map { Header(name: name, value: $0) }
        }
        self.init(status: UInt16(clamping: answer.statusCode), headers: headers, body: body)
    }
}

extension TransportError {
    /// What failed, and whether the request may have arrived.
    fileprivate init(_ error: any Error) {
        let detail = error.localizedDescription
        guard let error = error as? URLError else {
            self.init(.other, wasSent: true, detail)
            return
        }
        // What libcurl says has no code of its own in Foundation.
        if detail.hasPrefix("SSL certificate problem") || detail.hasPrefix("SSL: no alternative certificate") {
            self.init(.tls, wasSent: false, detail)
            return
        }
        switch error.code {
        case .cannotFindHost, .cannotConnectToHost, .dnsLookupFailed, .notConnectedToInternet, .dataNotAllowed,
            .internationalRoamingOff, .callIsActive:
            self.init(.connect, wasSent: false, detail)
        case .badURL, .unsupportedURL:
            self.init(.other, wasSent: false, detail)
        case .serverCertificateUntrusted, .serverCertificateHasBadDate, .serverCertificateHasUnknownRoot,
            .serverCertificateNotYetValid, .clientCertificateRejected, .clientCertificateRequired:
            self.init(.tls, wasSent: false, detail)
        case .secureConnectionFailed:
            self.init(.tls, wasSent: true, detail)
        case .timedOut:
            self.init(.timeout, wasSent: true, detail)
        case .cancelled:
            self.init(.cancelled, wasSent: true, detail)
        default:
            self.init(.other, wasSent: true, detail)
        }
    }
}
