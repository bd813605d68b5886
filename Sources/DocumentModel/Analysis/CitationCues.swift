/// The words around a name that tell what the citation is there for.
///
/// Source: 《立法技术规范（试行）（一）》（法工委发〔2009〕62号）11 for 依照, 按照 and 参照; the repeal and
/// amendment clauses of 《行政法规制定程序条例》; the rest from the wording of published documents.
enum CitationCue: Sendable {
  /// 根据, 依据: a basis, of the document or of a measure.
  case basis
  /// 依照, 按照: a basis, of a measure unless the document is made on it.
  case rule
  /// 适用: the basis of a measure.
  case application
  /// 参照, 参考.
  case reference
  /// 废止 before the name.
  case repeal
  /// 修改, 修订 before the name.
  case amendment
  /// 贯彻, 落实: wherever it stands in the clause.
  case implementation
  /// 实施, 执行: only close to the name.
  case carryingOut
  /// 违反, 符合: the name is what a conduct is held against.
  case measure
  /// 制定, 印发, 发布: the name is what was made.
  case making
  /// Only looks like a cue, or belongs to the name: 依法, 修订的.
  case ignored

  /// Cues before a name; the last one before it decides.
  static let before = PhraseTable<CitationCue>(
    .start,
    [
      (.basis, "根据 依据"),
      (.rule, "依照 按照 遵照 按 依"),
      (.application, "适用"),
      (.reference, "参照适用 参照执行 参照 参考 比照 借鉴"),
      (.repeal, "废止 宣布失效 停止执行 撤销"),
      (.amendment, "修改 修订 修正 删去 删除"),
      (
        .implementation,
        "贯彻落实 贯彻实施 贯彻执行 贯彻 落实 推动落实 深入实施 全面实施 严格执行 认真执行"
      ),
      (.carryingOut, "实施 执行"),
      (
        .measure,
        """
        违反 违背 不符合 符合 触犯 涉嫌违反 适用于 不适用于 不适用 除 超出 不再执行 不执行 暂不执行 暂停执行 属于 不属于 对照
        """
      ),
      (
        .making,
        """
        制定 制订 起草 印发 发布 公布 出台 转发 批转 颁布 编制 报送 提交 宣传 学习 解读 称为 颁发 核发
        取得 填写 出具 签订 送达 申领 办理 发放 持有
        """
      ),
      (
        .ignored,
        """
        按期 按时 按月 按季 按年 按比例 按规定 按要求 按程序 按需 按劳 依法 依托 依次 依规 依靠 依赖 依约
        依职权 依申请 依纪 修订后的 修改后的 修正后的 修订的 修改的 修正的 制定的 制订的 印发的 发布的
        公布的 出台的 转发的 颁布的 施行的 实施的 执行的 起草的 批转的 编制的 执行过程 执行中 执行期间 实施过程 实施中 实施期间 实施前 实施后 落实责任 制定依据
        实施行政 执行情况 执行机关 执行人 实施主体 实施意见 实施方案 实施细则 实施办法 除外 解除 免除 消除
        拆除 清除 废除 删除的
        """
      ),
    ])

  /// Words of a measure: with one of them behind it a basis is a 处理依据.
  static let measures = PhraseTable<Bool>(
    .start,
    [
      (
        true,
        """
        处罚 处理 处置 办理 执行 予以 给予 追究 处以 责令 罚款 没收 查处 移送 征收 处分 问责 审批 不予
        可处 并处 吊销 惩处 惩戒 从重 从轻 减轻 免予 裁量 赔偿 补偿 撤销 认定 核定 从事
        """
      )
    ])

  /// Words after a basis that say that this document is made on it.
  static let makingPhrases = PhraseTable<Bool>(
    .start,
    [
      (
        true,
        """
        特制定 特制订 特编制 特作 制定如下 制定以下 制定下列 制订如下 现就 通知如下 公告如下 通告如下
        提出如下 提出以下 意见如下 规定如下 决定如下 现决定 决定废止 决定修改 决定对 作如下决定
        作出如下决定 作出如下规定 决定将 决定在 决定开展 决定组织开展 决定于 决定从 决定自 现将 现予公布 制定本 制订本 编制本 修订本 起草本 拟定本
        """
      )
    ])

  /// What 制定本… may not go on with: then it is another's document.
  static let ofOthers = PhraseTable<Bool>(
    .start,
    [
      (
        true,
        """
        单位 部门 地区 级 行政区域 辖区 县 市 区 镇 乡 校 企业 系统 机构 行业 领域 街道 村 省 州 院 局
        厅 委 年度 机关 岗位 职责 公司 项目 集团 社区 园区 组织
        """
      )
    ])

  /// What may stand between a name and 废止 or 修改.
  static let fillers = PhraseTable<Bool>(
    .start,
    [
      (
        true,
        """
        同时 予以 即行 自行 相应 届时 一并 均 已 已经 被 等 文件 规定 通知 办法 随之 自然 起 之日 日 本
        规范性文件 规章 政策 自 于 从 施行 实施 印发 发布 公布 生效 年 月 全文 现行 也 亦 都 其 决定
        条例 意见 细则 方案 并 停止 不再 将 件 个 份 共 上述 以上 两 两个 三 四 五 六 七 八 九 十 零 〇
        一 二 有关 的 相关 后 起 内容 条款 中 正式 即 宣布 应当 应 有效期 届满 已满 因 到期
        """
      )
    ])

  /// The end of such a clause.
  static let endings = PhraseTable<CitationCue>(
    .start,
    [
      (.repeal, "废止 失效 停止执行 停止施行 不再执行 不再施行 不再适用"),
      (
        .amendment,
        """
        作如下修改 作出如下修改 作以下修改 作出修改 作修改 修改为 修改如下 修订为 修正为 予以修改 予以修订
        予以修正 进行修改 进行修订 进行修正 修改 修订 修正 删去 删除 增加一条 增加一款 增加一项
        """
      ),
      (.reference, "参照执行 参照适用 参照办理"),
      (.implementation, "贯彻落实 贯彻实施 贯彻执行"),
      (.ignored, "修改前 修订前 废止前 废止后 修订后 修改后 失效前 失效后"),
    ])
}
