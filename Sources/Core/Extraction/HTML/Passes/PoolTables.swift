import HTMLTree

/// Keeps or drops each table of data as a whole.
enum PoolTables: HTMLPass {
  static let name = "tables"

  static func apply(to page: inout HTMLPage) {
    for index in page.containers.indices
    where page.containers[index].name == .table && TableReader.isData(page, index) {
      let range = page.containers[index].blocks
      var (kept, total): (Float, Float) = (0, 0)
      for block in range {
        let length = Float(page.blocks[block].look.length)
        total += length
        kept += length * page.blocks[block].score
      }
      let isKept = kept >= 0.5 * total
      for block in range {
        if isKept {
          page.blocks[block].verdict = .kept
        } else if page.blocks[block].verdict.isKept {
          page.blocks[block].verdict = .dropped(.table)
        }
      }
    }
  }
}
