/// The words that turn what a clause says (语气词), as data.
///
/// Source of each group: prohibitions and obligations after 《立法技术规范（试行）（一）》（法工委发〔2009〕62号）
/// 13–15; words of removal and of stopping from the wording of clean-up documents (国办发〔2018〕115号,
/// 法治政府建设实施方案); words that only look like a negation from the readings of published texts.
enum ToneCue: Sendable {
  /// Forbids or denies everything behind it in the clause: 不得, 严禁, 无权.
  case prohibition
  /// A prohibition that as the first word of a list's item may be the bad conduct itself: 禁止.
  case restriction
  /// Denies the verb of the clause: 不以, 不作为.
  case denial
  /// Denies what stands close behind it: 未, 没有, 不.
  case weak
  /// Removes what follows, whole enumerations included: 防止, 清理, 杜绝.
  case removal
  /// Ends what follows, up to the next member of an enumeration: 取消, 停止.
  case cessation
  /// Looks like a negation and is none: 不得不, 不少于, 未来.
  case none

  /// Words that negate what stands behind them.
  static let negations = PhraseTable<ToneCue>(
    .start,
    [
      // 禁止性规范用语 and their spoken forms; words that free from a duty or deny a right.
      (
        .prohibition,
        """
        不得 不准 不许 不能 不可 不可以 不应 不应当 不要 不宜 不允许 不容许 不该 严禁 严格禁止 坚决禁止
        切勿 无权 不再 绝不 决不 绝不允许 决不允许 并非 不是 无需 无须 不需 不需要 不必 毋须 毋庸 不用
        不存在 不构成 不属于 均不 概不 一律不
        """
      ),
      (.restriction, "禁止 禁"),
      // 不 or 未 with the word that governs the rest of the clause.
      (
        .denial,
        """
        不以 不将 不把 不对 不向 不因 不作为 不纳入 不搞 不设 不设定 不受 不限 不限定 不区分 不要求 不收取
        不实行 不采用 不采取 不列入 不用于 不计入 不适用 不涉及 不包括 不提供 不得以 未将 未把 未以 未对 未向
        没有将 没有把 没有以 没有对 不与 不按 不依 不由 不视为
        """
      ),
      (.weak, "未 没有 尚未 从未 未曾 不予 不 无法 未经"),
      // 清理、纠治类用语.
      (
        .removal,
        """
        防止 避免 杜绝 预防 清理 清除 废除 破除 消除 根除 纠正 整治 查处 打击 制止 遏制 惩治 抵制 反对 防范
        克服 严防 谨防 清退 取缔 整顿 排查 清理规范 坚决纠正
        """
      ),
      // 终止、免除类用语.
      (
        .cessation,
        """
        取消 停止 终止 撤销 免除 免收 免征 免交 免缴 免予 免于 停征 停收 暂停 中止 废止 删除 删去 解除 剔除
        """
      ),
      // Limits and double negations.
      (
        .none,
        """
        不得不 不能不 不可不 不会不 不应不 不得少于 不得低于 不得高于 不得超过 不得超出 不得多于 不得大于
        不得小于 不得迟于 不得晚于 不得早于 不能少于 不能低于 不能超过 不应少于 不应低于 不应超过
        不应高于 不少于 不低于 不高于 不超过 不超出 不多于 不大于 不小于 不迟于 不晚于 不早于 不满 不足
        """
      ),
      // Whole words that hold 不, 未, 禁 or 限制 by chance, and described failures.
      (
        .none,
        """
        不仅 不但 不只 不单 不论 不管 不断 不同 不良 不当 不法 不动产 不合格 不合理 不合法 不正当 不服 不明
        不实 不善 不力 不到位 不规范 不文明 不便 不利 不利于 不可抗力 不可移动 不可再生 不可分割 不可或缺
        不可避免 不可替代 不可预见 不特定 不定期 不日 不时 不免 不禁 不料 不妨 不等 不均 不平衡 不充分
        不稳定 不安全 不诚信 不忘 不懈 不已 不惜 不乏 不愧 不失 不久 不外 不见面 不动摇 不变 不完善
        不健全 不适当 不一致 不统一 不及时 不配合 毫不 拒不 逾期不 逾期未 逾期仍不 未来 未成年 未婚 未必
        未央 未遂 未尽事宜 未竟 禁止性 屡禁不止 禁止令 禁止类 禁区 禁令 禁毒
        禁烧 禁放 禁养 禁渔 禁捕 禁限 不限于
        预防接种 预防性 预防为主 清理结果 清理工作 查处力度 停止线 打击力度 没有法律 没有依据 没有规定
        """
      ),
    ])

