import Foundation

@_spi(Training) import Extraction

// Prints what the trained models see of the page dumps named as arguments: of every unit, or, with
// --titles, of the candidates for the headline. The training scripts beside it read that.
var paths = CommandLine.arguments.dropFirst()
let wantsTitles = paths.first == "--titles"
if wantsTitles { paths = paths.dropFirst() }
print("SIZES\t" + FeatureListing.sizes.map { String($0) }.joined(separator: " "))
for path in paths {
  guard let data = FileManager.default.contents(atPath: path) else {
    FileHandle.standardError.write(Data("cannot read \(path)\n".utf8))
    exit(1)
  }
  print("FILE\t\(path)")
  let rows =
    wantsTitles
    ? FeatureListing.describeTitles(Array(data)) : FeatureListing.describe(Array(data))
  print(rows, terminator: "")
}
