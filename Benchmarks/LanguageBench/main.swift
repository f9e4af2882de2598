// Prints the speed of the language room over a text, or tokens and sentences for comparison with
// other programs. The text is read from standard input.
//
//     LanguageBench speed        megabytes of UTF-8 a second of each stage
//     LanguageBench sentences    for each text (separated by NUL) a line of byte ranges
//     LanguageBench punkt        the same, for the sentences of the token stream
//     LanguageBench tokens       the same, for the Treebank tokens of each text as one sentence
//     LanguageBench normalized   for each text a line of normalized tokens
//     LanguageBench language     for each text a line with its language, or "-"

import Glibc
import Language

func readInput() -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count <= 0 { return bytes }
    bytes.append(contentsOf: buffer[..<count])
  }
}

func line(_ ranges: [Range<Int>]) -> String {
  ranges.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ")
}

/// Prints the best of several runs, in megabytes (10^6 bytes) a second.
func measure(_ name: String, bytes: Int, _ body: () -> Int) {
  let clock = ContinuousClock()
  var best = Duration.seconds(3600)
  var result = 0
  for _ in 0..<7 {
    best = min(best, clock.measure { result = body() })
  }
  let seconds = Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds)
  print("\(name): \(Int(Double(bytes) / seconds / 1e6)) MB/s (result \(result))")
}

func measureSpeed(_ input: [UInt8]) {
  let paragraphs = input.split(separator: UInt8(ascii: "\n")).map(Array.init)
  let strings = paragraphs.map { String(decoding: $0, as: UTF8.self) }
  let bytes = paragraphs.reduce(0) { $0 + $1.count }
  let splitter = SentenceSplitter()
  print("\(paragraphs.count) paragraphs, \(bytes) bytes")
  measure("sentences", bytes: bytes) {
    paragraphs.reduce(0) { $0 + splitter.sentences(in: $1).count }
  }
  measure("normalized tokens as ranges", bytes: bytes) {
    paragraphs.reduce(0) { $0 + NormalizedTokens.ranges(in: $1).count }
  }
  measure("normalized tokens as strings", bytes: bytes) {
    NormalizedTokens.tokens(of: strings).count
  }
  measure("word count", bytes: bytes) {
    paragraphs.reduce(0) { $0 + WordCount.count(in: $1).words }
  }
  measure("language of each paragraph", bytes: bytes) {
    strings.reduce(0) { $0 + (LanguageGuess.language(of: $1) == nil ? 0 : 1) }
  }
}

let input = readInput()
let mode = CommandLine.arguments.dropFirst().first ?? "speed"
if mode == "speed" {
  measureSpeed(input)
} else {
  let splitter = SentenceSplitter()
  for record in input.split(separator: 0, omittingEmptySubsequences: false) {
    let text = Array(record)
    switch mode {
    case "language": print(LanguageGuess.language(of: text.span) ?? "-")
    case "punkt": print(line(SentenceSplitter.punkt.sentences(in: text)))
    case "sentences": print(line(splitter.sentences(in: text)))
    case "tokens": print(line(TreebankTokenizer.tokens(inSentence: text)))
    default:
      let paragraph = String(decoding: text, as: UTF8.self)
      print(NormalizedTokens.tokens(of: [paragraph]).joined(separator: " "))
    }
  }
}
