/// Kinds of files told by their first bytes.
enum FileSignatures {
  private struct Signature {
    var bytes: [UInt8]
    var offset = 0
    var kind: String
  }

  private static let signatures: [Signature] = [
    Signature(bytes: Array("%PDF-".utf8), kind: "a PDF document"),
    Signature(bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], kind: "a PNG image"),
    Signature(bytes: [0xFF, 0xD8, 0xFF], kind: "a JPEG image"),
    Signature(bytes: Array("GIF87a".utf8), kind: "a GIF image"),
    Signature(bytes: Array("GIF89a".utf8), kind: "a GIF image"),
    Signature(bytes: Array("WEBP".utf8), offset: 8, kind: "a WebP image"),
    Signature(bytes: Array("WAVE".utf8), offset: 8, kind: "a sound file (WAV)"),
    Signature(bytes: Array("II*\0".utf8), kind: "a TIFF image"),
    Signature(bytes: Array("MM\0*".utf8), kind: "a TIFF image"),
    Signature(bytes: Array("ftypavif".utf8), offset: 4, kind: "an AVIF image"),
    Signature(bytes: Array("ftypheic".utf8), offset: 4, kind: "a HEIC image"),
    Signature(bytes: Array("ftyp".utf8), offset: 4, kind: "a video (MP4)"),
    Signature(bytes: [0x1A, 0x45, 0xDF, 0xA3], kind: "a video (Matroska)"),
    Signature(bytes: Array("ID3".utf8), kind: "a sound file (MP3)"),
    Signature(bytes: Array("OggS".utf8), kind: "a sound file (Ogg)"),
    Signature(bytes: Array("fLaC".utf8), kind: "a sound file (FLAC)"),
    Signature(bytes: [0x50, 0x4B, 0x03, 0x04], kind: "a ZIP archive"),
    Signature(bytes: [0x50, 0x4B, 0x05, 0x06], kind: "an empty ZIP archive"),
    Signature(bytes: [0x1F, 0x8B], kind: "a gzip archive"),
    Signature(bytes: Array("BZh".utf8), kind: "a bzip2 archive"),
    Signature(bytes: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], kind: "an xz archive"),
    Signature(bytes: [0x28, 0xB5, 0x2F, 0xFD], kind: "a zstd archive"),
    Signature(bytes: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], kind: "a 7-Zip archive"),
    Signature(bytes: Array("Rar!\u{1A}\u{07}".utf8), kind: "a RAR archive"),
    Signature(bytes: Array("ustar".utf8), offset: 257, kind: "a tar archive"),
    Signature(bytes: Array("SQLite format 3\0".utf8), kind: "a SQLite database"),
    Signature(bytes: [0x7F, 0x45, 0x4C, 0x46], kind: "a program (ELF)"),
    Signature(bytes: [0xCF, 0xFA, 0xED, 0xFE], kind: "a program (Mach-O)"),
    Signature(
      bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], kind: "an old Office document"),
    Signature(bytes: Array("{\\rtf".utf8), kind: "an RTF document"),
    Signature(bytes: Array("%!PS".utf8), kind: "a PostScript document"),
    Signature(bytes: Array("wOF2".utf8), kind: "a font"),
    Signature(bytes: Array("wOFF".utf8), kind: "a font"),
    Signature(bytes: Array("bplist0".utf8), kind: "a binary property list"),
  ]

  /// The kind of file with an article, as in "a PDF document", or nil.
  static func kind(of bytes: [UInt8]) -> String? {
    for signature in signatures {
      let end = signature.offset + signature.bytes.count
      if bytes.count >= end, bytes[signature.offset..<end].elementsEqual(signature.bytes) {
        if signature.kind.hasPrefix("a bzip2"), bytes.count < 4 || !(0x31...0x39).contains(bytes[3])
        {
          continue
        }
        return named(signature.kind, bytes)
      }
    }
    return nil
  }

  /// ZIP holds other formats, named by their first entry.
  private static func named(_ kind: String, _ bytes: [UInt8]) -> String {
    guard kind == "a ZIP archive" else { return kind }
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    if head.contains("application/epub+zip") { return "an EPUB book" }
    if head.contains("[Content_Types].xml") { return "an Office document" }
    if head.contains("application/vnd.oasis") { return "an OpenDocument file" }
    return kind
  }
}

/// Text that is data for programs: JSON, XML, a mailbox.
enum StructuredData {
  static func kind(_ text: [UInt8], from start: Int) -> String? {
    let head = text[start...].prefix(64)
    if head.starts(with: "<?xml".utf8) || head.starts(with: "<rss".utf8)
      || head.starts(with: "<feed".utf8)
    {
      return "an XML document"
    }
    if head.starts(with: "<svg".utf8) { return "an SVG image" }
    if head.starts(with: "-----BEGIN ".utf8) { return "a key or certificate" }
    return JSONSigns.isJSON(text[start...].prefix(4096)) ? "JSON" : nil
  }
}

