/// The words of the rule language (关键词): one table for both spellings.
///
/// The lexer, the formatter, completion and the reference all read this table; a word has no other
/// spelling anywhere.
public enum Keyword: String, CaseIterable, Sendable {
  // Files and packs
  case language, pack, version, jurisdiction, districts, use, terms, parameter, rule, overlay, end
  // Sections of a rule
  case category, status, basis, verified, effective, applies, stage, severity, check
  case message, suggest, fix, safe
  // Examples
  case good, bad, unsure, todo, fragment, see, alongside, asOf
  // Dates and periods
  case from, onward, until, by, at, within, complete, rollsOver, dueSoon, asAt
  // Sentences
  case ifUnknown, forReview, define, `is`, every, element, must, mustNot, contain, manual
  case except, when, downgrade, tighten, relax, disable, `where`
  // Patterns
  case gap, capture, tone, notInside, inside, has, hasNo
  case sameSentence, sameClause, sameProvision, textBefore, textAfter
  // Conditions
  case and, or, not, exists, none, present, equals, differs, atLeast, atMost, before, after
  case contains, beginsWith, endsWith, of
  // The corpus of documents
  case corpus

  /// The Chinese spelling.
  public var chinese: String { spellings.chinese }

  /// The English spelling: lower-case words joined by hyphens, and `'s`.
  public var english: String { spellings.english }

  private var spellings: (chinese: String, english: String) {
    switch self {
    case .language: ("语言", "language")
    case .pack: ("规则包", "pack")
    case .version: ("版本", "version")
    case .jurisdiction: ("地域", "jurisdiction")
    case .districts: ("辖区", "districts")
    case .use: ("使用", "use")
    case .terms: ("词组", "terms")
    case .parameter: ("参数", "parameter")
    case .rule: ("规则", "rule")
    case .overlay: ("覆盖", "overlay")
    case .end: ("完", "end")
    case .category: ("类别", "category")
    case .status: ("状态", "status")
    case .basis: ("依据", "basis")
    case .verified: ("核验", "verified")
    case .effective: ("施行", "effective")
    case .applies: ("适用", "applies")
    case .stage: ("阶段", "stage")
    case .severity: ("级别", "severity")
    case .check: ("判定", "check")
    case .message: ("提示", "message")
    case .suggest: ("建议", "suggest")
    case .fix: ("改为", "fix")
    case .safe: ("安全", "safe")
    case .good: ("正例", "good")
    case .bad: ("反例", "bad")
    case .unsure: ("疑例", "unsure")
    case .todo: ("待例", "todo")
    case .fragment: ("文件片段", "fragment")
    case .see: ("见", "see")
    case .alongside: ("另有", "beside")
    case .asOf: ("基准日", "as-of")
    case .from: ("自", "from")
    case .onward: ("起", "onward")
    case .until: ("至", "until")
    case .by: ("按", "by")
    case .at: ("在", "at")
    case .within: ("内", "within")
    case .complete: ("完成", "complete")
    case .rollsOver: ("顺延", "rolls-over")
    case .dueSoon: ("临期", "due-soon")
    case .asAt: ("于", "as-at")
    case .ifUnknown: ("未知时", "if-unknown")
    case .forReview: ("待核", "needs-review")
    case .define: ("令", "let")
    case .is: ("为", "is")
    case .every: ("每一", "every")
    case .element: ("属于", "in")
    case .must: ("应当", "must")
    case .mustNot: ("不得", "must-not")
    case .contain: ("出现", "contain")
    case .manual: ("人工", "manual")
    case .except: ("除外", "except")
    case .when: ("当", "when")
    case .downgrade: ("降为", "downgrade")
    case .tighten: ("收紧", "tighten")
    case .relax: ("放宽", "relax")
    case .disable: ("停用", "disable")
    case .where: ("其中", "where")
    case .gap: ("隔", "gap")
    case .capture: ("取", "capture")
    case .tone: ("语气", "tone")
    case .notInside: ("不在", "not-inside")
    case .inside: ("位于", "inside")
    case .sameSentence: ("同句", "same-sentence")
    case .sameClause: ("同分句", "same-clause")
    case .sameProvision: ("同条", "same-provision")
    case .textBefore: ("前文", "text-before")
    case .textAfter: ("后文", "text-after")
    case .has: ("有", "has")
    case .hasNo: ("无", "has-no")
    case .and: ("且", "and")
    case .or: ("或", "or")
    case .not: ("非", "not")
    case .exists: ("存在", "exists")
    case .none: ("没有", "none")
    case .present: ("有值", "present")
    case .equals: ("等于", "equals")
    case .differs: ("不等于", "differs")
    case .atLeast: ("至少", "at-least")
    case .atMost: ("至多", "at-most")
    case .before: ("早于", "before")
    case .after: ("晚于", "after")
    case .contains: ("含有", "contains")
    case .beginsWith: ("开头为", "begins-with")
    case .endsWith: ("结尾为", "ends-with")
    case .of: ("的", "'s")
    case .corpus: ("文件库", "corpus")
    }
  }

  /// Every spelling with its keyword.
  public static let bySpelling: [String: Keyword] = {
    var table: [String: Keyword] = [:]
    for keyword in allCases {
      table[keyword.chinese] = keyword
      table[keyword.english] = keyword
    }
    return table
  }()
}
