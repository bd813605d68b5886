/// Judges whether a document is a normative document.
struct NormativityReader {
  private let document: NormativeDocument
  private let tone: ToneReader

  private static let most = 20

  /// Kinds that are left out, by the end or a part of the title.
  private static let minutes = PhraseTable<Bool>(
    .end, [(true, "会议纪要 办公会纪要 纪要 会议记录 会议备忘录")])
  private static let plans = PhraseTable<Bool>(
    .start,
    [
      (
        true,
        """
        工作方案 实施方案 行动方案 行动计划 工作要点 工作计划 年度计划 任务分工 责任分工 分工方案 整治方案 活动方案 攻坚方案 三年行动 重点工作 工作安排 任务清单
        """
      )
    ])
  private static let correspondence = PhraseTable<Bool>(
    .end, [(true, "的请示 的报告 工作报告 情况报告 的批复 的复函 的函 的议案 的答复 的建议 的提案")])
  private static let personnel = PhraseTable<Bool>(
    .start,
    [
      (
        true,
        """
        任免 任职 免职 任命 聘任 人事 机构编制 内设机构 主要职责内设机构 领导小组 组成人员 工作专班 成员名单 领导分工 委员会的通知 指挥部的通知 议事协调机构
        领导小组的通知
        """
      )
    ])
  private static let commendation = PhraseTable<Bool>(
    .start, [(true, "表彰 表扬 通报批评 嘉奖 记功 先进集体 先进个人 的通报 考核结果 奖励的决定 授予")])
  private static let internalRules = PhraseTable<Bool>(
    .start,
    [
      (
        true,
        """
        工作制度 值班 考勤 学习制度 工作规则 议事规则 会议制度 公文处理 公车 公务用车 公务接待 差旅 内部控制 内控 保密 机关管理 财务管理制度 绩效考核 目标考核
        考核办法 岗位责任 督查工作 工作规程 档案管理制度 首问负责
        """
      )
    ])
  private static let kinds = PhraseTable<Bool>(
    .end, [(true, "办法 规定 细则 通告 规则 公告 意见 决定 标准 基准 措施 政策 条件 规范 目录 清单 补偿方案 命令 指南 程序")])

  /// Words of penalties, fees and prohibitions; where a clause has several, the first of the list tells.
  private static let measureWords = [
    "处以", "罚款", "没收", "吊销", "收取", "征收标准", "收费标准", "补贴标准",
    "补助标准", "奖励标准", "给予一次性", "予以取缔", "禁止燃放", "禁止通行", "限制通行", "申请条件",
    "申请材料", "严禁在", "禁止在",
  ]
  private static let anyMeasure = PhraseTable<Bool>(
    .start, [(true, measureWords.joined(separator: " "))])
  private static let emergencyPlans = PhraseTable<Bool>(.start, [(true, "应急预案")])

  init(tone: ToneReader) {
    document = tone.document
    self.tone = tone
  }

  func read() -> Normativity {
    let title = TitleWords(titleText(), beside: document.head.title.value ?? "")
    let outside = outsideClauses()
    let excluded = exclusion(title)
    var reasons: [Normativity.Reason] = []
    if let excluded { reasons.append(excluded) }
    reasons.append(outside.isEmpty ? .bindsNobodyOutside : .bindsOutsiders)
    let isGeneral = title.ends(with: Self.kinds)
    if isGeneral { reasons.append(.generalKind) }
    let repeats = document.head.effectiveDate.value != nil || document.head.expiryDate.value != nil
    if repeats { reasons.append(.appliesRepeatedly) }
    if document.head.promulgationDate.value != nil || isMarkedPublic() { reasons.append(.isPublic) }
    let isListed = hasResidue("规范性文件")
    if isListed { reasons.append(.isListed) }
    let found = answer(excluded, outside.count, isGeneral: isGeneral, repeats: repeats)
    return Normativity(
      // What its publisher calls a normative document is not dismissed without a person.
      answer: isListed && found == .no ? .doubtful : found,
      reasons: reasons, outsideClauses: outside)
  }

  private func answer(
    _ excluded: Normativity.Reason?, _ outside: Int, isGeneral: Bool, repeats: Bool
  ) -> Normativity.Answer {
    switch excluded {
    case .minutes, .personnel, .commendation, .correspondence:
      // A paper of an excluded kind may still hide rules for outsiders.
      return outside >= 3 ? .doubtful : .no
    case .workPlan, .internalRules, .emergencyPlan:
      return outside >= 2 || repeats && outside > 0 ? .doubtful : .no
    default: break
    }
    if outside == 0 { return isGeneral && repeats ? .doubtful : .no }
    if isGeneral { return outside >= 2 || repeats ? .yes : .doubtful }
    return outside >= 2 && repeats ? .yes : .doubtful
  }

