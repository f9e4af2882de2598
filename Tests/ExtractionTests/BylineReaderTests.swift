import Testing

@testable import Extraction

@Suite struct BylineReaderTests {
  @Test(arguments: [
    ("By Ada Quill", ["Ada Quill"]),
    ("by Ada Quill and Tom Reed", ["Ada Quill", "Tom Reed"]),
    ("By Ada Quill, Tom Reed and Bo van der Lind", ["Ada Quill", "Tom Reed", "Bo van der Lind"]),
    ("By Ada Quill, Science Editor", ["Ada Quill"]),
    ("By Ada Quill | Special to the Ledger", ["Ada Quill"]),
    ("By ADA QUILL Feb 27, 2019 12:52 am", ["ADA QUILL"]),
    ("Posted on May 4, 2021 by Ada Quill", ["Ada Quill"]),
    ("Published by Ada Quill on May 4, 2021", ["Ada Quill"]),
    ("Von Jutta Sievers und Karl Ohm", ["Jutta Sievers", "Karl Ohm"]),
    ("Yazan: Elif Tuncalı", ["Elif Tuncalı"]),
    ("Par Élodie Marchand", ["Élodie Marchand"]),
    ("Ada Quill", ["Ada Quill"]),
    ("Ada Quill May 4, 2021", ["Ada Quill"]),
  ])
  func reads(_ line: String, _ names: [String]) {
    let bytes = Array(line.utf8)
    #expect(BylineReader.read(bytes, bytes.indices)?.names == names)
  }

  @Test(arguments: ["by", "By:", "by Feb 27, 2019 12:52 am"])
  func isEmpty(_ line: String) {
    let bytes = Array(line.utf8)
    #expect(BylineReader.read(bytes, bytes.indices) == Byline(names: [], isMarked: true))
  }

  @Test(arguments: ["", "By the sea it was cold", "the keeper of the light", "Coast", "12:30"])
  func isNone(_ line: String) {
    let bytes = Array(line.utf8)
    #expect(BylineReader.read(bytes, bytes.indices)?.names ?? [] == [])
  }
}
