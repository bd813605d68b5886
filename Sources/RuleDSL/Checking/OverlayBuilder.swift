import SourceText

/// Lays overlays over rules (覆盖), from the wider jurisdiction to the narrower.
///
/// Each lies over what holds around it. Tightening is free; relaxing and disabling need a basis that ranks
/// as high as the rule's.
struct OverlayBuilder {
  /// An overlay with the file it stands in.
  struct Written {
    let syntax: OverlaySyntax
    let file: String
    let pack: String
    /// Its jurisdiction, or its pack's.
    let jurisdiction: String?
  }

  let names: DeclaredNames
  let places: PlaceTable
  /// The identities of rules that have a fault.
  var damaged: Set<String> = []
  private(set) var rules: [CheckedRule]
  private(set) var variants: [CheckedRule] = []
  private(set) var parameters: [CheckedParameter]
  private(set) var diagnostics: [Diagnostic] = []
  private let bases: [String: Int]
  /// The variants of each rule: by their jurisdiction, and by the last place of its name.
  private var byRegion: [String: [String: Int]] = [:]
  private var byPlace: [String: [String: [Int]]] = [:]

  init(_ rules: [CheckedRule], _ names: DeclaredNames, _ places: PlaceTable) {
    self.rules = rules
    self.names = names
    self.places = places
    parameters = names.parameters
    bases = Dictionary(
      rules.enumerated().map { ($1.identity, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func lay(_ overlays: [Written]) {
    let ordered = overlays.sorted {
      let left = ($0.jurisdiction.map(places.depth) ?? 0, $0.file, $0.syntax.span.start)
      return left < ($1.jurisdiction.map(places.depth) ?? 0, $1.file, $1.syntax.span.start)
    }
    for overlay in ordered { lay(overlay) }
  }

  private mutating func lay(_ overlay: Written) {
    let syntax = overlay.syntax
    let identity = syntax.rule.text
    guard let base = bases[identity] else {
      if damaged.contains(identity) || diagnostics.count > Parser.maximumDiagnostics { return }
      let near = SpellingSuggestion.nearest(to: syntax.rule.text, among: rules.map(\.identity))
      report(.unknownName, overlay, syntax.rule.span, .unknownRule(syntax.rule.text, near))
      return
    }
    let around = rules[base].jurisdiction ?? PlaceTable.country
    guard let region = overlay.jurisdiction, region != around,
      places.relation(of: region, to: around) != .outside
    else {
      report(.badOverlay, overlay, syntax.span, .overlayRegion(around))
      return
    }
    if byRegion[identity]?[region] != nil {
      report(.badOverlay, overlay, syntax.span, .overlayTwice(region))
      return
    }
    let parent = parent(of: region, identity)
    var checker = RuleChecker(file: overlay.file, pack: overlay.pack, names)
    let basis = syntax.basis.map { checker.basis($0) }
    var variant = parent.map { variants[$0] } ?? rules[base]
    variant.jurisdiction = region
    variant.excludedJurisdictions = []
    variant.isVariant = true
    variant.basis += basis
    variant.examples = syntax.examples
    checker.checkMarks(syntax.examples)
    var isDisabled = false
    for change in syntax.changes {
      if case .disable(let span) = change {
        isDisabled = true
        requireRank(of: basis, over: rules[base], overlay, span)
      } else {
        apply(change, basis, &variant, over: rules[base], overlay, &checker)
      }
    }
    diagnostics += checker.diagnostics
    if isDisabled, let first = syntax.examples.first {
      report(.badOverlay, overlay, first.span, .exampleOfDisabled)
    }
    if let parent {
      variants[parent].excludedJurisdictions.append(region)
    } else {
      rules[base].excludedJurisdictions.append(region)
    }
    byRegion[identity, default: [:]][region] = variants.count
    guard !isDisabled else { return }
    byPlace[identity, default: [:]][places.lastPlace(of: region), default: []].append(
      variants.count)
    variants.append(variant)
  }

  /// The narrowest variant around a jurisdiction.
  private func parent(of region: String, _ identity: String) -> Int? {
    guard let known = byPlace[identity] else { return nil }
    return places.placesAround(region).flatMap { known[$0] ?? [] }
      .filter { places.relation(of: region, to: variants[$0].jurisdiction ?? "") == .inside }
      .max()
  }

  private mutating func apply(
    _ change: OverlayChangeSyntax, _ basis: [CheckedBasis], _ variant: inout CheckedRule,
    over rule: CheckedRule, _ overlay: Written, _ checker: inout RuleChecker
  ) {
    switch change {
    case .severity(let name):
      guard
        let severity = checker.member(
          name, of: NamePair("级别", "severity"), among: RuleSeverity.allCases, \.names)
      else { return }
      if severity < variant.severity { requireRank(of: basis, over: rule, overlay, name.span) }
      let best = variant.basis.map(\.verification.gravest).max() ?? .error
      if severity > best {
        report(.unverifiedBasis, overlay, name.span, CheckMessages.weakBasis(severity, best))
      }
      variant.severity = severity
      variant.unknownSeverity = min(variant.unknownSeverity, severity)
    case .tighten(let name, let dated):
      set(name, dated, tightens: true, basis, &variant, over: rule, overlay, &checker)
    case .relax(let name, let dated):
      set(name, dated, tightens: false, basis, &variant, over: rule, overlay, &checker)
    case .disable: break
    }
  }

  private mutating func set(
    _ name: NameSyntax, _ dated: DatedValueSyntax, tightens: Bool, _ basis: [CheckedBasis],
    _ variant: inout CheckedRule, over rule: CheckedRule, _ overlay: Written,
    _ checker: inout RuleChecker
  ) {
    guard let index = variant.parameter(named: name.text) else {
      report(.unknownName, overlay, name.span, .noSuchParameter(name.text, rule.identity))
      return
    }
    let old = parameters[index]
    guard let value = checker.expression(dated.value, expected: old.type),
      let from = dated.from.date
    else { return }
    let own = dated.basis.map { checker.basis($0) }
    let direction = variant.smallerIsStricter(index)
    let before = (old.values.last { $0.from <= from } ?? old.values.first)?.value
    let isStricter = before.flatMap { Self.isSmaller(value, than: $0) }.flatMap { smaller in
      direction.map { $0 == smaller }
    }
    if let isStricter, isStricter != tightens, value != before {
      report(.badOverlay, overlay, name.span, .wrongDirection(tightens: tightens))
    }
    if !tightens || isStricter == nil {
      requireRank(of: basis + own, over: rule, overlay, name.span)
    }
    let values =
      old.values.filter { $0.from < from }
      + [CheckedParameterValue(from: from, value: value, basis: own.isEmpty ? basis : own)]
    let new = parameters.count
    parameters.append(
      CheckedParameter(name: old.name, pack: overlay.pack, type: old.type, values: values))
    variant.replaceParameter(index, by: new)
  }

  /// Whether a value is smaller than another; nil when that cannot be told.
  private static func isSmaller(_ value: TypedExpression, than other: TypedExpression) -> Bool? {
    switch (value, other) {
    case (.number(let a), .number(let b)): a < b
    case (.date(let a), .date(let b)): a < b
    case (.duration(let a), .duration(let b)) where a.unit == b.unit: a.count < b.count
    default: nil
    }
  }

  private mutating func requireRank(
    of basis: [CheckedBasis], over rule: CheckedRule, _ overlay: Written, _ span: SourceSpan
  ) {
    let needed = rule.basis.map { BasisRank.rank(of: $0.instrument, places) }.max() ?? 0
    let given = basis.map { BasisRank.rank(of: $0.instrument, places) }.max() ?? -1
    if given < needed {
      let highest = rule.basis.max {
        BasisRank.rank(of: $0.instrument, places) < BasisRank.rank(of: $1.instrument, places)
      }
      report(.badOverlay, overlay, span, .lowBasis(highest?.instrument ?? ""))
    }
  }

  private mutating func report(
    _ code: DiagnosticCode, _ overlay: Written, _ span: SourceSpan, _ message: RuleMessage
  ) {
    diagnostics.append(Diagnostic(code, in: overlay.file, at: span, message))
  }
}