/// Tells JSON from text that begins with a bracket, as a page's "[ ]" for a lost picture does.
enum JSONSigns {
  /// Whether the start of a text is made of JSON's tokens alone: an object or array, and behind its
  /// end nothing or another one.
  static func isJSON(_ head: ArraySlice<UInt8>) -> Bool {
    guard head.first == UInt8(ascii: "{") || head.first == UInt8(ascii: "[") else { return false }
    var (depth, values) = (0, 0)
    var position = head.startIndex
    while position < head.endIndex {
      let byte = head[position]
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""):
        values += 1
        position = endOfString(head, from: position)
      case UInt8(ascii: ","), UInt8(ascii: ":"), 0x09, 0x0A, 0x0D, 0x20: break
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        values += 1
        guard let end = endOfLiteral(head, from: position) else { return false }
        position = end
      default: return false
      }
      position += 1
      // Outside of brackets a text has only more brackets.
      if depth == 0, let next = head[min(position, head.endIndex)...].first(where: { $0 > 0x20 }) {
        guard next == UInt8(ascii: "{") || next == UInt8(ascii: "[") else { return false }
      }
    }
    return depth >= 0 && (values > 0 || depth == 0)
  }

  /// The index of the closing quote, or of the last byte where the string goes on.
  private static func endOfString(_ head: ArraySlice<UInt8>, from start: Int) -> Int {
    var position = start + 1
    while position < head.endIndex, head[position] != UInt8(ascii: "\"") {
      position += head[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(position, head.endIndex - 1)
  }

  /// The index of the last byte of a number, `true`, `false` or `null`.
  private static func endOfLiteral(_ head: ArraySlice<UInt8>, from start: Int) -> Int? {
    let literal = head[start...].prefix { byte in
      byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
    let isCut = literal.endIndex == head.endIndex
    let isWord = [UInt8](literal).first.map { (0x61...0x7A).contains($0) } ?? false
    let words = ["true", "false", "null"].map { Array($0.utf8) }
    guard !isWord || isCut || words.contains(Array(literal)) else { return nil }
    return literal.endIndex - 1
  }
}

/// Signs of HTML: a doctype, or tags that pages are made of.
enum HTMLSigns {
  private static let openings: [StaticString] = [
    "<!doctype html", "<html", "<head", "<body", "<title", "<meta ", "<article", "<main", "<div",
    "<section", "<!--", "<p>", "<p ", "<h1", "<script", "<style", "<link ", "<base ", "<table",
  ]

  private static let tags: [StaticString] = [
    "<p>", "<p ", "<div", "</p>", "</div>", "<br>", "<br/", "<br ", "<a href", "</a>", "<span",
    "<li>", "<ul",
    "<h1", "<h2", "<h3", "<body", "<html", "<head", "<meta", "<title", "<img ", "<article",
  ]

  static func detect(_ text: [UInt8], from start: Int) -> FormatDetection? {
    let head = openings.firstIndex { hasPrefix(text, start, $0) }
    if head == 0 { return html(0.99) }
    if hasPrefix(text, start, "<?xml") {
      let isXHTML = (start..<min(text.count, start + 2048)).contains {
        text[$0] == UInt8(ascii: "<") && hasPrefix(text, $0, "<html")
      }
      return isXHTML ? html(0.97) : nil
    }
    let found = count(text)
    if let head {
      let isMarkup = head <= 3 || found.tags >= 2 || hasPrefix(text, start, "<!--")
      if isMarkup, found.tags > 0 { return html(head <= 3 ? 0.97 : 0.9) }
    }
    // Text with a tag here and there is text about tags: a fragment has one every few words.
    let isDense = found.tags * 200 > text.count
    if text[start] == UInt8(ascii: "<"), found.tags >= 2, found.closings > 0 || isDense {
      return html(0.8)
    }
    return found.closings >= 2 && found.tags * 400 > text.count ? html(0.6) : nil
  }

  private static func html(_ confidence: Double) -> FormatDetection {
    FormatDetection(format: .html, confidence: confidence, seen: "a web page (HTML)")
  }

  /// How many of the usual tags the first 64 KB hold, and how many of them close an element.
  private static func count(_ text: [UInt8]) -> (tags: Int, closings: Int) {
    let end = min(text.count, 64 * 1024)
    var (tags, closings) = (0, 0)
    for index in 0..<end where text[index] == UInt8(ascii: "<") {
      guard Self.tags.contains(where: { hasPrefix(text, index, $0) }) else { continue }
      tags += 1
      if text[index + 1] == UInt8(ascii: "/") { closings += 1 }
    }
    return (tags, closings)
  }

  private static func hasPrefix(_ text: [UInt8], _ start: Int, _ ascii: StaticString) -> Bool {
    let count = ascii.utf8CodeUnitCount
    guard start + count <= text.count else { return false }
    return ascii.withUTF8Buffer { wanted in
      for offset in 0..<count {
        let byte = text[start + offset]
        let lowered = byte &- 0x41 < 26 ? byte | 0x20 : byte
        if lowered != wanted[offset] { return false }
      }
      return true
    }
  }
}
