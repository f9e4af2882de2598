// Parses each input as a page and as a fragment, and holds the trees to their invariants.

private let contexts: [HTMLName] = [
  .div, .table, .tr, .td, .select, .template, .title, .script, .svg, .body, .html, .colgroup,
]

/// The entry that libFuzzer calls for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzParser(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  check(HTMLTree(parsing: input, encodingHint: "utf-8"))
  guard let first = input.first else { return 0 }
  let context = contexts[Int(first) % contexts.count]
  check(
    HTMLTree(
      parsingFragment: Array(input.dropFirst()),
      in: HTMLTree.FragmentContext(
        context, namespace: context == .svg ? .svg : .html,
        quirksMode: first & 0x80 == 0 ? .noQuirks : .quirks)))
  return 0
}

private func check(_ tree: HTMLTree) {
  if let broken = brokenInvariant(of: tree) { fatalError(broken) }
  _ = tree.serializedChildren(of: tree.document)
  _ = tree.textContent(of: tree.document)
}
