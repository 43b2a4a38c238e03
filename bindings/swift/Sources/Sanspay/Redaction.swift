/// What stands for a secret where something is printed.
enum Redacted: CustomStringConvertible, CustomDebugStringConvertible {
    case hidden
    case last(String)

    /// Nothing of the text, only whether there is one.
    static func whole(of text: String?) -> Any {
        text == nil ? text as Any : Redacted.hidden
    }

    /// The last four characters; of a shorter text nothing would be hidden.
    static func tail(of text: String?) -> Any {
        guard let text else { return text as Any }
        return Redacted.last(text.count > 4 ? String(text.suffix(4)) : "")
    }

    var description: String {
        switch self {
        case .hidden: "[redacted]"
        case .last(let tail): "…\(tail)"
        }
    }

    var debugDescription: String { description }
}

/// Prints what its mirror shows, which leaves secrets out.
public protocol Redacting: CustomReflectable, CustomStringConvertible, CustomDebugStringConvertible {}

extension Redacting {
    public var description: String {
        let fields = customMirror.children.map { child in
            "\(child.label ?? "_"): \(String(reflecting: child.value))"
        }
        return "\(Self.self)(\(fields.joined(separator: ", ")))"
    }

    public var debugDescription: String { description }
}
