/// The pages of a list, each fetched when it is asked for.
///
/// An iteration starts over with the first page; two of them do not disturb each other.
public struct Pages<Page: Decodable & Sendable>: AsyncSequence, Sendable {
    public typealias Element = Page

    private let runner: Runner
    private let operation: String
    private let arguments: Arguments
    private let options: CallOptions

    init(_ runner: Runner, _ operation: String, _ arguments: Arguments, _ options: CallOptions) {
        self.runner = runner
        self.operation = operation
        self.arguments = arguments
        self.options = options
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(pages: self)
    }

    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let pages: Pages
        private var last: Call?
        private var isOver = false

        fileprivate init(pages: Pages) {
            self.pages = pages
        }

        public mutating func next() async throws(PayError) -> Page? {
            guard !isOver else { return nil }
            // After an error there is nothing more.
            isOver = true
            let runner = pages.runner
            let call: Call
            if let last {
                guard let next = try guarded({ try last.nextPage() }) else { return nil }
                call = next
            } else {
                call = try runner.call(pages.operation, pages.arguments, pages.options)
            }
            let page: Page = try await runner.result(of: call, pages.operation)
            last = call
            isOver = false
            return page
        }
    }
}

/// The rows of all pages of a list. The next page is fetched when it is needed.
public struct Rows<Page: Decodable & Sendable, Row: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Row

    /// The same, page by page.
    public let pages: Pages<Page>
    private let rows: @Sendable (Page) -> [Row]

    init(_ pages: Pages<Page>, _ rows: @escaping @Sendable (Page) -> [Row]) {
        self.pages = pages
        self.rows = rows
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(pages: pages.makeAsyncIterator(), rows: rows)
    }

    public struct Iterator: AsyncIteratorProtocol {
        private var pages: Pages<Page>.Iterator
        private let rows: @Sendable (Page) -> [Row]
        private var current: ArraySlice<Row> = []

        fileprivate init(pages: Pages<Page>.Iterator, rows: @escaping @Sendable (Page) -> [Row]) {
            self.pages = pages
            self.rows = rows
        }

        public mutating func next() async throws(PayError) -> Row? {
            while current.isEmpty {
                guard let page = try await pages.next() else { return nil }
                current = rows(page)[...]
            }
            return current.popFirst()
        }
    }
}
