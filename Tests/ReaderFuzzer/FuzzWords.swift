/// Words of the formats and of official writing that damage is made of.
enum FuzzWords {
  static let all: [[UInt8]] = texts.map { Array($0.utf8) } + raw

  private static let raw: [[UInt8]] = [
    [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0x00], [0xC0, 0x80], [0xED, 0xA0, 0x80],
    [0xF4, 0x90, 0x80, 0x80], [0x81, 0x30, 0x81, 0x30], [0xFF], [0x00, 0x00, 0x00, 0x00],
    [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0xFF, 0xFF, 0xFF, 0xFF],
  ]

  private static let texts: [String] = [
    // Official writing
    "第一条", "第", "条", "第九千九百九十九条", "第二十三条之一", "第（三）项", "（一）", "一、", "（", "）", "《", "》", "〈", "〉",
    "“", "”", "‘", "’", "〔2026〕", "〔", "〕", "号", "依照", "根据《", "》第", "、", "，", "；", "。", "：",
    "本办法自公布之日起施行", "有效期5年", "附件：", "附件1", "2026年13月45日", "二〇二六年二月三十日", "2026年1月1日", "万元",
    "百分之", "％", "不少于", "应当", "不得", "罚款", "行政许可", "会议纪要", "县人民政府", "主送：", "抄送：", "关于印发", "的通知",
    "负责解释", "个工作日内", "一千万亿亿", "〇", "零", "\u{20BB7}", "\u{3000}", "\u{FEFF}", "\u{202E}", "\u{200B}",
    "e\u{301}\u{301}\u{301}", "👨‍👩‍👧‍👦", "\r\n", "\r", "\n", "\n\n\n", "\t", "\u{85}", "\u{2028}",
    "\u{0B}", "\u{0C}",
    // XML and HTML
    "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml version=\"1.0\"?>", "<?x ?>",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&", "&amp;", "&b;", "&#0;", "&#x10FFFF;", "&#xD800;",
    "&#99999999999;",
    "<p>", "</p>", "<table>", "<tr>", "<td colspan=\"9999\" rowspan=\"9999\">", "</table>", "<div>",
    "</div>",
    "<script>", "</script>", "<br/>", "<meta name=\"PubDate\" content=\"2026-01-01\">",
    "<a href=\"",
    "\"", "'", "=", " xmlns=\"\"", " xmlns:w=\"urn:x\"", "encoding=\"GB18030\"",
    "<meta charset=\"gbk\">", "<article>", "<heading>", "<num>", "<content>", "<akomaNtoso>",
    // Markdown
    "# ", "###### ", "---\n", "```\n", "| a | b |\n|---|---|\n", "[", "](", "![", "> ", "* ", "1. ",
    "\\", "`",
    // Word and OFD
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "<w:tc>", "<w:ins>",
    "<w:del>",
    "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:instrText>",
    "<w:numId w:val=\"1\"/>", "<w:ilvl w:val=\"99\"/>", "<w:footnoteReference w:id=\"1\"/>",
    "<w:commentRangeStart w:id=\"0\"/>", "<mc:AlternateContent>", "<mc:Fallback>",
    "<w:gridSpan w:val=\"2147483647\"/>",
    "<w:vMerge/>", "<w:sdt>", "<w:smartTag>", "<w:br/>", "<w:tab/>", "<w:sym w:char=\"F0FF\"/>",
    "<ofd:TextObject>", "<ofd:TextCode X=\"1e308\" Y=\"-1e308\" DeltaX=\"g 1000000000 1\">",
    "DeltaX=\"", "Boundary=\"0 0 1e400 nan\"", "CTM=\"0 0 0 0 0 0\"", "../", "/", "\\..\\",
    // Tables and registers
    ",", "\"\"", ";", "<c r=\"XFD1048576\" t=\"s\"><v>4294967295</v></c>", "<row r=\"1048576\">",
    "<v>-1</v>", "<mergeCell ref=\"A1:XFD1048576\"/>", "46000.5", "{", "}", "[", "]", "null",
    "true",
    "\"event\":", "\"case\":-1", "\"step\":\"opened\"", "\\u0000", "\\ud800",
  ]
}
