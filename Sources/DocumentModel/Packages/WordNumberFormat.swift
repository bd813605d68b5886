internal import SourceText

/// How a counter is written (编号格式): 一, 壹, 甲, ①, ⑴, iv.
///
/// Source: ISO/IEC 29500-1 17.18.59 (ST_NumberFormat). Unknown formats are written as decimal numbers.
enum WordNumberFormat {
  /// Writes a number.
  static func text(_ number: Int, as format: String) -> String {
    switch format {
    case "none", "bullet": ""
    case "decimalZero": number < 10 ? "0\(number)" : String(number)
    case "upperRoman": roman(number)
    case "lowerRoman": roman(number).lowercased()
    case "upperLetter": letters(number)
    case "lowerLetter": letters(number).lowercased()
    case "numberInDash": "- \(number) -"
    case "decimalFullWidth", "decimalFullWidth2": digits(number, "０１２３４５６７８９")
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
      digits(number, "〇一二三四五六七八九")
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand":
      ChineseNumeral.chinese(number)
    case "chineseLegalSimplified": formal(number)
    case "ideographLegalTraditional": formal(number)
    case "ideographTraditional": cycle(number, "甲乙丙丁戊己庚辛壬癸")
    case "ideographZodiac": cycle(number, "子丑寅卯辰巳午未申酉戌亥")
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      sign(number, first: 0x2460, count: 20)
    case "decimalEnclosedParen": sign(number, first: 0x2474, count: 20)
    case "decimalEnclosedFullstop": sign(number, first: 0x2488, count: 20)
    case "ideographEnclosedCircle": sign(number, first: 0x3280, count: 10)
    default: String(number)
    }
  }

  /// One of a row of signs; numbers beyond it are written as they are.
  private static func sign(_ number: Int, first: UInt32, count: Int) -> String {
    guard number >= 1, number <= count, let scalar = Unicode.Scalar(first + UInt32(number - 1))
    else {
      return String(number)
    }
    return String(Character(scalar))
  }

  private static func digits(_ number: Int, _ signs: String) -> String {
    let signs = Array(signs)
    return String(
      String(number).utf8.compactMap { byte in
        let digit = Int(byte) - 0x30
        return signs.indices.contains(digit) ? signs[digit] : nil
      })
  }

  private static func cycle(_ number: Int, _ signs: String) -> String {
    let signs = Array(signs)
    guard number >= 1, number <= signs.count else { return String(number) }
    return String(signs[number - 1])
  }

  /// 壹拾贰: the signs of amounts.
  private static func formal(_ number: Int) -> String {
    let plain = Array("〇零一二三四五六七八九十百千万")
    let formal = Array("零零壹贰叁肆伍陆柒捌玖拾佰仟万")
    let text =
      number >= 10 && number < 20
      ? "一" + ChineseNumeral.chinese(number) : ChineseNumeral.chinese(number)
    return String(text.map { sign in plain.firstIndex(of: sign).map { formal[$0] } ?? sign })
  }

  /// A … Z, AA, BB, as Word counts on.
  private static func letters(_ number: Int) -> String {
    guard number >= 1, number <= 780, let scalar = Unicode.Scalar(0x41 + UInt32((number - 1) % 26))
    else {
      return String(number)
    }
    return String(repeating: Character(scalar), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard number >= 1, number < 4_000 else { return String(number) }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}
