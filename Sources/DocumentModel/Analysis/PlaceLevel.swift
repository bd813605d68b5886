import SourceText

/// The place a name of an instrument begins with (地名), read for its level only.
///
/// Source: 《立法法》第八十条、第八十一条、第八十五条、第九十三条 for who may make what.
enum PlaceLevel: Sendable {
  /// A province, an autonomous region, a municipality or a special economic zone.
  case province
  /// A city; whether one divided into districts, the name does not say.
  case city
  /// 自治州.
  case autonomousPrefecture
  /// 自治县, which may make autonomous and separate regulations.
  case autonomousCounty
  /// A county, a district, a town or a township: neither regulations nor rules.
  case county
}

extension PlaceLevel {
  private static let provinces = PhraseTable<Bool>(
    .start,
    [
      (
        true,
        """
        北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南
        广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门
        """
      )
    ])

  private enum Word {
    /// Holds the sign of a level without naming a place.
    case other
    /// Ends or is the name of a city, whatever it looks like.
    case city
  }

  private static let words = PhraseTable<Word>(
    .start,
    [
      (
        .other,
        """
        城市 都市 超市 股市 市场 市政 市容 市民 市值 上市 入市 市域 市级 市县 市区 市属 市直 楼市 、
        保护区 名胜区 开发区 社区 园区 地区 矿区 林区 牧区 灾区 景区 军区 辖区 校区 区域 城区 小区 片区
        库区 港区 厂区 山区 禁区 保税区 试验区 实验区 示范区 管理区 功能区 旅游区 度假区 水源区 分区
        合作区 油区 经济特区 经济区 商务区 新区 区县 区级 区块 区划 区别 区分 区间 全区 全市 全县 各县 各区 各市
        设区的市 城镇 乡镇 镇区 村镇 市镇 小镇 乡村 城乡 下乡
        """
      ),
      (
        .city,
        """
        市政府 市政务 市民用 市民间 市民营 市民族 市民事 市县乡 聊城市 运城市 晋城市 盐城市 宣城市 桐城市
        诸城市 韩城市 麻城市 应城市 邹城市 项城市 禹城市 兴城市 凤城市 海城市 白城市 石家庄 太原 沈阳
        长春 哈尔滨 南京 杭州 合肥 福州 南昌 济南 郑州 武汉 长沙 广州 南宁 海口 成都 贵阳 昆明 拉萨 西安
        兰州 西宁 银川 乌鲁木齐 呼和浩特 大连 青岛 宁波 厦门 深圳 苏州 无锡 洛阳 珠海 汕头 横琴 浦东
        """
      ),
    ])

  private enum Sign {
    /// The name of the place cannot go on.
    case end
    /// A word that is the sign of one level.
    case named(PlaceLevel)
    case city
    case county
    case district
    case township
  }

  private static let signs = PhraseTable<Sign>(
    .start,
    [
      (.end, "关于 实施 （ 〈"), (.named(.autonomousPrefecture), "自治州"),
      (.named(.autonomousCounty), "自治县"), (.named(.province), "经济特区 自治区"), (.city, "市"),
      (.county, "县"), (.district, "区"), (.township, "镇 乡"),
    ])

  /// Reads the place at the start of a name.
  /// - Parameters:
  ///   - reader: The text.
  ///   - start: The offset of the name's first byte.
  ///   - end: The offset after the name.
  /// - Returns: The level, or nil where the name begins with no place.
  static func ofName(_ reader: TextReader, _ start: Int, _ end: Int) -> PlaceLevel? {
    var begin = start
    if let skipped = reader.skip("中国（", at: begin, before: end) { begin = skipped }
    if let year = ChineseNumeral.read(reader.bytes.span, at: begin),
      let after = reader.skip("年", at: year.end, before: end)
    {
      begin = reader.skip(anyOf: ["度"], at: after, before: end)
    }
    if provinces.match(reader.bytes, at: begin, before: end) != nil {
      return subordinate(reader, begin, end) ?? .province
    }
    return level(reader, begin, end)
  }

  /// Looks for a city or county after the name of a province: 湖北省阳新县.
  private static func subordinate(_ reader: TextReader, _ start: Int, _ end: Int) -> PlaceLevel? {
    guard let province = provinces.match(reader.bytes, at: start, before: end) else { return nil }
    var offset = start + province.length
    for ending in ["维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省", "市"] {
      if let after = reader.skip(ending, at: offset, before: end) {
        offset = after
        break
      }
    }
    // Organs of the province itself: 湖北省人民政府办公厅.
    return level(reader, offset, end)
  }

  /// Finds the sign of a level behind two to seven characters of a name.
  private static func level(_ reader: TextReader, _ start: Int, _ end: Int) -> PlaceLevel? {
    var offset = start
    var count = 0
    while offset < end, count < 16 {
      // 城市, 自然保护区 and the like: what stands before is no name of a place either.
      switch words.match(reader.bytes, at: offset, before: end) {
      case .some(let word) where word.tag == .other: return nil
      case .some(let word):
        // 杭州市西湖区: the name of a city is followed by its sign, and perhaps by a district.
        let after = reader.skip(anyOf: ["市"], at: offset + word.length, before: end)
        return deeper(reader, after, end) ?? .city
      case nil: break
      }
      switch signs.match(reader.bytes, at: offset, before: end)?.tag {
      case .end: return nil
      case .named(let level) where count >= 2: return level
      case .city where 1...4 ~= count: return deeper(reader, offset + 3, end) ?? .city
      case .county where 1...5 ~= count: return .county
      case .district where 1...4 ~= count: return .county
      case .township where 2...4 ~= count: return .county
      default: break
      }
      offset = reader.next(offset)
      count += 1
    }
    return nil
  }

  private static func deeper(_ reader: TextReader, _ start: Int, _ end: Int) -> PlaceLevel? {
    let found = level(reader, start, end)
    return found == .county || found == .autonomousCounty ? found : nil
  }
}
