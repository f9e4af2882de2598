extension HTMLTree {
  /// The most bytes of a page that are parsed, as saved and as decoded: 256 MiB. What lies beyond is
  /// cut off, so that addresses fit 32 bits whatever the side buffer comes to hold, which is less
  /// than 8 times the source.
  public static let sourceLimit = 1 << 28

  /// The element that a fragment is to be parsed in (13.4).
  public struct FragmentContext: Sendable {
    /// The element's name.
    public var name: HTMLName
    /// The element's namespace.
    public var namespace: HTMLNamespace
    /// The mode of the document that the element is in.
    public var quirksMode: QuirksMode

    /// The context of an element without attributes.
    public init(
      _ name: HTMLName, namespace: HTMLNamespace = .html, quirksMode: QuirksMode = .noQuirks
    ) {
      self.name = name
      self.namespace = namespace
      self.quirksMode = quirksMode
    }
  }

  /// Parses a page, finding out its encoding first.
  ///
  /// Any bytes whatever give a tree; nothing is thrown. Time and memory are linear in the size:
  /// beside `bytes` a parse takes less than 8 times as much, and 128 KiB.
  ///
  /// - Parameters:
  ///   - bytes: the page as it was saved.
  ///   - encodingHint: a label of the encoding from outside the page, such as the charset of an HTTP
  ///     header; labels that the Encoding standard does not know are passed over.
  public init(parsing bytes: [UInt8], encodingHint: String? = nil) {
    let bytes = bytes.count > HTMLTree.sourceLimit ? Array(bytes[..<HTMLTree.sourceLimit]) : bytes
    var encoding: String?
    do {
      let decoded = DecodedSource(bytes, hint: encodingHint)
      let seeks = decoded.decision.reason == .validUTF8 || decoded.decision.reason == .fallback
      let builder = HTMLTree.build(decoded, of: bytes) { $0.seeksEncoding = seeks }
      encoding = builder.declaredEncoding
      if encoding == nil || encoding == decoded.decision.name {
        self.init(decoded, of: bytes, builder)
        return
      }
    }
    // The first attempt is gone by now: two trees at once would be too much.
    let decoded = DecodedSource(
      bytes, skipping: 0, encoding: encoding ?? "UTF-8", reason: .lateDeclaration)
    self.init(decoded, of: bytes, HTMLTree.build(decoded, of: bytes) { _ in })
  }

  /// Parses the inside of an element. The fragment's nodes are the children of `document`.
  public init(parsingFragment bytes: [UInt8], in context: FragmentContext) {
    let bytes = bytes.count > HTMLTree.sourceLimit ? Array(bytes[..<HTMLTree.sourceLimit]) : bytes
    let decoded = DecodedSource(bytes, hint: "utf-8")
    let builder = HTMLTree.build(decoded, of: bytes) { builder in
      builder.begin(
        context: context.name, context.namespace, isIntegrationPoint: false,
        quirksMode: context.quirksMode)
    }
    self.init(decoded, of: bytes, builder)
  }

  private static func build(
    _ source: DecodedSource, of page: [UInt8], prepare: (inout TreeBuilder) -> Void
  ) -> TreeBuilder {
    source.bytes.withUnsafeBufferPointer { buffer in
      var builder = TreeBuilder(source: ByteView(buffer))
      builder.limitMemory(pageCount: page.count, isCopy: source.isCopy(of: page))
      prepare(&builder)
      builder.build()
      return builder
    }
  }

  private init(_ decoded: DecodedSource, of page: [UInt8], _ builder: TreeBuilder) {
    source = decoded.bytes
    ownsSource = decoded.isCopy(of: page)
    side = builder.tokenizer.side
    nodes = builder.nodes
    attributeRecords = builder.tokenizer.attributes
    attributeContinuations = builder.attributeContinuations
    names = builder.tokenizer.names.spellings
    doctypes = builder.doctypes
    quirksMode = builder.quirksMode
    parseErrorCount = builder.parseErrorCount + builder.tokenizer.parseErrorCount
    encoding = decoded.decision
  }
}
