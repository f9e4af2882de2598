/// The bytes of a model, which its tables read in place: those that lie in the program, or a copy.
///
/// They never change, and every table holds on to them, so threads may share them.
final class ModelBytes: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  private let copy: UnsafeMutableRawBufferPointer?

  /// Bytes that stay where they are until the program ends, at a multiple of 64.
  init(inPlace bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    copy = nil
  }

  init(copying source: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 64)
    copy.copyBytes(from: source)
    self.copy = copy
    bytes = UnsafeRawBufferPointer(copy)
  }

  deinit { copy?.deallocate() }

  /// A number of four bytes, the lowest first.
  func number(at offset: Int) -> Int {
    Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }
}

/// Elements that lie in a model's bytes.
struct ModelArray<Element: BitwiseCopyable>: @unchecked Sendable {
  let elements: UnsafeBufferPointer<Element>
  private let owner: ModelBytes

  /// The offset is a multiple of 64, and the elements are within the bytes.
  init(_ owner: ModelBytes, at offset: Int, count: Int) {
    self.owner = owner
    let size = count * MemoryLayout<Element>.stride
    elements = UnsafeRawBufferPointer(rebasing: owner.bytes[offset..<(offset + size)])
      .bindMemory(to: Element.self)
  }

  var count: Int { elements.count }

  @inline(__always)
  subscript(index: Int) -> Element { elements[index] }
}
