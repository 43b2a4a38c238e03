import Foundation

#if canImport(Glibc)
    import Glibc
    private let stream = Int32(SOCK_STREAM.rawValue)
    private let quietly = Int32(MSG_NOSIGNAL)
#else
    import Darwin
    private let stream = SOCK_STREAM
    private let quietly: Int32 = 0
#endif

/// A request as it came.
public struct Received: Sendable {
    public let method: String
    /// Path and query as they were asked for.
    public let uri: String
    public let headers: [(name: String, value: String)]
    public let body: Data
}

/// An HTTP server on 127.0.0.1 that is enough for webhooks behind a proxy: one request a connection, with a length.
///
/// It is here so that the examples need nothing else. In a service of your own this is Vapor or Hummingbird.
public final class SmallServer: Sendable {
    public typealias Handler = @Sendable (Received) -> (status: Int, text: String)

    /// Nobody gets to fill the memory before a signature is checked.
    private static let limit = 256 * 1024
    /// Seconds without a byte.
    private static let patience = 10

    public let port: UInt16
    private let listener: Int32

    /// - Parameter port: 0 is any that is free.
    public init(port: UInt16, handler: @escaping Handler) throws {
        listener = socket(AF_INET, stream, 0)
        var reuse: Int32 = 1
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { [listener, size] in
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(listener, $0, size) }
        }
        guard isListening == 0, listen(listener, 64) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        _ = withUnsafeMutablePointer(to: &address) { [listener] in
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listener, $0, &size) }
        }
        self.port = UInt16(bigEndian: address.sin_port)
        // A thread of its own: it waits, and the tasks of Swift must not.
        Thread.detachNewThread { [listener] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                DispatchQueue.global().async {
                    serve(connection, handler)
                    close(connection)
                }
            }
        }

        @Sendable func serve(_ connection: Int32, _ handler: Handler) {
            var patience = timeval(tv_sec: Self.patience, tv_usec: 0)
            setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
            let (status, text) = Self.read(connection).map(handler) ?? (400, "cannot be read")
            let head = "HTTP/1.1 \(status) .\r\nContent-Length: \(text.utf8.count)\r\nConnection: close\r\n\r\n"
            let answer = Array((head + text).utf8)
            var sent = 0
            while sent < answer.count {
                let count = answer[sent...].withUnsafeBytes { send(connection, $0.baseAddress, $0.count, quietly) }
                guard count > 0 else { return }
                sent += count
            }
        }
    }

    private static func read(_ connection: Int32) -> Received? {
        var bytes = Data()
        var chunk = [UInt8](repeating: 0, count: 16 * 1024)
        while true {
            if let end = bytes.range(of: Data("\r\n\r\n".utf8)) {
                guard let request = parse(bytes[..<end.lowerBound], rest: bytes[end.upperBound...]) else { return nil }
                if let received = request.received { return received }
                guard request.length <= limit else { return nil }
            } else if bytes.count > limit {
                return nil
            }
            let count = recv(connection, &chunk, chunk.count, 0)
            guard count > 0 else { return nil }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    private static func parse(_ head: Data, rest: Data) -> (received: Received?, length: Int)? {
        let lines = String(decoding: head, as: UTF8.self).components(separatedBy: "\r\n")
        let first = lines[0].split(separator: " ")
        guard first.count == 3 else { return nil }
        let headers = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            return (String(line[..<colon]), value)
        }
        let length = headers.first { $0.name.lowercased() == "content-length" }.map { Int($0.value) } ?? 0
        guard let length, length >= 0 else { return nil }
        guard rest.count >= length else { return (nil, length) }
        let body = Data(rest.prefix(length))
        return (Received(method: String(first[0]), uri: String(first[1]), headers: headers, body: body), length)
    }
}
