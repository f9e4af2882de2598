/// Lists what the line model sees of a page, for training.
@_spi(Training)
public enum FeatureListing {
  /// One line a unit: its feature numbers, its number of words, its words as far as they are
  /// weighed, and its text, parted by tabs.
  public static func describe(_ utf8: [UInt8]) -> String {
    var page = DumpPage(utf8)
    JoinLines.apply(to: &page)
    CountCopies.apply(to: &page)
    let features = UnitFeatures(of: page)
    var rows = ""
    for (index, unit) in page.units.enumerated() {
      let ids = features.ids[features.starts[index]..<features.starts[index + 1]]
      var words: [String] = []
      if unit.look.words <= UnitWords.longest {
        UnitWords.forEach(page.text, unit.content) { _, range in
          words.append(String(decoding: page.text[range].map(Bytes.lowered), as: UTF8.self))
        }
      }
      rows += ids.map { String($0) }.joined(separator: " ") + "\t\(unit.look.words)\t"
      rows += words.joined(separator: " ") + "\t"
      rows += CleanText.string(page.text, unit.content, isMarkdown: false) + "\n"
    }
    return rows
  }

  /// One line a candidate for the headline: its feature numbers and its text, parted by a tab.
  public static func describeTitles(_ utf8: [UInt8]) -> String {
    var page = DumpPage(utf8)
    for pass in [JoinLines.self, CountCopies.self, ClassifyUnits.self] as [any DumpPass.Type] {
      pass.apply(to: &page)
    }
    var rows = ""
    for index in FindTitle.candidates(page) where FindTitle.isCandidate(page.units[index]) {
      var numbers: [String] = []
      TitleModel.forEachFeature(page, index) { numbers.append(String($0)) }
      rows += numbers.joined(separator: " ") + "\t"
      rows += CleanText.string(page.text, page.units[index].content, isMarkdown: page.isMarkdown)
      rows += "\n"
    }
    return rows
  }

  /// The sizes that the trainer has to know: windowed features, all features, units looked at on
  /// either side, and the most words of a short unit; last, the features of
  /// the title model.
  public static var sizes: [Int] {
    [
      FeatureSpace.windowed, FeatureSpace.count, FeatureSpace.reach, UnitWords.short,
      TitleModel.count,
    ]
  }
}
