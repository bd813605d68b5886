/// The classes of defect that rules are sorted by (类别), with their names.
public enum CategoryTable {
  /// Code, Chinese and English name of every class.
  public static let rows: [(code: String, chinese: String, english: String)] = [
    ("SET-PENALTY", "违法设定处罚", "penalty created without power"),
    ("SET-LICENSE", "违法设定许可", "licence created without power"),
    ("SET-COERCION", "违法设定强制", "coercive measure created without power"),
    ("SET-FEE", "违法设定收费", "fee created without power"),
    ("SET-PROOF", "违法设定证明", "proof demanded without power"),
    ("SET-TAX", "违法设定税收措施", "tax measure without power"),
    ("DEROGATE", "减损权益或者增加义务", "rights reduced or duties added"),
    ("SELF-POWER", "自我增权或者减责", "own powers added or duties dropped"),
    ("REMEDY", "剥夺救济", "remedy taken away"),
    ("RETRO", "溯及既往", "retroactive"),
    ("BREACH", "违背承诺", "promise broken"),
    ("FC-ENTRY", "限制市场准入退出", "market entry or exit restricted"),
    ("FC-FLOW", "限制商品要素流动", "free movement restricted"),
    ("FC-COST", "影响生产经营成本", "selective cost advantage"),
    ("FC-CONDUCT", "影响生产经营行为", "business conduct distorted"),
    ("FC-EXCEPT", "滥用公平竞争例外", "exception misused"),
    ("ENF-BASIS", "执法依据", "basis of enforcement"),
    ("ENF-QUOTA", "罚没指标", "penalty quotas"),
    ("DELEG", "违法委托下放", "unlawful delegation"),
    ("DISCRETION", "裁量越限", "discretion out of range"),
    ("CITE-REPEALED", "引用废止文件", "repealed instrument cited"),
    ("CITE-WRONG", "引用有误", "wrong citation"),
    ("NAME", "名称", "name"),
    ("ISSUER", "制定主体", "issuer"),
    ("EFFECT", "施行日期与有效期", "effect and validity"),
    ("INTERPRET", "解释权", "interpretation"),
    ("UNPUB", "未公布", "not published"),
    ("PROC", "程序", "procedure"),
    ("FORMAT", "格式", "form"),
  ]

  /// The codes alone.
  public static let codes: Set<String> = Set(rows.map(\.code))
}
