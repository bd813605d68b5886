/// The word a name of an instrument ends with, as far as the choice of kind needs it.
enum InstrumentSuffix: Sendable {
  /// 宪法.
  case constitution
  /// …法, …法典.
  case law
  /// A word that alone is the name of a law: 公司法, 预算法.
  case namedLaw
  /// …条例.
  case regulation
  /// …办法, …规定, …细则, …规则: words that several kinds of issuer use.
  case measure
  /// …通知, …意见, …方案, …纲要, …规划: words of documents below the rules.
  case document
  /// …会议纪要, …批示, …讲话.
  case internalPaper
  /// …标准.
  case standard
  /// A word of instruments that tells nothing of the kind: 解释, 批复, 公告, 令.
  case other
  /// Mostly the paper of one case: 审核意见, 招标公告; an instrument only with an official title.
  case single
  /// Not an instrument though it ends like one: 做法, 执法.
  case none
  /// Never an instrument, whatever number follows: forms, lists, contracts, licences, newspapers.
  case paper

  /// True for a word that needs nothing before it to be a name: 宪法, 公司法.
  var isName: Bool { self == .constitution || self == .namedLaw }

  /// The words, the longest decides.
  ///
  /// Source: 《行政法规制定程序条例》第五条 and 《规章制定程序条例》第七条 for names of regulations and
  /// rules, 《党政机关公文处理工作条例》第八条 for the kinds of official document; the words that only look
  /// alike were collected from titles in books marks that are no instruments.
  static let table = PhraseTable<InstrumentSuffix>(
    .end,
    [
      (.constitution, "宪法"),
      (.law, "法 法典"),
      // Laws whose name ends like 司法, 算法, 用法, and those that are no 法 by their last word.
      (.namedLaw, "公司法 预算法 信用法 适用法 清算法 联合法 民法通则 民法总则"),
      // 条例 that the Standing Committee made have the rank of a law.
      (
        .namedLaw,
        """
        学位条例 户口登记条例 海关关衔条例 消防救援衔条例 人民警察警衔条例 外交特权与豁免条例
        领事特权与豁免条例 军官军衔条例 治安管理处罚条例 国境卫生检疫条例
        """
      ),
      (.regulation, "条例"),
      (.measure, "办法 规定 细则 规则 规程 准则 基准 通则 守则 若干规定"),
      (
        .document,
        """
        通知 通告 意见 方案 纲要 规划 计划 要点 措施 政策 预案 指引 指南 制度 决定 决议 规范 导则
        总则 规则汇编 行动方案 建设标准
        """
      ),
      (.internalPaper, "会议纪要 会议记录 会议议定事项 办公会纪要 专题会纪要 内部通知 批示 讲话 纪要"),
      (.standard, "标准"),
      (.other, "公告 解释 批复 复函 答复 修正案 令 命令 公报 的函 党章程"),
      (
        .none,
        """
        方法 做法 说法 书法 执法 司法 普法 违法 合法 守法 依法 枉法 非法 手法 看法 想法 用法 语法
        算法 疗法 技法 兵法 魔法 立法 释法 变法 效法 戏法 打法 写法 读法 拼法 唱法 刀法 佛法 国际法
        口令 法令 指令 责令 号令
        """
      ),
      (
        .single,
        """
        审核意见 审查意见 评审意见 验收意见 评估意见 征求意见 处理意见 鉴定意见 推荐意见 修改意见
        招标公告 中标公告 采购公告 拍卖公告 招聘公告 出让公告 成交公告 遴选公告 竞价公告
        缴费通知 录取通知 缴款通知 整改通知 停工通知 催缴通知 开庭通知 送达公告
        处罚决定 许可决定 复议决定 处理决定 强制决定 征收决定 裁决决定
        投标方案 施工方案 设计方案 报价方案 服务指南 办事指南 公司章程
        """
      ),
      (
        .paper,
        """
        表 书 证 证明 目录 名录 名单 清单 合同 协议 协定 台账 报 日报 晚报 时报 周刊 杂志 册 手册 簿 卡
        单 票 据 照 执照 牌 条 函 回执 凭证 笔录 档案 图 图集 图则 卷 稿 批文 案卷 指标 请示 汇报 报告
        申请 承诺 委托 声明 简报 快报 通报 倡议 公约 民约 宣言 课程 教材 词典 法典释义 释义
        """
      ),
    ])
}
