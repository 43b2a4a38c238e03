/// One of some words that a gateway knows, or one that this version of the package does not: nothing is lost.
///
/// A known word is a static member, any other is written as text: `.promptpay`, `"new_method"`.
public protocol OpenWord: RawRepresentable, Codable, Hashable, Sendable, ExpressibleByStringLiteral,
    CustomStringConvertible
where RawValue == String {
    /// The word as the gateway writes it.
    init(rawValue: String)
}

extension OpenWord {
    public init(stringLiteral word: String) {
        self.init(rawValue: word)
    }

    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    /// The word as the gateway writes it.
    public var description: String { rawValue }
}
