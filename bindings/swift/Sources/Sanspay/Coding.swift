import Foundation

// What the core writes and reads differently from Foundation: decimals are text, which is exact, and bytes an object.
// The compiler prefers these in the `Codable` that it makes for the package's types.

extension KeyedDecodingContainer {
    func decode(_: Decimal.Type, forKey key: Key) throws -> Decimal {
        let text = try decode(String.self, forKey: key)
        guard let number = Decimal(text: text) else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self, debugDescription: "`\(text)` is no decimal number of at most 38 digits")
        }
        return number
    }

    func decodeIfPresent(_: Decimal.Type, forKey key: Key) throws -> Decimal? {
        guard contains(key), try !decodeNil(forKey: key) else { return nil }
        return try decode(Decimal.self, forKey: key)
    }
}

extension KeyedEncodingContainer {
    mutating func encode(_ number: Decimal, forKey key: Key) throws {
        try encode(number.description, forKey: key)
    }

    mutating func encodeIfPresent(_ number: Decimal?, forKey key: Key) throws {
        try encodeIfPresent(number?.description, forKey: key)
    }

    mutating func encode(_ bytes: Data, forKey key: Key) throws {
        try encode(["base64": bytes.base64EncodedString()], forKey: key)
    }

    mutating func encodeIfPresent(_ bytes: Data?, forKey key: Key) throws {
        try encodeIfPresent(bytes.map { ["base64": $0.base64EncodedString()] }, forKey: key)
    }
}

extension Decimal {
    /// Of all of the text, whatever the locale; nothing if it holds more digits than fit. Foundation by itself reads as
    /// far as it understands, and rounds.
    init?(text: String) {
        let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = unsigned.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let isNumber = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
        let digits = unsigned.drop { "0.".contains($0) }.filter { $0 != "." }
        guard isNumber, digits.count <= 38, let number = Decimal(string: text, locale: nil) else { return nil }
        self = number
    }
}

/// What a caller gives to an operation: the ids of its path, and its other parameters.
struct Arguments: Encodable, Sendable {
    private let ids: [String: String]
    private let params: (any Encodable & Sendable)?

    init(ids: [String: String] = [:], _ params: (any Encodable & Sendable)? = nil) {
        self.ids = ids
        self.params = params
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Name.self)
        for (name, id) in ids {
            try container.encode(id, forKey: Name(stringValue: name))
        }
        // Into the same object.
        try params?.encode(to: encoder)
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) {
            nil
        }
    }

    /// As JSON text.
    func json(of operation: String) throws(PayError) -> String {
        let encoder = JSONEncoder()
        // A dictionary has no order; the same parameters are the same bytes all the same.
        encoder.outputFormatting = .sortedKeys
        do {
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        } catch {
            throw PayError(.invalidParams, "the parameters cannot be sent: \(told(error))", operation: operation)
        }
    }
}

/// What Foundation says in an error of reading or writing.
func told(_ error: any Error) -> String {
    let context: (EncodingError.Context?, DecodingError.Context?) =
        switch error {
        case EncodingError.invalidValue(_, let context): (context, nil)
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
            DecodingError.keyNotFound(_, let context), DecodingError.dataCorrupted(let context):
            (nil, context)
        default: (nil, nil)
        }
    let path = context.0?.codingPath ?? context.1?.codingPath ?? []
    let text = context.0?.debugDescription ?? context.1?.debugDescription ?? error.localizedDescription
    return path.isEmpty ? text : "\(path.map(\.stringValue).joined(separator: ".")): \(text)"
}
