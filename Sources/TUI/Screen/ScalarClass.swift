/// What a scalar does in a cell: its width, and how it joins the scalars before and after it.
///
/// The order is that of the codes in ``scalarClassRuns``.
enum ScalarClass: UInt8 {
  /// One column.
  case narrow
  /// Two columns.
  case wide
  /// A mark that is drawn over what comes before.
  case mark
  /// An invisible scalar that belongs to the one before: variation selectors, tags.
  case ignorableMark
  /// ZERO WIDTH JOINER.
  case joiner
  /// A mark with a column of its own.
  case spacingMark
  /// Half of a flag.
  case regional
  /// A pictograph of one column.
  case pictographNarrow
  /// A pictograph of two columns.
  case pictographWide
  /// A skin tone.
  case modifier
  /// The first part of a Hangul syllable.
  case jamoL
  /// Its vowel.
  case jamoV
  /// Its last consonant.
  case jamoT
  /// A whole Hangul syllable.
  case syllable
  /// An invisible scalar that stands alone: bidirectional controls, ZERO WIDTH SPACE, SOFT HYPHEN.
  case ignorable
  /// A control that stands for white space.
  case blank
  /// Another control.
  case control
  /// A scalar that Unicode has not assigned, whose width nobody knows.
  case unassigned

  init(of scalar: UInt32) {
    self = scalar < Self.flat.count ? Self.flat[Int(scalar)] : Self.search(scalar)
  }

  /// Every scalar below U+20000, where nearly all text lies.
  private static let flat: [ScalarClass] = {
    var classes: [ScalarClass] = []
    classes.reserveCapacity(0x20000)
    for (index, run) in scalarClassRuns.enumerated() {
      let end = index + 1 < scalarClassRuns.count ? scalarClassRuns[index + 1] >> 8 : 0x110000
      let value = ScalarClass(rawValue: UInt8(truncatingIfNeeded: run)) ?? .unassigned
      while classes.count < min(end, 0x20000) { classes.append(value) }
    }
    return classes
  }()

  private static func search(_ scalar: UInt32) -> ScalarClass {
    var low = 0
    var high = scalarClassRuns.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if scalarClassRuns[middle] >> 8 <= scalar { low = middle } else { high = middle }
    }
    return ScalarClass(rawValue: UInt8(truncatingIfNeeded: scalarClassRuns[low])) ?? .unassigned
  }
}
