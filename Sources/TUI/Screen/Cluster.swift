/// The next piece of text that takes a cell or two, in a form that all terminals draw alike.
///
/// Terminals disagree on long clusters: on families joined by ZERO WIDTH JOINER, on emoji made by
/// variation selectors, on skin tones. A line tears as soon as the program and the terminal count
/// differently, so a cluster is reduced on its way in to what they agree on:
///
/// - of pictographs joined by U+200D only the first is kept;
/// - variation selectors, skin tones after a pictograph, tags and all other invisible scalars go:
///   U+2764 U+FE0F is the one-column heart;
/// - at most four marks stay on a base (what curses holds), fewer when 16 bytes are full;
/// - a mark without a base stands on a U+00A0 (U+25CC has an ambiguous width in some fonts);
/// - a spacing mark has a column of its own and stays with its base if both fit in two columns;
/// - two regional indicators are one flag of two columns, one alone becomes its letter;
/// - conjoining jamo become the syllable they spell;
/// - blanks (tab, line breaks, U+2028) become one space, CR LF counting as one;
/// - other controls, bytes that are no UTF-8, unassigned scalars, skin tones without a
///   pictograph, and vowels and last consonants without a first become U+FFFD;
/// - bidirectional controls and other invisible scalars become nothing: a cluster of width 0.
///
/// East Asian ambiguous width is one column.
struct Cluster {
  /// How many bytes of the text it takes, 1 or more.
  var byteCount: Int
  /// How many columns it takes: 0, 1 or 2.
  var width: Int
  /// What is drawn; empty exactly when `width` is 0.
  var glyph: Glyph

  /// The cluster that begins at `offset`, which is within `bytes`.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at offset: Int) {
    let first = bytes[offset]
    let next = offset + 1
    if first >= 0x20, first < 0x7F, next == bytes.count || bytes[next] < 0x80 {
      self.init(byteCount: 1, width: 1, glyph: Glyph(low: UInt64(first), high: 0))
    } else {
      self.init(scanning: bytes, at: offset)
    }
  }

  /// A space that takes no text.
  static let space = Cluster(byteCount: 0, width: 1, glyph: .space)

  private static let maximumMarks = 4

  @inline(__always)
  private init(byteCount: Int, width: Int, glyph: Glyph) {
    self.byteCount = byteCount
    self.width = width
    self.glyph = glyph
  }

  private init(scanning bytes: Span<UInt8>, at offset: Int) {
    let first = decodeScalar(bytes, at: offset)
    let kind = ScalarClass(of: first.value)
    byteCount = first.byteCount
    width = 1
    glyph = .empty
    switch kind {
    case .ignorable:
      width = 0
      return
    case .blank:
      glyph = .space
      let isCRLF =
        first.value == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n")
      byteCount = isCRLF ? 2 : byteCount
      return
    case .control, .unassigned:
      glyph = Glyph(DecodedScalar.replacement)
      if kind == .control { return }
    case .modifier, .jamoV, .jamoT:
      glyph = Glyph(DecodedScalar.replacement)
    case .mark, .spacingMark:
      glyph = Glyph(0xA0)
      glyph.append(first.value)
      if kind == .spacingMark { width = 2 }
    case .ignorableMark, .joiner:
      width = 0
    case .wide, .pictographWide, .jamoL, .syllable:
      width = 2
      glyph = Glyph(first.value)
    case .narrow, .pictographNarrow:
      glyph = Glyph(first.value)
    case .regional:
      glyph = Glyph(first.value - 0x1F1E6 + UInt32(UInt8(ascii: "A")))
    }
    extend(bytes, from: offset, first: first.value, kind: kind)
  }

  /// Takes in the scalars that belong to the base `first`.
  private mutating func extend(
    _ bytes: Span<UInt8>, from offset: Int, first: UInt32, kind: ScalarClass
  ) {
    let isPictograph = kind == .pictographNarrow || kind == .pictographWide
    var hangul = HangulComposition(first: first, kind: kind)
    var marks = 0
    if kind == .mark || kind == .spacingMark { marks = 1 }
    var isJoined = false
    while offset + byteCount < bytes.count {
      let position = offset + byteCount
      if bytes[position] < 0x80 { return }
      let scalar = decodeScalar(bytes, at: position)
      let next = ScalarClass(of: scalar.value)
      if isJoined, next == .pictographNarrow || next == .pictographWide {
        isJoined = false
        byteCount += scalar.byteCount
        continue
      }
      isJoined = isPictograph && next == .joiner
      switch next {
      case .ignorableMark, .joiner: break
      case .modifier where isPictograph: break
      case .mark where width > 0:
        if marks < Self.maximumMarks { glyph.append(scalar.value) }
        marks += 1
      case .spacingMark where width == 1 && glyph.byteCount + scalar.byteCount <= 16:
        glyph.append(scalar.value)
        width = 2
        marks += 1
      case .regional where kind == .regional && width == 1 && marks == 0:
        glyph = Glyph(first)
        glyph.append(scalar.value)
        width = 2
      case .jamoV, .jamoT, .jamoL, .syllable:
        guard hangul.take(scalar.value, next) else { return }
        if let composed = hangul.composed {
          glyph = Glyph(composed)
        } else if next != .jamoL, marks < Self.maximumMarks {
          glyph.append(scalar.value)
          marks += 1
        }
      default: return
      }
      byteCount += scalar.byteCount
    }
  }
}

/// Puts conjoining jamo together (Unicode Standard, section 3.12).
private struct HangulComposition {
  /// The syllable so far, where a modern one is spelled.
  private(set) var composed: UInt32?
  private var previous: ScalarClass
  private var leading: UInt32

  init(first: UInt32, kind: ScalarClass) {
    leading = first
    previous = kind == .jamoL || kind == .syllable ? kind : .narrow
    if kind == .syllable { composed = first }
  }

  private static let base: UInt32 = 0xAC00

  private var isOpen: Bool { composed.map { ($0 &- Self.base) % 28 == 0 } ?? false }

  /// Whether `scalar` goes on with the syllable. `composed` is what is to be shown then; when it is
  /// `nil` the scalar is to be added as a mark.
  mutating func take(_ scalar: UInt32, _ kind: ScalarClass) -> Bool {
    switch (previous, kind) {
    case (.jamoL, .jamoV):
      if (0x1100...0x1112).contains(leading), (0x1161...0x1175).contains(scalar) {
        composed = Self.base + ((leading - 0x1100) * 21 + scalar - 0x1161) * 28
      }
    case (.syllable, .jamoT), (.jamoV, .jamoT):
      if isOpen, let open = composed, (0x11A8...0x11C2).contains(scalar) {
        composed = open + scalar - 0x11A7
      } else {
        composed = nil
      }
    case (.jamoV, .jamoV), (.jamoT, .jamoT): composed = nil
    case (.syllable, .jamoV) where isOpen: composed = nil
    default: return false
    }
    previous = kind
    return true
  }
}
