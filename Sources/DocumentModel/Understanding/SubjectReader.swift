/// Reads the subject of a clause from the nouns before its verb.
struct SubjectReader {
  private let tone: ToneReader
  private let reader: TextReader

  init(tone: ToneReader) {
    self.tone = tone
    reader = tone.reader
  }

  /// The nouns for addressees, the longest first at each place; nil hides words that only look alike.
  private static let nouns = PhraseTable<Subject.Kind?>(
    .start,
    [
      (
        .anyone,
        """
        任何单位和个人 任何组织和个人 任何单位或者个人 任何组织或者个人 任何单位或个人 任何组织或个人 任何单位 任何组织 任何个人 任何人 单位和个人
        单位或者个人 单位或个人 组织和个人 组织或者个人 有关单位和个人 相关单位和个人 公民、法人和其他组织 公民、法人或者其他组织
        社会公众 公众
        """
      ),
      (
        .agency,
        """
        人民政府 县政府 市政府 省政府 区政府 镇政府 乡政府 乡镇政府 各级政府 政府 主管部门 有关部门 相关部门 职能部门
        部门 行政机关 国家机关 执法机关 公安机关 审批机关 制定机关 登记机关 监察机关 司法机关 机关 管理局 监督局 分局 支局 局 管理委员会 管委会 管理区
        办公室 办公厅 政府办 街道办事处 办事处 街道办 各镇 各乡镇 各乡 各街道 各县 各区 各市 镇人民政府 乡人民政府 乡镇 领导小组 指挥部 联席会议
        工作专班 执法机构 审核机构 管理机构 监督机构 监管机构 登记机构 经办机构 执法大队 执法中队 执法队 执法中心 服务中心 起草单位 责任单位 成员单位 牵头单位 配合单位
        各单位 各有关单位 各相关单位 有关单位 相关单位 派出所 党委 工委 党工委 党组 财政所 司法所 国土所 发改委 卫健委 住建委
        教育局 各级党政 县委 市委 省委 决策机关 承办单位 制定主体 起草部门 审批部门 监管部门 征收部门 监察委员会 委员会
        """
      ),
      (
        .staff,
        """
        行政执法人员 执法人员 检查人员 工作人员 公职人员 公务员 领导干部 党员干部 干部 主要负责人 分管负责人 行政首长 民警 执法辅助人员 监管人员 办案人员
        """
      ),
      (
        .business,
        """
        企业 经营者 市场主体 经营主体 公司 建设单位 施工单位 监理单位 设计单位 勘察单位 用人单位 生产经营单位 经营单位 生产单位
        使用单位 产权单位 供应商 投标人 招标人 中标人 采购人 商户 平台 开发商 个体工商户 经营户 承包人 承租人 出租人 生产者 销售者 物业服务人 代理机构 检测机构
        中介机构 培训机构 评估机构 中介服务机构 养老机构 托育机构 医疗机构 运输单位 运营单位 作业单位 投资者 外商投资企业 产生单位 排污单位 排放单位 收集单位
        处置单位 保险机构 金融机构 银行 店铺 饭店 餐饮服务提供者 服务提供者 合作社 农民专业合作社 养殖场 养殖户 种植户 加工厂 工厂 出资人 投资人 股东 抵押人 抵押权人 纳税人 缴费人 被许可人 持证人
        特许经营者 承运人 驾培机构 房地产开发企业 物业公司 物业服务企业 矿山 客运经营者 燃气经营者
        """
      ),
      (
        .person,
        """
        公民 个人 居民 村民 业主 群众 消费者 劳动者 学生 家长 驾驶人 养犬人 市民 自然人 未成年人 老年人 残疾人 农户 住户 用户 承租户 监护人 行人 乘客 职工 患者
        农民 农民工 退役军人 户主 监护人 产权人 所有权人 使用权人 使用人 举报人 投诉人 被征收人 被拆迁人 参保人员 参保人 失业人员 毕业生 教师 从业人员 家庭
        """
      ),
      (
        .applicant,
        """
        申请人 当事人 行政相对人 相对人 被处罚人 利害关系人 报名者 申报人 申报单位 申请单位 申报企业 申请企业 申请者 建设项目申请人 复议申请人 听证申请人 被检查人 被检查单位 违法行为人 违法者 行为人
        """
      ),
      (
        .organisation,
        """
        社会组织 行业协会 协会 商会 学校 医院 村民委员会 居民委员会 村（居）民委员会 村委会 居委会 村（居）委会 社区 事业单位 幼儿园 高等学校 社会团体 民办非企业单位 业主委员会 基金会 村集体 村级组织 村民小组 人民团体 集体经济组织
        """
      ),
      (
        nil,
        """
        法治政府 服务型政府 数字政府 政府工作报告 局面 局部 格局 结局 布局 政府性 政府信息 政府采购 政府投资 政府网站 政府规章 政府定价 政府指导价 政府令 部门规章 企业化 企业家 个人信息 公司法 机关代字 机关大院
        平台建设 群众性 学校周边 市民之家 公众号 公众参与 干部职工 个人所得税 企业所得税 医院感染 委员会会议
        """
      ),
    ])

