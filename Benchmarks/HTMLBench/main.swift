// Parses files and prints how long each took: `HTMLBench [--rounds N] FILE…`, or the paths one a
// line on standard input. A line a file: nanoseconds of the fastest round, bytes, path.
//
// `HTMLBench --memory FILE` parses one file once and prints nanoseconds, bytes, what the peak of
// resident memory grew by beyond the file's own bytes, the bytes that the tree holds, and its nodes.

import Glibc
import HTMLTree

func read(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  guard fseek(file, 0, SEEK_END) == 0 else { return nil }
  let size = ftell(file)
  guard size >= 0, fseek(file, 0, SEEK_SET) == 0 else { return nil }
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = fread(buffer.baseAddress, 1, size, file)
  }
}

/// The fastest of some parses; small files get more of them, so that each gets like time.
func fastest(_ bytes: [UInt8], rounds: Int) -> Duration {
  let clock = ContinuousClock()
  var best = Duration.seconds(1_000_000)
  for _ in 0..<rounds {
    var nodes = 0
    let time = clock.measure { nodes = HTMLTree(parsing: bytes).nodeCount }
    precondition(nodes > 0)
    best = min(best, time)
  }
  return best
}

/// A figure of the kernel's account of this program alone, in bytes.
func accountedBytes(_ field: String) -> Int {
  guard let status = fopen("/proc/self/status", "r") else { return 0 }
  defer { fclose(status) }
  var line = [CChar](repeating: 0, count: 256)
  while fgets(&line, Int32(line.count), status) != nil {
    let text = String(
      decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if text.hasPrefix(field + ":") { return (Int(text.filter(\.isNumber)) ?? 0) * 1024 }
  }
  return 0
}

func printMemory(_ path: String) {
  guard let bytes = read(path) else {
    print("cannot read \(path)")
    exit(1)
  }
  // The program's code and the parser's tables are memory too, but no page's: they are got before.
  _ = HTMLTree(parsing: Array(bytes.prefix(4096))).heldByteCount + accountedBytes("VmRSS")
  let before = accountedBytes("VmRSS")
  var tree: HTMLTree?
  let (seconds, attoseconds) = ContinuousClock().measure { tree = HTMLTree(parsing: bytes) }
    .components
  let used = max(0, accountedBytes("VmHWM") - before)
  let nanoseconds = seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  print(
    "\(nanoseconds)\t\(bytes.count)\t\(used)\t\(tree?.heldByteCount ?? 0)\t\(tree?.nodeCount ?? 0)")
}

var rounds: Int?
var paths: [String] = []
var arguments = CommandLine.arguments.dropFirst().makeIterator()
while let argument = arguments.next() {
  switch argument {
  case "--rounds": rounds = arguments.next().flatMap { Int($0) }
  case "--memory":
    printMemory(arguments.next() ?? "")
    exit(0)
  default: paths.append(argument)
  }
}
if paths.isEmpty {
  while let line = readLine() { paths.append(line) }
}
for path in paths {
  guard let bytes = read(path) else {
    print("cannot read \(path)")
    exit(1)
  }
  let time = fastest(bytes, rounds: rounds ?? max(3, min(100, 4_000_000 / max(1, bytes.count))))
  let (seconds, attoseconds) = time.components
  print("\(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)\t\(bytes.count)\t\(path)")
}
