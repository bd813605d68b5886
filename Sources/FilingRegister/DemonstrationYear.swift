internal import SourceText

/// Makes believable cases from a seed (演示数据): late, returned and corrected ones among them.
///
/// Bodies and titles are invented; the same seed makes the same register.
package struct DemonstrationYear {
  private var state: UInt64
  private let year: Int

  /// Begins a year.
  package init(year: Int, seed: UInt64) {
    self.year = year
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// xorshift64*.
  private mutating func random(_ bound: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
  }

  private static let offices = [
    "司法局", "财政局", "教育局", "民政局", "人力资源和社会保障局", "自然资源和规划局", "住房和城乡建设局",
    "交通运输局", "水利和湖泊局", "农业农村局", "商务局", "文化和旅游局", "卫生健康局", "应急管理局",
    "市场监督管理局", "城市管理执法局", "医疗保障局", "统计局", "林业局", "公安局", "审计局", "发展和改革局",
    "科学技术和经济信息化局", "退役军人事务局", "政务服务和大数据管理局", "信访局", "生态环境分局", "乡村振兴局",
  ]
  private static let towns = [
    "东河镇", "西岭镇", "南湖镇", "北山镇", "青石镇", "白沙镇", "双溪镇", "大桥镇", "龙泉镇", "太平镇", "长坪镇",
    "石门镇", "柳林镇", "新店镇", "花园镇", "金牛镇", "银杏镇", "红旗镇", "古塔镇", "清泉镇", "松林乡", "竹园乡",
    "桃源乡", "荷塘乡", "梅岭乡", "菊花乡", "兰溪乡", "枫林乡", "杏花乡", "茶山乡",
  ]
  private static let matters = [
    "公共租赁住房", "农村公路养护", "城区停车", "小型水库运行", "物业维修资金", "校外培训", "养老服务", "古树名木保护",
    "建筑垃圾处置", "犬只饲养", "户外广告设置", "农产品质量安全", "电动自行车停放", "政府投资项目", "饮用水水源保护",
    "殡葬服务", "烟花爆竹燃放", "临时救助", "非机动车道", "城市绿化",
  ]
  private static let kinds = ["管理办法", "实施细则", "管理规定", "若干措施", "实施意见"]
  private static let categories = [
    "SET-PENALTY", "SET-LICENSE", "SET-FEE", "FC-ENTRY", "FC-COST", "DEROGATE", "CITE-REPEALED",
    "PROC",
  ]

  /// Makes the next case.
  /// - Parameter number: Its number, from 1; it makes title and document number its own.
  package mutating func next(_ number: Int) -> (first: StepRequest, then: [StepRequest]) {
    if number % 50 == 1 { return decision(number) }
    // One in six is of the years before: the stock that a clean-up judges.
    let isStock = random(6) == 0
    let madeIn = isStock ? year - 1 - random(4) : year
    let (issuer, kind, word) = issuer()
    let matter = Self.matters[random(Self.matters.count)]
    let day = Self.newYear(madeIn).adding(days: random(340))
    let title = "\(issuer)\(matter)\(Self.kinds[random(Self.kinds.count)])（\(number)）"
    let fields: [StepField: String] = [
      .title: title, .issuer: issuer, .issuerKind: kind,
      .documentNumber: "\(word)规〔\(madeIn)〕\(number + (year - madeIn) * 1_000)号",
      .signed: day.adding(days: -3).iso,
      .effective: day.adding(days: 30).iso,
      .expiry: day.adding(months: random(3) == 0 ? 24 : 60).iso,
    ]
    // Of half of the documents the register knows how they were made.
    var then = random(2) == 0 ? making(day) : []
    var first = StepRequest(
      .open, day: day.adding(days: then.isEmpty ? 1 : -80), actor: Self.actor, fields: fields)
    if then.isEmpty {
      first.fields[.published] = day.iso
    } else {
      first.fields[.stage] = DocumentStage.drafting.rawValue
    }
    // Four in a hundred were never filed.
    if random(100) >= 4 {
      then += filing(.government, from: day, lateShare: 12)
      if kind == "县政府" { then += filing(.congress, from: day, lateShare: 6) }
    }
    return (first, isStock ? then + cleaning() : then)
  }

  private static let actor = "演示"

  private static func newYear(_ year: Int) -> LegalDate {
    LegalDate(year: year, month: 1, day: 4) ?? LegalDate(dayNumber: 0)
  }

  /// A major decision, which is no normative document; the first is the county's catalogue of them.
  private mutating func decision(_ number: Int) -> (first: StepRequest, then: [StepRequest]) {
    let issuer = random(3) > 0 ? "甲县人民政府" : "甲县" + Self.offices[random(Self.offices.count)]
    let day = Self.newYear(year).adding(days: 100 + random(200))
    if number == 1 {
      let title = "甲县人民政府\(year)年度重大行政决策事项目录"
      return (
        StepRequest(
          .open, day: Self.newYear(year).adding(days: 60), actor: Self.actor,
          fields: [
            .title: title, .issuer: "甲县人民政府", .issuerKind: "县政府", .kind: CaseState.catalogueKind,
            .published: Self.newYear(year).adding(days: 58).iso,
          ]), []
      )
    }
    let title = "\(issuer)关于\(Self.matters[random(Self.matters.count)])的决定（\(number)）"
    let first = StepRequest(
      .open, day: day.adding(days: -80), actor: Self.actor,
      fields: [
        .title: title, .issuer: issuer, .issuerKind: "县政府", .kind: CaseState.decisionKind,
        .stage: DocumentStage.drafting.rawValue,
      ])
    return (first, making(day))
  }

  /// The steps from drafting to promulgation, back from its day.
  private mutating func making(_ published: LegalDate) -> [StepRequest] {
    var steps: [StepRequest] = []
    func add(_ step: RegisterStep, _ daysBefore: Int, _ fields: [StepField: String] = [:]) {
      steps.append(
        StepRequest(
          step, day: published.adding(days: -daysBefore), actor: Self.actor, fields: fields))
    }
    if random(3) > 0 { add(.assess, 75) }
    if random(10) > 0 {
      add(
        .consult, 70,
        [
          .start: published.adding(days: -70).iso, .end: published.adding(days: -39).iso,
        ])
    }
    if random(8) > 0 {
      let outcomes = ["没有妨碍公平竞争", "没有妨碍公平竞争", "没有妨碍公平竞争", "调整后没有妨碍公平竞争", "适用例外规定"]
      add(.competition, 36, [.outcome: outcomes[random(outcomes.count)]])
    }
    add(.submit, 30)
    add(.accept, 28)
    add(.review, 14, [.outcome: "合法"])
    add(.deliberate, 8)
    add(.sign, 3)
    add(
      .publish, 0, random(6) > 0 ? [.address: "https://www.example.gov.cn/\(random(100_000))"] : [:]
    )
    return steps
  }

  /// What a year's clean-up, the evaluations and the public bring for a document of the stock.
  private mutating func cleaning() -> [StepRequest] {
    var steps: [StepRequest] = []
    func add(_ step: RegisterStep, _ days: Int, _ fields: [StepField: String]) {
      steps.append(
        StepRequest(
          step, day: Self.newYear(year).adding(days: days), actor: Self.actor, fields: fields))
    }
    if random(4) == 0 {
      let outcome = RegisterStep.evaluate.outcomes[min(2, random(5))]
      add(.evaluate, 120 + random(60), [.outcome: outcome, .reason: "第三方评估"])
    }
    if random(10) == 0 { add(.interpret, 150 + random(60), [.reason: "适用范围"]) }
    if random(12) == 0 {
      add(.suggest, 90 + random(60), [.source: "某公司", .kind: random(3) == 0 ? "附带审查" : ""])
      add(.answer, 170, [.linked: "1", .reason: "已经研究处理"])
    }
    guard random(10) > 0 else { return steps }
    let outcome = RegisterStep.clean.outcomes[max(0, random(9) - 5)]
    add(.clean, 280, [.outcome: outcome, .reason: Self.reasons[outcome] ?? "符合上位法"])
    if outcome == "废止", random(2) == 0 { add(.repeal, 300, [.reason: "清理结论"]) }
    if outcome == "失效" { add(.lapse, 300, [.reason: "清理结论"]) }
    return steps
  }

  private static let reasons = [
    "修改": "上位法修改", "废止": "主要内容已被新文件代替", "失效": "调整对象已经消失",
  ]

  private mutating func issuer() -> (name: String, kind: String, word: String) {
    switch random(10) {
    case 0...3: return ("甲县人民政府", "县政府", "甲政")
    case 4...7:
      let office = Self.offices[random(Self.offices.count)]
      return ("甲县\(office)", "县政府部门", "甲" + office.prefix(1))
    default:
      let town = Self.towns[random(Self.towns.count)]
      return ("甲县\(town)人民政府", "乡镇", String(town.prefix(2)))
    }
  }

  private mutating func filing(
    _ line: FilingLine, from published: LegalDate, lateShare: Int
  ) -> [StepRequest] {
    var day = published
    var steps: [StepRequest] = []
    func add(_ step: RegisterStep, after days: Int, _ fields: [StepField: String] = [:]) {
      day = day.adding(days: days)
      steps.append(StepRequest(step, line: line, day: day, actor: Self.actor, fields: fields))
    }
    let isLate = random(100) < lateShare
    let receiver = line == .government ? "乙市人民政府" : "甲县人民代表大会常务委员会"
    add(.file, after: isLate ? 20 + random(40) : 1 + random(14), [.receiver: receiver])
    let roll = random(100)
    let category = Self.categories[random(Self.categories.count)]
    switch roll {
    case 0..<6: add(.reject, after: 5, [.reason: "不属于行政规范性文件", .category: "非行政规范性文件"])
    case 6..<16:
      add(.suspend, after: 4, [.reason: "报备材料缺合法性审核意见", .due: day.adding(days: 10).iso])
      if roll < 14 {
        add(.supplement, after: 3 + random(8))
        add(.register, after: 3)
      }
    case 16..<24:
      add(.register, after: 5)
      add(.object, after: 20, [.reason: "内容需要修改", .category: category])
      if roll < 21 {
        add(.correct, after: 25, [.outcome: "修改", .reason: "按意见修改", .finding: "1"])
        add(.reply, after: 5)
        add(.archive, after: 2)
      }
    case 24..<90:
      add(.register, after: 3 + random(6))
      add(.pass, after: 20)
      add(.archive, after: 5)
    default: add(.register, after: 5)
    }
    return steps
  }
}
