import SeededRandom

/// A county measure of about 20 KB, composed of phrases; every seed gives another text.
struct GeneratedDocument {
  /// How many of its sentences are defective.
  enum Defects {
    /// About as in public policy texts: one sentence in forty.
    case rare
    /// One sentence in four, for the cost of findings.
    case dense

    var interval: Int { self == .rare ? 40 : 4 }
  }

  private typealias Words = GeneratedVocabulary
  private var random: SplitMix64
  private let defects: Defects
  private var text = ""

  init(seed: UInt64, defects: Defects) {
    random = SplitMix64(seed: seed)
    self.defects = defects
  }

  /// Writes the document.
  /// - Parameter size: The least number of bytes.
  mutating func xml(size: Int) -> String {
    let month = random.below(8) + 1
    let place = random.pick(["阳新县", "东梁县", "望江县", "青石县"])
    text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <normativeDocument xmlns="urn:review:normative-document:1" version="1" kind="normative">
        <head>
          <title>\(place)\(random.pick(Words.matters))管理办法</title>
          <issuer>\(place)人民政府</issuer>
          <documentNumber>\(place.prefix(1))政规〔2026〕\(random.below(60) + 1)号</documentNumber>
          <signDate>2026-0\(month)-05</signDate>
          <promulgationDate>2026-0\(month)-10</promulgationDate>
          <effectiveDate>2026-1\(random.below(3))-01</effectiveDate>
          <expiryDate>2031-09-30</expiryDate>
        </head>

      """
    // A draft has no records yet; the other half was made and filed in order.
    if random.below(2) == 0 { appendRecords(place, month) }
    text += "  <body>\n"
    var article = 1
    var chapter = 0
    while text.utf8.count < size {
      if article % 8 == 1 { openChapter(&chapter) }
      appendArticle(article)
      article += 1
    }
    text += "    </chapter>\n  </body>\n</normativeDocument>\n"
    return text
  }

  private mutating func appendRecords(_ place: String, _ month: Int) {
    let steps = [
      ("assessment", "2025-10-08", "2025-10-20", "县司法局", "通过"),
      ("consultation", "2025-10-21", "2025-11-25", "县司法局", "已采纳"),
      ("fair-competition-review", "2025-11-27", "2025-12-01", "县市场监督管理局", "通过"),
      ("legality-review", "2025-12-02", "2025-12-12", "县司法局", "合法"),
      ("collective-decision", "2025-12-20", "2025-12-20", "县人民政府常务会议", "通过"),
      ("approval", "2026-0\(month)-05", "2026-0\(month)-05", "县长", "签发"),
      ("registration", "2026-0\(month)-06", "2026-0\(month)-06", "县司法局", "登记"),
      ("promulgation", "2026-0\(month)-10", "2026-0\(month)-10", "县人民政府办公室", "公布"),
    ]
    text += "  <procedure>\n"
    for (kind, start, end, body, outcome) in steps {
      text +=
        "    <step kind=\"\(kind)\" start=\"\(start)\" end=\"\(end)\" body=\"\(body)\" outcome=\"\(outcome)\"/>\n"
    }
    text += "  </procedure>\n  <filings>\n"
    for line in ["government", "congress"] {
      text += "    <filing line=\"\(line)\" date=\"2026-0\(month)-2\(random.below(5))\">\n"
      for material in ["备案报告", "正式文本", "起草说明", "制定依据", "合法性审核意见", "公平竞争审查结论", "电子文本"] {
        text += "      <material>\(material)</material>\n"
      }
      text += "    </filing>\n"
    }
    text += "  </filings>\n"
  }

  private mutating func openChapter(_ chapter: inout Int) {
    if chapter > 0 { text += "    </chapter>\n" }
    let name = Words.chapters[min(chapter, Words.chapters.count - 1)]
    text +=
      "    <chapter><number>第\(Self.number(chapter + 1))章</number><heading>\(name)</heading>\n"
    chapter += 1
  }

  private mutating func appendArticle(_ article: Int) {
    text += "      <article><number>第\(Self.number(article))条</number>\n"
    if article == 1 {
      text += "        <p>为了规范管理，根据\(random.pick(Words.bases))等法律、法规，结合本县实际，制定本办法。</p>\n"
    } else {
      text += "        <p>\(sentence())\(sentence())</p>\n"
    }
    if random.below(4) == 0 {
      let subject = random.pick(Words.subjects)
      text += "        <p>\(subject)承担下列工作：</p>\n"
      let count = random.below(4) + 2
      for index in 0..<count {
        text += "        <item><number>（\(Words.numerals[index])）</number><p>"
        text += "\(action())\(index == count - 1 ? "。" : "；")</p></item>\n"
      }
    }
    text += "      </article>\n"
  }

  private mutating func sentence() -> String {
    if random.below(defects.interval) == 0 { return random.pick(Words.defects) }
    let force = random.pick(["应当", "应当", "负责", "可以"])
    let more = random.below(2) == 0 ? "，\(action())" : ""
    return "\(random.pick(Words.subjects))\(force)\(action())\(more)\(random.pick(Words.tails))。"
  }

  private mutating func action() -> String {
    let manner = random.below(2) == 0 ? random.pick(Words.manners) : ""
    let second = random.below(3) == 0 ? "和\(random.pick(Words.objects))" : ""
    return "\(manner)\(random.pick(Words.verbs))\(random.pick(Words.objects))\(second)"
  }

  private static func number(_ value: Int) -> String {
    let tens = value / 10 % 10
    let ones = value % 10
    let hundreds = value / 100
    var text = hundreds > 0 ? Words.numerals[hundreds - 1] + "百" : ""
    if tens > 0 {
      text += (tens > 1 || hundreds > 0 ? Words.numerals[tens - 1] : "") + "十"
    } else if hundreds > 0, ones > 0 {
      text += "零"
    }
    return ones > 0 ? text + Words.numerals[ones - 1] : text
  }
}
