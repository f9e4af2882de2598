import QueryLanguage

extension AppModel {
  /// Lists what a query asks for, from the list or from the text.
  mutating func showFilter(_ query: String) -> [Effect] {
    let left = focus == .text ? leaveForList() : []
    let effects = list.setFilter(query, isTyping: false)
    if let problem = list.problems.first {
      list.forgetProblems()
      notice = Notice(text: "Query: \(problem.message)", isError: true)
    }
    return left + savePosition() + effects + noteFilter()
  }

  private mutating func leaveForList() -> [Effect] {
    focus = .list
    isReading = false
    fitText()
    return savePosition()
  }

  /// Puts the list's filter into the history.
  mutating func noteFilter() -> [Effect] {
    history.visit(list.filter) ? [.rememberFilter(list.filter)] : []
  }

  /// Goes through the filters since the start.
  mutating func stepFilter(_ delta: Int) -> [Effect] {
    guard let filter = history.step(delta) else {
      let words = delta < 0 ? "No earlier filter." : "No later filter."
      notice = Notice(text: words, isError: false)
      return []
    }
    return (focus == .text ? leaveForList() : []) + savePosition()
      + list.setFilter(filter, isTyping: false)
  }

  /// Shows the saved filter of a number from 1.
  mutating func showSavedFilter(_ number: Int) -> [Effect] {
    guard filters.indices.contains(number - 1) else {
      notice = Notice(text: "No filter \(number); :save-filter NAME saves one.", isError: false)
      return []
    }
    let filter = filters[number - 1]
    let effects = showFilter(filter.query)
    if notice?.isError != true { notice = Notice(text: filter.name, isError: false) }
    return effects
  }

  /// Saves the list's filter under a name, in the place of one of that name.
  mutating func saveFilter(_ name: String) -> [Effect] {
    let filter = SavedFilter(name: name, query: list.filter)
    if let index = filters.firstIndex(where: { $0.name == name }) {
      filters[index] = filter
    } else {
      filters.append(filter)
    }
    let number = (filters.firstIndex(of: filter) ?? 0) + 1
    let key = number <= 9 ? "; \(number) shows it" : ""
    notice = Notice(text: "Saved as \(name)\(key).", isError: false)
    return [.saveFilters(filters)]
  }

  mutating func forgetFilter(_ name: String) -> [Effect] {
    guard let index = filters.firstIndex(where: { $0.name == name }) else {
      notice = Notice(text: "There is no filter \(name); 0 lists them.", isError: true)
      return []
    }
    filters.remove(at: index)
    notice = Notice(text: "Forgot \(name).", isError: false)
    return [.saveFilters(filters)]
  }
}
