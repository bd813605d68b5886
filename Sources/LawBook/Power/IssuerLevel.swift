/// The level of an office (层级), highest first.
public enum IssuerLevel: Int, CaseIterable, Comparable, Sendable {
  /// 国家.
  case national
  /// 省、自治区、直辖市.
  case province
  /// 设区的市、自治州、地区、盟.
  case city
  /// 县、县级市、市辖区、旗.
  case county
  /// 乡、镇、街道.
  case township

  /// Orders from the top down: a larger level is nearer to the people.
  public static func < (left: IssuerLevel, right: IssuerLevel) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Tells the level of an office from its name, or nil in doubt.
  public static func of(_ name: String) -> IssuerLevel? {
    let office = OfficeName(name)
    if office.contains("、") && !national(office) { return nil }
    if office.office.count == office.bytes.count {
      return national(office) ? .national : nil
    }
    for special in ["管理委员会", "管委会"] where office.ends(special) { return nil }
    for special in ["开发区", "高新区", "新区", "示范区", "园区"] where office.contains(special) {
      return nil
    }
    return office.placeLevel
  }

  private static let nationalStarts = [
    "国务院", "中共中央", "中央", "全国", "最高人民", "国家", "中国人民", "中国证券", "中国银行", "海关总署",
    "审计署",
  ]
  private static let ministries = [
    "外交部", "国防部", "教育部", "科学技术部", "科技部", "工业和信息化部", "公安部", "民政部", "司法部",
    "财政部", "人力资源和社会保障部", "人力资源社会保障部", "自然资源部", "生态环境部", "住房和城乡建设部",
    "住房城乡建设部", "交通运输部", "水利部", "农业农村部", "商务部", "文化和旅游部", "退役军人事务部",
    "应急管理部", "交通部", "建设部", "农业部", "卫生部", "文化部", "国土资源部", "环境保护部",
    "信息产业部", "林业部", "监察部", "人事部", "铁道部", "税务总局", "市场监管总局",
  ]

  private static func national(_ office: OfficeName) -> Bool {
    nationalStarts.contains { office.starts($0) } || ministries.contains { office.starts($0) }
  }
}