  // MARK: Title

  /// The title of the printed document, if a notice prints one, else the title.
  private func titleText() -> String {
    let titles = document.blocks.filter { $0.kind == .title }
    let printed = titles.dropFirst().last.map { document.string(of: $0.span) }
    let own = document.head.title.value ?? titles.first.map { document.string(of: $0.span) } ?? ""
    if let printed { return printed }
    // 关于印发《…办法》的通知
    guard own.contains("印发") || own.contains("公布") || own.contains("发布") else { return own }
    for suffix in ["》的通知", "的通知", "》的公告"] where own.hasSuffix(suffix) {
      return String(own.dropLast(suffix.count))
    }
    return own
  }

  /// The title of the document, for questions about its words.
  private struct TitleWords {
    private let reader: TextReader
    /// Up to here it is read without its parentheses such as （试行） and the mark of a title.
    private let coreEnd: Int
    private let end: Int

    init(_ title: String, beside whole: String) {
      var core = Substring(title)
      while core.hasSuffix("）"), let open = core.lastIndex(of: "（") { core = core[..<open] }
      if core.hasSuffix("》") { core = core.dropLast() }
      coreEnd = core.utf8.count
      end = title.utf8.count
      reader = TextReader(bytes: Array((title + "\n" + whole).utf8))
    }

    func ends(with words: PhraseTable<Bool>) -> Bool {
      reader.has(words, endingAt: coreEnd, from: 0)
    }

    func ends(with word: String) -> Bool { reader.has(word, endingAt: coreEnd, from: 0) }

    func holds(_ words: PhraseTable<Bool>) -> Bool { reader.finds(words, in: 0..<end) }

    /// Looks into the title that the file states, too.
    func holdsAnywhere(_ words: PhraseTable<Bool>) -> Bool {
      reader.finds(words, in: 0..<reader.bytes.count)
    }
  }

  private func exclusion(_ title: TitleWords) -> Normativity.Reason? {
    if title.ends(with: Self.minutes) { return .minutes }
    if title.ends(with: Self.correspondence) { return .correspondence }
    if title.holdsAnywhere(Self.personnel), !title.ends(with: "办法"), !title.ends(with: "规定") {
      return .personnel
    }
    if title.holdsAnywhere(Self.commendation), !title.ends(with: "办法") { return .commendation }
    if title.holds(Self.emergencyPlans) { return .emergencyPlan }
    if title.holds(Self.plans) { return .workPlan }
    if title.holdsAnywhere(Self.internalRules) { return .internalRules }
    return nil
  }

  private func hasResidue(_ word: String) -> Bool {
    document.blocks.contains {
      $0.kind == .pageResidue
        && tone.reader.find(word, from: Int($0.span.start), before: Int($0.span.end)) != nil
    }
  }

  private func isMarkedPublic() -> Bool {
    let reader = tone.reader
    return ["此件公开发布", "主动公开", "公开发布"].contains { word in
      document.blocks.contains {
        $0.kind == .signature
          && reader.find(word, from: Int($0.span.start), before: Int($0.span.end)) != nil
      }
    }
  }

  // MARK: Clauses

  /// The clauses that give or take something from people outside of the administration.
  private func outsideClauses() -> [Int] {
    let force = ForceReader(tone: tone)
    let subjects = SubjectReader(tone: tone)
    var found: [Int] = []
    for (index, clause) in document.clauses.enumerated() where found.count < Self.most {
      let block = Int(document.sentences[Int(clause.sentence)].block)
      let kind = document.blocks[block].kind
      guard kind == .paragraph || kind == .attachmentText, force.ownForce(ofClause: index) != nil,
        let subject = subjects.subject(ofClause: index, depth: 0), subject.kind.isOutside
      else { continue }
      found.append(index)
    }
    if found.count < Self.most { found += measures(beside: Set(found)) }
    return Array(found.sorted().prefix(Self.most))
  }

  /// Penalties, fees and prohibitions that name nobody bind everybody.
  private func measures(beside known: Set<Int>) -> [Int] {
    let reader = tone.reader
    return document.clauses.indices.filter { index in
      guard !known.contains(index) else { return false }
      let clause = document.clauses[index]
      let block = Int(document.sentences[Int(clause.sentence)].block)
      guard document.blocks[block].kind == .paragraph,
        reader.finds(Self.anyMeasure, in: clause.span.range),
        let place = Self.measureWords.lazy.compactMap({
          reader.find($0, from: Int(clause.span.start), before: Int(clause.span.end))
        }).first
      else { return false }
      let polarity = tone.polarity(of: TextSpan(place, place + 6))
      return polarity == .affirmed
        || polarity == .negated && reader.has("禁", at: place, before: place + 9)
    }
  }
}
