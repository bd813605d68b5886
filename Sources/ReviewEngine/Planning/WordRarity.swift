internal import SourceText

/// How often words stand in the text of normative documents, roughly (词频).
///
/// Decides only where a rule begins to look, never what it finds. The rates were counted over public policy
/// texts and rounded; a word that is not in the table gets the usual rate of its length.
enum WordRarity {
  /// The hits of a word in 1,000 clauses.
  static func rate(of word: [UInt8]) -> Double {
    if let known = common[word] { return known }
    switch UTF8Text.scalarCount(word.span, from: 0, to: word.count) {
    case 0, 1: return 12
    case 2: return 0.5
    case 3: return 0.1
    default: return 0.05
    }
  }

  private static let common = [[UInt8]: Double](
    table.flatMap { rate, words in words.split(separator: " ").map { (Array($0.utf8), rate) } },
    uniquingKeysWith: { first, _ in first })

  private static let table: [(rate: Double, words: String)] = [
    (400, "， 行 、 的 。"),
    (130, "人 ） （ 十 应 一 1 有 2 市 处 以 执法 行政执法 政府"),
    (80, "； 对 权 本 办 为 二 不 依 罚 三 其 中 应当 机关 部门 的，"),
    (
      50,
      "在 证 四 可 年 件 书 自 区 方 违 组 加 由 各 经 案 五 3 日 单 内 时 报 处罚 规定 监督 管理 依法 行政机关 建设 行政处罚 决定 人民政府 其他"
    ),
    (
      30,
      """
      六 并 确 产 分 ( ) 县 成 ： 5 系 与 6 4 共 照 场 按 于 限 所 村 后 8 计 家 八 机构 违法 实施 人员 组织 制度 单位 规范 进行 责任 \
      当事人 法人 可以 申请 程序 办法 制定 法律、法规 负责 企业 检查 作出 （一） （二）
      """
    ),
    (
      14,
      """
      执行 以上 国家 建立 事项 根据 公开 （三） 要求 监管 按照 教育 服务 领导 主管部门 项目 方式 意见 落实 重大 执法机关 处理 不得 履行 \
      文件 决策 适用 标准 具体 报告 学校 法定 （四） 行使 会议 职责 执法人员 听证 情形 公民 国务院 生产 全面 措施 予以 范围 案件 市场 \
      施行 合法 司法 开展 系统 审批 许可 依据 工程 保障 改革 需要 审查 本办法 条件 原则 活动 主体 （五） 规范性文件 指导 采取 登记 \
      办理 实行 经营 提出 责令 统一 明确 委托 主要 通过 基准
      """
    ),
    (
      7,
      """
      具有 以下 监控 公司 确定 集中 材料 影响 应急 公布 设计 运输 提高 送达 处罚权 区域 罚款 条例 符合 重点 申请人 必须 国有 贯彻 通知 \
      协调 关系 审核 研究 违反 交通 负责人 依照 群众 撤销 期限 提供 本级 告知 强制 作为 给予 日内 使用 批准 考核 直接 政策 督察 书面 \
      设立 办公室 现场 实际 资本 维护 接受 备案 评估 参与 理由 权利 人才 工作人员 修改 转移 投资 案卷 形式 复议 规划 安全生产 个人 施工 \
      代表 建议 方案 职能 处置 运营 有关部门 处罚决定 编制 法律法规 实现 监测 抽查 参加 情节 规则 查处 发布 医疗 培训 移送 受理 财政 确认 \
      调整 宣传 检测 年度 承担 同意 监督检查 监察 义务 资质 公示
      """
    ),
  ]
}
