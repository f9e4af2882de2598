// 13.3 Serializing HTML fragments.

extension HTMLTree {
  /// The node's children as HTML, by the standard's fragment serialization algorithm.
  ///
  /// What was read from the result need not be the same tree again: that holds of the standard's
  /// algorithm too.
  public func serializedChildren(of node: NodeID) -> String {
    String(decoding: serialize(node, includingSelf: false), as: UTF8.self)
  }

  /// The node itself as HTML.
  public func serialized(_ node: NodeID) -> String {
    String(decoding: serialize(node, includingSelf: true), as: UTF8.self)
  }

  private func serialize(_ root: NodeID, includingSelf: Bool) -> [UInt8] {
    var output: [UInt8] = []
    if !includingSelf && isVoid(root) { return output }
    var walk = walk(from: root)
    while let step = walk.next() {
      switch step {
      case .enter(let node) where node == root && !includingSelf: break
      case .leave(let node) where node == root && !includingSelf: break
      case .enter(let node):
        open(node, into: &output)
        if isVoid(node) { walk.skipChildren(of: node) }
      case .leave(let node):
        if kind(of: node) == .element && !isVoid(node) {
          output.append(contentsOf: "</".utf8)
          output.append(contentsOf: spellingBytes(of: name(of: node)))
          output.append(UInt8(ascii: ">"))
        }
      }
    }
    return output
  }

  private func open(_ node: NodeID, into output: inout [UInt8]) {
    switch kind(of: node) {
    case .element:
      output.append(UInt8(ascii: "<"))
      output.append(contentsOf: spellingBytes(of: name(of: node)))
      for attribute in attributes(of: node) {
        output.append(UInt8(ascii: " "))
        output.append(contentsOf: spellingBytes(of: attribute.name))
        output.append(contentsOf: "=\"".utf8)
        escape(attribute.valueBytes, inAttribute: true, into: &output)
        output.append(UInt8(ascii: "\""))
      }
      output.append(UInt8(ascii: ">"))
    case .text:
      if let parent = parent(of: node), keepsTextRaw(parent) {
        output.append(contentsOf: textBytes(of: node))
      } else {
        escape(textBytes(of: node), inAttribute: false, into: &output)
      }
    case .comment:
      output.append(contentsOf: "<!--".utf8)
      output.append(contentsOf: textBytes(of: node))
      output.append(contentsOf: "-->".utf8)
    case .doctype:
      output.append(contentsOf: "<!DOCTYPE ".utf8)
      output.append(contentsOf: (doctype(of: node)?.name ?? "").utf8)
      output.append(UInt8(ascii: ">"))
    case .document, .templateContents: break
    }
  }

  /// The elements without an end tag.
  private func isVoid(_ node: NodeID) -> Bool {
    guard kind(of: node) == .element else { return false }
    let record = nodes[node.rawValue]
    guard record.namespace == .html else { return false }
    switch record.name {
    case .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .img, .input, .keygen,
      .link, .meta, .param, .source, .track, .wbr:
      return true
    default: return false
    }
  }

  /// The elements whose text is written as it is; `noscript` is not among them without scripting.
  private func keepsTextRaw(_ node: NodeID) -> Bool {
    guard kind(of: node) == .element else { return false }
    let record = nodes[node.rawValue]
    guard record.namespace == .html else { return false }
    switch record.name {
    case .style, .script, .xmp, .iframe, .noembed, .noframes, .plaintext: return true
    default: return false
    }
  }

  /// Escapes a string (13.3): `&`, no-break space, `<` and `>`; in attributes also `"`.
  private func escape(_ bytes: ArraySlice<UInt8>, inAttribute: Bool, into output: inout [UInt8]) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "\"") where inAttribute: output.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
      case 0xC2 where index < bytes.endIndex && bytes[index] == 0xA0:
        output.append(contentsOf: "&nbsp;".utf8)
        index += 1
      default: output.append(byte)
      }
    }
  }
}