  /// What a clause begins with that is no subject.
  private static let prepositions = PhraseTable<Bool>(
    .start, [(true, "对于 对 为了 为 在 根据 依据 依照 按照 经 自 从 因 以 除 将 把 通过 向 结合 围绕 凡 与 涉及 询问 报")])

  /// Nouns that begin like a preposition.
  private static let nounsLikePrepositions = PhraseTable<Bool>(
    .start, [(true, "经营 经济 经办 经信 经开 自然 自治 自愿 从业 与会 对外 对口 在校 在建 在岗 报名 报告 报考 以上 以下 为人")])

  /// Words that go on with the subject of the clause before.
  private static let continuations = PhraseTable<Bool>(
    .start, [(true, "并 且 以及 或者 及时 还应 也应 不得 应当")])

  /// Words before the first word of a clause that tell nothing.
  private static let adverbs = PhraseTable<Bool>(
    .start, [(true, "但是 但 同时 其中")])

  /// Verbs that make another act: 确保每名执法人员….
  private static let causes = PhraseTable<Bool>(
    .start, [(true, "确保 督促 引导 鼓励和支持 支持和鼓励 鼓励 支持 保障 推动 允许 要求 责令")])

  /// Words that join a noun to the one before.
  private static let links = PhraseTable<Bool>(
    .start, [(true, "及其所属 及其有关 及其 以及 及 和 、 或者 或 与 各")])

  /// Verbs and marks with which a predicate has begun.
  private static let predicates = PhraseTable<Bool>(
    .start,
    [
      (
        true,
        """
        加强 听取 执行 接受 报告 履行 发挥 坚持 建立 完善 推进 健全 落实 制定 组织 开展 支持 鼓励 依法 实行 严格 提高 做好 加大 深化 规范 推动 强化 实施
        给予 属于 违反 未经 通过 ， 将 把 过户
        """
      )
    ])

  /// Nouns that the noun before them only describes.
  private static let heads = PhraseTable<Bool>(
    .start, [(true, "名称 切身 反映 性 人员 负责人 工作 信用 标准 登记 权益 职责 之间 内部 法人 产权 用地")])

  /// The subject of a clause, its own or the one that goes on from the clauses before.
  func subject(ofClause index: Int, depth: Int) -> Subject? {
    let body = tone.body(ofClause: index)
    if let own = own(body) { return own }
    guard depth < 8 else { return nil }
    let siblings = tone.siblings(ofClause: index)
    if index > siblings.lowerBound { return subject(ofClause: index - 1, depth: depth + 1) }
    if let opening = tone.opening(ofItemWithClause: index) {
      return subject(ofClause: opening, depth: depth + 1)
    }
    return nil
  }

