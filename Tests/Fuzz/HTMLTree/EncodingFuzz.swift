// Decodes each input with an encoding that its first byte picks, or by the standard's rules.

private let labels = [
  "utf-8", "windows-1252", "utf-16le", "utf-16be", "shift_jis", "euc-jp", "iso-2022-jp", "gbk",
  "gb18030", "big5", "euc-kr", "koi8-r", "windows-1255", "iso-8859-8-i", "x-user-defined",
  "replacement", "macintosh", "x-mac-cyrillic", "windows-874", "ibm866",
]

/// The entry that libFuzzer calls for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEncoding(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = input.first else { return 0 }
  let page = Array(input.dropFirst())
  let hint = first < 128 ? labels[Int(first) % labels.count] : nil
  let decoded = DecodedSource(page, hint: hint)
  if String(validating: decoded.bytes, as: UTF8.self) == nil { fatalError("not UTF-8") }
  if decoded.bytes.contains(0x0D) { fatalError("carriage return") }
  let tree = HTMLTree(parsing: page, encodingHint: hint)
  if let broken = brokenInvariant(of: tree) { fatalError(broken) }
  return 0
}
