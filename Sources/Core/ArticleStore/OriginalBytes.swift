import ArticleModel
import CZstd
import Foundation

/// An input as it came in, compressed, with what is needed to recognise it again.
///
/// Making one is the costly part of saving and needs no library: do it on many cores.
public struct OriginalBytes: Sendable {
  /// FNV-1a of the bytes, 64 bits: a filter only, equality is decided on the bytes themselves.
  let fingerprint: Int64
  let size: Int
  let compressed: Data

  /// Compresses `bytes` as one zstd frame.
  public init(_ bytes: [UInt8]) {
    fingerprint = Self.fingerprint(of: bytes)
    size = bytes.count
    compressed = Data(Self.compress(bytes))
  }

  init(fingerprint: Int64, size: Int, compressed: Data) {
    self.fingerprint = fingerprint
    self.size = size
    self.compressed = compressed
  }

  /// The bytes as they came in, or nil where the frame is damaged.
  public func bytes() -> [UInt8]? {
    let count = size
    let frame = [UInt8](compressed)
    // Asked of the frame first, so that a damaged size makes no room for what is not there.
    guard (0...Self.largest).contains(count),
      ZSTD_getFrameContentSize(frame, frame.count) == UInt64(count)
    else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { target, written in
      let result = ZSTD_decompress(target.baseAddress, count, frame, frame.count)
      written = ZSTD_isError(result) == 0 && result == count ? count : 0
    }
    return bytes.count == count ? bytes : nil
  }

  /// Whether the bytes are those that the fingerprint was made of.
  func isFingerprint(of bytes: [UInt8]) -> Bool {
    Self.fingerprint(of: bytes) == fingerprint
  }

  /// Bytes of an input, far beyond what is imported.
  private static let largest = 1 << 31

  /// The default of zstd, its own balance of speed and size.
  private static let level: Int32 = 3

  private static func compress(_ bytes: [UInt8]) -> [UInt8] {
    let bound = ZSTD_compressBound(bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { target, written in
      let result = ZSTD_compress(target.baseAddress, bound, bytes, bytes.count, level)
      precondition(
        ZSTD_isError(result) == 0, "a buffer of ZSTD_compressBound bytes always suffices")
      written = result
    }
  }

  /// Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm", variant 1a.
  private static func fingerprint(of bytes: [UInt8]) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int64(bitPattern: hash)
  }
}
