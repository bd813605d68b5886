extension FactCatalogue {
  /// What the text analysis answers: numbers, marks, references and forms.
  static let formFacts =
    numberingFacts + markFacts + announcementFacts + referenceFacts + repetitionFacts
    + attachmentFacts + writtenDateFacts + writtenNumberFacts + termFacts

  private static let numberingFacts = [
    row(
      .numberingLabel, .numbering, "编号", "label", .text,
      "条号或者层次序号", "its place", "三、（二）"),
    row(
      .numberingNumber, .numbering, "序号值", "found_number", .number,
      "写出的序号", "the number found", "4"),
    row(
      .numberingExpected, .numbering, "应有序号", "expected_number", .number,
      "按顺序应有的序号", "the number that would follow", "3"),
    row(
      .numberingState, .numbering, "序号情况", "numbering_state", .enumeration(.numberingState),
      "是否连续", "how it follows", "缺号"),
  ]

  private static let markFacts = [
    row(
      .markWording, .unpairedMark, "原文", "wording", .text,
      "该标点所辖的文字", "the stretch it covers", "“局队合一。"),
    row(
      .markSign, .unpairedMark, "标点", "mark", .text,
      "写出的标点", "the mark that stands there", "“"),
    row(
      .markMissing, .unpairedMark, "缺少标点", "missing_mark", .text,
      "缺少的标点", "the mark that is missing", "”"),
    row(
      .markProblem, .unpairedMark, "标点情况", "mark_problem", .enumeration(.markProblem),
      "缺右、缺左或者左右不配", "what is wrong", "缺右标"),
    row(
      .markCorrection, .unpairedMark, "改正", "correction", .text,
      "改正后的文字", "the stretch as it would be right", "“局队合一”。"),
  ]

  private static let announcementFacts = [
    row(
      .announcementWording, .announcement, "原文", "wording", .text,
      "写明数目的文字", "the words that announce", "以下三个方面"),
    row(
      .announcementAnnounced, .announcement, "宣布数", "announced_number", .number,
      "写明的数目", "the number announced", "3"),
    row(
      .announcementListed, .announcement, "实列数", "listed_number", .number,
      "实际列出的数目", "the number listed", "4"),
  ]

  private static let referenceFacts = [
    row(
      .referenceWording, .internalReference, "原文", "wording", .text,
      "引用的文字", "the words that refer", "本办法第十条"),
    row(
      .referenceState, .internalReference, "指向情况", "reference_state", .enumeration(.referenceState),
      "有没有着落", "whether the part is there", "悬空"),
    row(
      .referenceTarget, .internalReference, "目标", "target", .text,
      "所指的条款或者附件", "the part referred to", "第十条"),
  ]

  private static let repetitionFacts = [
    row(
      .repetitionWording, .repetition, "原文", "wording", .text,
      "重复的句子", "the sentence", ""),
    row(
      .repetitionFirst, .repetition, "首次位置", "first_place", .text,
      "首次出现的位置", "where it stands first", "第三条"),
  ]

  private static let attachmentFacts = [
    row(
      .attachmentNumber, .attachment, "附件序号", "attachment_number", .number,
      "附件的顺序号，没有的为 0", "its number, 0 for none", "1"),
    row(
      .attachmentName, .attachment, "名称", "name", .text,
      "附件的名称", "its name", "甲县某某目录"),
    row(
      .attachmentState, .attachment, "附件情况", "attachment_state", .enumeration(.attachmentState),
      "附件说明和附件是否一致", "how list and attachment agree", "附件一致"),
  ]

  private static let writtenDateFacts = [
    row(
      .writtenDateWording, .writtenDate, "原文", "wording", .text,
      "写出的日期", "the date as written", "2021年1月03日"),
    row(
      .writtenDateValue, .writtenDate, "日期值", "date_value", .date,
      "所指的日期", "the day", "2021-01-03"),
    row(
      .writtenDateForm, .writtenDate, "日期形式", "date_form", .enumeration(.dateForm),
      "写法是否规范", "the form", "日期虚位"),
  ]

  private static let writtenNumberFacts = [
    row(
      .writtenNumberWording, .writtenNumber, "原文", "wording", .text,
      "写出的文号，规整后的文字", "the number, folded", "阳政规〔2026〕5号"),
    row(
      .writtenNumberForm, .writtenNumber, "文号形式", "number_form", .enumeration(.numberForm),
      "写法是否规范", "the form", "规范文号"),
    row(
      .writtenNumberIsOwn, .writtenNumber, "本文件文号", "is_own_number", .boolean,
      "是不是本文件的文号", "whether it is the number of this document", ""),
    row(
      .writtenNumberCorrection, .writtenNumber, "改正", "correction", .text,
      "规范的写法", "the number as it would be right", "阳政规〔2026〕5号"),
  ]

  private static let termFacts = [
    row(
      .termName, .term, "名称", "name", .text,
      "简称", "the short name", "县司法局"),
    row(
      .termMeaning, .term, "全称", "full_name", .text,
      "简称前的文字", "the words before it", "阳新县司法局"),
    row(
      .termUses, .term, "使用次数", "use_count", .number,
      "此后使用的次数", "how often it is used afterwards", "3"),
    row(
      .termIsUsedBefore, .term, "先用后定义", "used_before_defined", .boolean,
      "定义之前已经使用", "whether it is used before it is given", ""),
  ]
}
