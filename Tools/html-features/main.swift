import ArticleModel
@_spi(Training) import Extraction
import Foundation

// Prints what the trained models see of the web pages named as arguments, for Tools/train-extraction.
//
//   --outline            one JSON object a page: the blocks' texts and the words of class names
//   --features           the rows of the first model, one behind the other, as raw numbers
//     --weights FILE     with these weights of class words
//     --scores FILE      the rows of the second model, after these scores of the first
//   --extract FOLDER     one JSON object a page: the text by the scores in FOLDER, for measuring
//     --captions         with captions
var paths = Array(CommandLine.arguments.dropFirst())

@MainActor func flag(_ name: String) -> Bool {
  guard let index = paths.firstIndex(of: name) else { return false }
  paths.remove(at: index)
  return true
}

@MainActor func value(_ name: String) -> String? {
  guard let index = paths.firstIndex(of: name), index + 1 < paths.count else { return nil }
  defer { paths.removeSubrange(index...index + 1) }
  return paths[index + 1]
}

func bytes(_ path: String) -> [UInt8] {
  guard let data = FileManager.default.contents(atPath: path) else {
    FileHandle.standardError.write(Data("cannot read \(path)\n".utf8))
    exit(1)
  }
  return Array(data)
}

func numbers(_ path: String) -> [Float] {
  bytes(path).withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
}

func write(_ object: [String: Any]) throws {
  let data = try JSONSerialization.data(withJSONObject: object)
  FileHandle.standardOutput.write(data + Data("\n".utf8))
}

func text(_ article: Article, captions: Bool) -> String {
  article.blocks.compactMap { block in
    if case .figure = block, !captions { return nil }
    return block.text.isEmpty ? nil : block.text
  }.joined(separator: "\n\n")
}

let wantsOutline = flag("--outline")
let wantsFeatures = flag("--features")
let wantsCaptions = flag("--captions")
let weights = value("--weights").map { ClassWeights(String(decoding: bytes($0), as: UTF8.self)) }
let scores = value("--scores").map { numbers($0) }
let folder = value("--extract")
var used = 0
for path in paths {
  let page = bytes(path)
  if wantsOutline {
    let outline = HTMLFeatureListing.outline(page)
    try write([
      "path": path, "texts": outline.texts, "captions": outline.captions,
      "holders": outline.holders, "inline": outline.inlineWords, "parents": outline.parents,
      "words": outline.words, "roots": outline.roots,
    ])
  } else if wantsFeatures {
    var own: [Float]?
    if let scores {
      let count = HTMLFeatureListing.outline(page).texts.count
      own = Array(scores[used..<used + count])
      used += count
    }
    let rows = HTMLFeatureListing.rows(page, weights: weights, scores: own)
    rows.withUnsafeBytes { FileHandle.standardOutput.write(Data($0)) }
  } else if let folder {
    // Pages lie in folders named after their sets.
    let name = path.split(separator: "/").suffix(2).joined(separator: "-").dropLast(5)
    let article = HTMLFeatureListing.extract(page, scores: numbers("\(folder)/\(name).bin")).article
    try write(["path": path, "articleBody": text(article, captions: wantsCaptions)])
  }
}