  private func own(_ body: Range<Int>) -> Subject? {
    // 由县司法局负责: the body behind 由 acts.
    if let by = reader.find("由", from: body.lowerBound, before: body.upperBound),
      !reader.has("理由", endingAt: by + 3, from: body.lowerBound),
      !reader.has("自由", endingAt: by + 3, from: body.lowerBound),
      let actor = noun(from: by + 3, to: body.upperBound, isFirst: true)
    {
      return actor
    }
    let first = firstWord(of: body)
    if reader.has(Self.continuations, at: first, before: body.upperBound) { return nil }
    let end = verb(in: body) ?? body.upperBound
    let object =
      reader.has(Self.nounsLikePrepositions, at: first, before: body.upperBound)
      ? first : reader.skip(anyOf: Self.prepositions, at: first, before: body.upperBound)
    guard object > first else {
      // What the clause begins with, up to its verb.
      return noun(from: first, to: end, isFirst: false)
    }
    // 对…，企业应当: only a noun right before the verb.
    guard end < body.upperBound else { return nil }
    // 对企业可以免于检查: the noun belongs to 对.
    return nounEnding(at: end, from: body.lowerBound).flatMap {
      Int($0.span.start) > object ? $0 : nil
    }
  }

  /// The start of a clause without （六） or 但.
  private func firstWord(of body: Range<Int>) -> Int {
    var first = body.lowerBound
    if let mark = LevelMark.read(reader.bytes.span, at: first), mark.end < body.upperBound {
      first = mark.end
    }
    return reader.skip(anyOf: Self.adverbs, at: first, before: body.upperBound)
  }

  /// The place of the first word of force that is no part of another word.
  private func verb(in body: Range<Int>) -> Int? {
    var place = body.lowerBound
    while place < body.upperBound {
      guard reader.bytes[place] >= 0xE4,
        let match = ForceCue.table.match(reader.bytes, at: place, before: body.upperBound)
      else {
        place = reader.next(place)
        continue
      }
      if match.tag != nil { return place }
      place += match.length
    }
    return nil
  }

  private func noun(from start: Int, to end: Int, isFirst: Bool) -> Subject? {
    var place = start
    // A subject stands near the beginning; what stands far behind belongs to the predicate.
    let limit = min(end, start + (isFirst ? 75 : 150))
    while place < limit {
      guard let match = Self.nouns.match(reader.bytes, at: place, before: end) else {
        if reader.bytes[place] >= 0xE2, stops(at: place, before: end) { return nil }
        place = reader.next(place)
        continue
      }
      let after = place + match.length
      if let kind = match.tag, isHead(after, before: end) {
        return Subject(
          kind: kind, span: TextSpan(firstWord(from: start, to: place), coordinated(after, end)))
      }
      place = after
    }
    return nil
  }

  /// 确保每名执法人员…: the verb before is no part of the subject.
  private func firstWord(from start: Int, to noun: Int) -> Int {
    reader.skip(anyOf: Self.causes, at: start, before: noun)
  }

  /// 县政府及其部门: the nouns that go with the first.
  private func coordinated(_ after: Int, _ end: Int) -> Int {
    var last = after
    while last < end {
      let next = reader.skip(anyOf: Self.links, at: last, before: end)
      guard let match = Self.nouns.match(reader.bytes, at: next, before: end), match.tag != nil
      else { return last }
      last = next + match.length
    }
    return last
  }

  /// A verb or a comma that ends the search for a subject.
  private func stops(at place: Int, before end: Int) -> Bool {
    reader.has(Self.predicates, at: place, before: end)
  }

  /// 企业的负责人, 企业名称: the noun only describes another.
  private func isHead(_ after: Int, before end: Int) -> Bool {
    guard after < end else { return true }
    if reader.has("的", at: after, before: end) { return false }
    return !reader.has(Self.heads, at: after, before: end)
  }

  private func nounEnding(at end: Int, from start: Int) -> Subject? {
    var place = max(start, end - 60)
    while place < end, reader.bytes[place] & 0xC0 == 0x80 { place += 1 }
    while place < end {
      if let match = Self.nouns.match(reader.bytes, at: place, before: end) {
        if place + match.length == end, let kind = match.tag {
          return Subject(kind: kind, span: TextSpan(place, end))
        }
        place += match.length
      } else {
        place = reader.next(place)
      }
    }
    return nil
  }
}
