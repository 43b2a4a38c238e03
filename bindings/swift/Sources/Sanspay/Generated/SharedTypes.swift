// Made by `cargo xtask generate`; changes by hand are lost.

import Foundation

// MARK: - Of both gateways

/// A currency by its ISO 4217 code. Answers are read in either letter case, into upper case; a
/// parameter is sent in the case it is given.
public struct Currency: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Australian dollar
    public static let aud = Self(rawValue: "AUD")

    /// Canadian dollar
    public static let cad = Self(rawValue: "CAD")

    /// Swiss franc
    public static let chf = Self(rawValue: "CHF")

    /// Chinese yuan
    public static let cny = Self(rawValue: "CNY")

    /// Danish krone
    public static let dkk = Self(rawValue: "DKK")

    /// Euro
    public static let eur = Self(rawValue: "EUR")

    /// Pound sterling
    public static let gbp = Self(rawValue: "GBP")

    /// Hong Kong dollar
    public static let hkd = Self(rawValue: "HKD")

    /// Indonesian rupiah
    public static let idr = Self(rawValue: "IDR")

    /// Japanese yen: it has no subunit
    public static let jpy = Self(rawValue: "JPY")

    /// Malaysian ringgit
    public static let myr = Self(rawValue: "MYR")

    /// Singapore dollar
    public static let sgd = Self(rawValue: "SGD")

    /// Thai baht
    public static let thb = Self(rawValue: "THB")

    /// United States dollar
    public static let usd = Self(rawValue: "USD")
}

/// The order of a list by creation time.
public struct ListOrder: OpenWord {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Oldest first: the gateway's default.
    public static let chronological = Self(rawValue: "chronological")

    /// Newest first. Rows shift while new ones arrive; page chronologically to see each once.
    public static let reverseChronological = Self(rawValue: "reverse_chronological")
}
