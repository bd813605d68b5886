/// The facts by which documents of the corpus find one another.
extension FactCatalogue {
  static let corpusFacts = [
    row(
      .documentBareName, .document, "本名", "bare_name", .text,
      "标题去掉制定机关、“关于印发……的通知”、书名号和末尾的括注之后的名称",
      "the title without the issuer, “关于印发…的通知”, title marks and a note in parentheses at its end",
      "阳新县养犬管理办法"),
    row(
      .documentMatter, .document, "事项", "subject_matter", .text,
      "本名再去掉地域和末尾的文种、“暂行”“试行”；剩下不足两个字的没有",
      "the bare name without the place and without the words for its kind; none below two characters",
      "养犬管理"),
    row(
      .documentNumberPrefix, .document, "机关代字", "number_prefix", .text,
      "发文字号里年份之前的字", "the characters of the document number before the year", "阳政规"),
    row(
      .documentNumberYear, .document, "文号年份", "number_year", .number,
      "发文字号里的年份", "the year in the document number", "2026"),
    row(
      .documentNumberSequence, .document, "文号序号", "number_sequence", .number,
      "发文字号里的顺序号", "the number after the year", "5"),
    row(
      .documentLeadIssuer, .document, "主办机关", "lead_issuer", .text,
      "署名的第一个机关；没有署名的没有", "the first body that signed", "阳新县人民政府"),
    row(
      .citationBareName, .citation, "本名", "bare_name", .text,
      "所引名称按文件的本名整理之后的样子", "the name cited, in the form of the bare name of a document",
      "阳新县养犬管理办法"),
    row(
      .citationDocumentNumber, .citation, "文号", "document_number", .text,
      "名称后面括注的发文字号", "the document number in parentheses behind the name", "阳政规〔2020〕3号"),
    row(
      .citationNumberPrefix, .citation, "机关代字", "number_prefix", .text,
      "括注的发文字号里年份之前的字", "the characters of that document number before the year", "阳政规"),
    row(
      .citationNumberYear, .citation, "文号年份", "number_year", .number,
      "括注的发文字号里的年份", "the year in that document number", "2020"),
    row(
      .citationNumberSequence, .citation, "文号序号", "number_sequence", .number,
      "括注的发文字号里的顺序号", "the number after that year", "3"),
  ]
}
