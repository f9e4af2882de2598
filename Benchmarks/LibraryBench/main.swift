// Makes libraries of made-up articles, and times searches in them.
//
//     LibraryBench generate LIBRARY COUNT    makes a library
//     LibraryBench dumps FOLDER COUNT        writes page dumps, to be imported
//     LibraryBench grow LIBRARY COUNT        adds articles by COUNT small imports
//     LibraryBench optimize LIBRARY          merges the index
//     LibraryBench queries -                 prints the queries that are typed, each after its kind
//     LibraryBench search LIBRARY [--keys] [TEXT...]
//                                            a line a kind of query: its name, the keys, then
//                                            median, 99th percentile and maximum in milliseconds;
//                                            with --keys a line for each of the 20 slowest keys;
//                                            with texts, these are typed instead of ours
//
// The same count makes the same articles. Fields are parted by tabs.

import ArticleStore
import Glibc

func fail(_ message: String) -> Never {
  printError("LibraryBench: \(message)\n")
  exit(1)
}

func printError(_ text: String) {
  let bytes = Array(text.utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}

func percentile(_ share: Double, of sorted: [Double]) -> Double {
  sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
}

/// Of the process so far, in KB.
func peakMemory() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss
}

func fixed(_ value: Double) -> String {
  let thousandths = Int((value * 1000).rounded())
  let fraction = String(thousandths % 1000)
  return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)"
}

func printSearches(in path: String, showsKeys: Bool, texts: [String], rounds: Int) throws {
  let store = try ArticleStore.open(at: path)
  var typed = TypedQueries()
  let queries = texts.isEmpty ? typed.all() : [("given", texts)]
  var all: [SearchTimes.Key] = []
  for (kind, times) in try SearchTimes(store: store).measure(queries, rounds: rounds) {
    printLine(kind, times.map(\.milliseconds))
    all += times
  }
  printLine("all", all.map(\.milliseconds))
  guard showsKeys else { return }
  var shown: Set<String> = []
  for key in all.sorted(by: { $0.milliseconds > $1.milliseconds })
  where shown.count < 20 && shown.insert(key.text).inserted {
    print("\(key.text)\t\(key.rows)\t\(fixed(key.milliseconds))")
  }
}

func printLine(_ kind: String, _ times: [Double]) {
  let sorted = times.sorted()
  let figures = [0.5, 0.99, 1].map { fixed(percentile($0, of: sorted)) }
  print(([kind, "\(sorted.count)"] + figures).joined(separator: "\t"))
}

let arguments = CommandLine.arguments.dropFirst()
guard let mode = arguments.first, let path = arguments.dropFirst().first else {
  fail("generate, grow LIBRARY COUNT | dumps FOLDER COUNT | optimize, search LIBRARY | queries -")
}
let count = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 1_000
do {
  switch mode {
  case "generate": try LibraryMaker(seed: 7).makeLibrary(at: path, count: count)
  // Other articles than a library's, so that they can be imported into one.
  case "dumps": LibraryMaker(seed: 8).makeDumps(in: path, count: count)
  case "search":
    try printSearches(
      in: path, showsKeys: arguments.contains("--keys"),
      texts: arguments.dropFirst(2).filter { $0 != "--keys" }, rounds: 3)
    printLine("peak memory, MB", [Double(peakMemory()) / 1024])
  case "queries":
    var typed = TypedQueries()
    for (kind, texts) in typed.all() { for text in texts { print("\(kind)\t\(text)") } }
  case "grow": try LibraryMaker(seed: 9).grow(at: path, imports: count)
  case "optimize": try ArticleStore.open(at: path).optimizeIndex()
  default: fail("no mode \"\(mode)\"")
  }
} catch {
  fail("\(error)")
}
