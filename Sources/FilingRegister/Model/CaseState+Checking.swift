internal import SourceText

extension CaseState {
  /// Tells whether a step may be taken now.
  /// - Throws: `StepRefusal` with the reason and the steps that may.
  func check(_ request: StepRequest) throws(StepRefusal) {
    try checkStage(request)
    try checkFields(request)
    try checkDay(request)
    try checkFindings(request)
  }

  private func checkStage(_ request: StepRequest) throws(StepRefusal) {
    let step = request.step
    guard step.needsLine else {
      // A paper may be issued on a line; it moves nothing.
      guard request.line == nil || step == .paper else {
        throw StepRefusal(.lineUnwanted(step), allowed: allowedSteps())
      }
      guard let move = StepTable.document[step], move.from.contains(stage),
        step != .answer || openSuggestions > 0
      else {
        throw StepRefusal(.stage(step: step, stage: stage.name), allowed: allowedSteps())
      }
      return
    }
    guard let line = request.line else {
      throw StepRefusal(.lineMissing(step), allowed: allowedSteps())
    }
    let current = filing(line).stage
    guard let move = StepTable.filing[step], move.from.contains(current) else {
      throw StepRefusal(
        .stage(step: step, stage: "\(line.name)\(current.name)"), allowed: allowedSteps(line))
    }
    if current == .unfiled, stage != .published {
      throw StepRefusal(.notPublished, allowed: allowedSteps())
    }
  }

  private func checkFields(_ request: StepRequest) throws(StepRefusal) {
    try Self.checkFields(request, allowed: allowedSteps(request.line))
  }

  /// Checks what needs no state: required fields, days and outcomes.
  static func checkFields(
    _ request: StepRequest, allowed: [RegisterStep] = []
  ) throws(StepRefusal) {
    for field in request.step.requiredFields where request[field].isEmpty {
      throw StepRefusal(.fieldMissing(request.step, field), allowed: allowed)
    }
    for (field, value) in request.fields where field.isDay && LegalDate(iso: value) == nil {
      throw StepRefusal(.fieldWrong(field, value: value, allowed: ["2026-11-24"]))
    }
    let outcomes = request.step.outcomes
    if !outcomes.isEmpty, !outcomes.contains(request[.outcome]) {
      throw StepRefusal(.fieldWrong(.outcome, value: request[.outcome], allowed: outcomes))
    }
    if let stage = request.fields[.stage], DocumentStage(rawValue: stage) == nil {
      throw StepRefusal(
        .fieldWrong(.stage, value: stage, allowed: DocumentStage.allCases.map(\.rawValue)))
    }
    if let published = request.day(.published), let effective = request.day(.effective),
      effective < published
    {
      throw StepRefusal(
        .tooEarly(
          step: request.step, day: effective.iso, before: published.iso,
          of: StepField.published.name))
    }
  }

  private func checkDay(_ request: StepRequest) throws(StepRefusal) {
    func refuse(_ before: LegalDate, _ what: String) -> StepRefusal {
      StepRefusal(
        .tooEarly(step: request.step, day: request.day.iso, before: before.iso, of: what))
    }
    if let line = request.line, request.step.needsLine {
      let filing = filing(line)
      if let last = filing.lastDay, request.day < last {
        throw refuse(last, "\(line.name)上一环节")
      }
      if filing.stage == .unfiled, let published, request.day < published {
        throw refuse(published, StepField.published.name)
      }
    } else if StepTable.document[request.step]?.to != nil, request.day < lastDay {
      throw refuse(lastDay, "上一环节")
    }
  }

  private func checkFindings(_ request: StepRequest) throws(StepRefusal) {
    guard let line = request.line else { return }
    let list = findings[line] ?? []
    switch request.step {
    case .reply, .archive, .pass:
      let open = list.count { $0.state == .open }
      if open > 0 {
        throw StepRefusal(.openFindings(request.step, count: open), allowed: allowedSteps(line))
      }
    case .settle:
      guard let number = Int(request[.finding]), list.contains(where: { $0.number == number })
      else { throw StepRefusal(.noFinding(Int(request[.finding]) ?? 0)) }
    default: break
    }
  }
}