  /// Words that negate what stands before them: …的做法应当停止, …一律无效.
  static let afterwards = PhraseTable<Bool>(
    .start,
    [
      // True where a comma may stand before: the predicate of a topic.
      (
        true,
        """
        停止 取消 纠正 废止 无效 废除 撤销 不成立 清理 杜绝 制止 终止 予以取缔 取缔 不予认可 不予支持
        不予承认 没有效力 不具有效力 不具有法律效力 不产生效力 失效 作废 不再 删除 删去
        """
      ),
      (false, "不得 严禁 禁止 不能 不可 不应 不允许 不准 查处 整治 不作为 不适用"),
    ])

  /// What may stand between a hit and such a word.
  static let topics = PhraseTable<Bool>(
    .start,
    [
      // True for the nouns that make a topic of what was said.
      (
        true,
        """
        做法 规定 行为 情形 情况 文件 事项 要求 措施 现象 问题 条款 决定 政策 名义 项目 方式 内容 观点 说法
        认识 意见 主张 通知 制度 限制 条件 待遇
        """
      ),
      (
        false,
        """
        的 一律 予以 应当 应 立即 全部 坚决 均 依法 要 必须 及时 须 等 各种 各类 一概 都 也 将 和 与 及 、 该
        已经 已 即行 自行 全面 彻底 严格 严肃 视为 属于 是 不合法 违法 当然
        """
      ),
    ])

  /// Words that end the reach of a negation before the hit.
  static let breakers = PhraseTable<Bool>(
    .start, [(true, "否则 即可 方可 才能 才可 违者 违反者 违反的 一经 并处 并对违 并依法 并由 并责令 并给予")])

  /// Words before a negation that make it part of a noun: 在禁止…的区域, 国家明令禁止的.
  static let attributives = PhraseTable<Bool>(
    .end, [(true, "在 对 于 从 向 为 由 属于 国家 明令 法律 法规 依法 规定 所 被 列入 违反 有 经营 生产 销售 使用")])

  /// What is lacked when something is done all the same: 未取得许可从事经营.
  static let permits = PhraseTable<Bool>(
    .end, [(true, "批准 许可 同意 登记 备案 审批 审核 审查 资质 资格 证 证书 执照")])

  /// What a described circumstance is followed by when no comma stands behind 的.
  static let consequences = PhraseTable<Bool>(
    .start, [(true, "由 责令 处以 给予 依法 依照 应当 不得 一律 可以 予以 不予 追究 没收 吊销 必须 视为 禁止 严禁 按照 应 须")])

  /// Words that begin the predicate of a sentence whose subject ended before.
  static let modals = PhraseTable<Bool>(
    .start, [(true, "应当 必须 可以 也应 均应 须 一律")])

  /// What a circumstance of several clauses begins with.
  static let openings = PhraseTable<Bool>(
    .start, [(true, "违反 未 擅自 对违反 拒不 隐瞒 弄虚作假 滥用 如 若 凡")])

  /// 有下列情形之一的 and its kin.
  static let enumerations = PhraseTable<Bool>(
    .start, [(true, "之一的 下列情形 下列情况 下列行为 以下情形 以下行为 以下情况 如下情形 如下行为")])

  /// Words for somebody whose conduct is reported: 个别单位把会议纪要当作处罚依据.
  static let reported = PhraseTable<Bool>(
    .start,
    [
      (
        true,
        """
        个别 少数 极少数 部分单位 部分地方 部分地区 部分部门 部分执法 部分乡镇 部分企业 部分干部 有的 有些 一些单位 一些地方 一些部门 一些干部 一些地区 某些 近期个别
        目前个别 仍有个别 还有个别 仍有部分 还有部分 存在
        """
      )
    ])

  /// What a report begins with, such as 检查发现.
  static let reports = PhraseTable<Bool>(
    .end, [(true, "发现， 反映， 显示， 表明， 反映出， 发现： 暴露出， 举报称，")])

  /// How a clause begins that says what bad conduct led to, so that the clauses before belong to it.
  static let results = PhraseTable<Bool>(
    .start, [(true, "侵犯 造成 损害 情节 构成 导致 尚不构成 致使 危害 引发 妨碍 后果")])

  /// Clauses that go on with what the clause before forbids.
  static let continuations = PhraseTable<Bool>(
    .start, [(true, "或者 或是 以及 及 和 亦不 也不")])

  /// What may stand behind the last word of a phrase.
  static let phraseEnds = PhraseTable<Bool>(.start, [(true, "， 。 ； 的 或 、 不得 擅自 即 而 就")])
}
