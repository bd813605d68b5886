extension FactCatalogue {
  /// What the text analysis answers: the document and its sentences, clauses and quantities.
  static let textFacts =
    documentTextFacts + textPartFacts + formFacts

  private static let textPartFacts =
    sentenceFacts + clauseFacts + placedFacts + citationPlaces + quantityFacts + dutyFacts

  private static let documentTextFacts = [
    row(
      .documentSentences, .document, "句子", "sentences", .collection(.sentence),
      "正文的句子", "the sentences", "本办法自公布之日起施行。"),
    row(
      .documentClauses, .document, "分句", "clauses", .collection(.clause),
      "正文的分句", "the clauses", "建设单位应当公示，"),
    row(
      .documentNumbering, .document, "序号", "numbering", .collection(.numbering),
      "编号段落的序号，按顺序", "the numbers of numbered paragraphs", "第三条"),
    row(
      .documentUnpairedMarks, .document, "不成对标点", "unpaired_marks", .collection(.unpairedMark),
      "缺一半的引号、书名号、括号", "quotation marks, title marks and parentheses without a partner", "“局队合一。"),
    row(
      .documentAnnouncedCounts, .document, "列举数", "announced_counts", .collection(.announcement),
      "写明数目的列举，如“以下三个方面”", "announced numbers whose list was found", "以下三个方面"),
    row(
      .documentInternalReferences, .document, "内部引用", "internal_references",
      .collection(.internalReference),
      "对本文件自身条款、附件的引用", "references to parts of the document itself", "本办法第十条"),
    row(
      .documentRepeatedSentences, .document, "重复句", "repeated_sentences", .collection(.repetition),
      "正文中重复出现的句子", "sentences that stand in the text twice", ""),
    row(
      .documentAttachments, .document, "附件项", "attachment_entries", .collection(.attachment),
      "附件说明和附件", "the attachments announced or present", "甲县某某目录"),
    row(
      .documentWrittenDates, .document, "日期写法", "written_dates", .collection(.writtenDate),
      "文中写出的日期", "the dates as written", "2021年1月3日"),
    row(
      .documentWrittenNumbers, .document, "文号写法", "written_numbers", .collection(.writtenNumber),
      "文中写出的发文字号", "the document numbers as written", "阳政规〔2026〕5号"),
    row(
      .documentTerms, .document, "简称定义", "short_names", .collection(.term),
      "“以下简称”给出的名称", "short names that the text gives", "县司法局"),
    row(
      .documentAmounts, .document, "金额", "amounts", .collection(.quantity),
      "文中的金额", "the amounts of money", "五百元以下"),
    row(
      .documentShares, .document, "比例", "shares", .collection(.quantity),
      "文中的百分比", "the percentages", "100%"),
    row(
      .documentPeriods, .document, "时限", "periods", .collection(.quantity),
      "文中的期间、期限", "the periods", "五个工作日内"),
    row(
      .documentDuties, .document, "量化任务", "measurable_duties", .collection(.duty),
      "可以量化考核的任务", "the duties that can be measured", "每年不少于60学时"),
    row(
      .documentNature, .document, "性质", "nature", .enumeration(.nature),
      "凭内容认定是不是行政规范性文件", "whether the text shows a normative document", "应当认定"),
    row(
      .documentNatureReasons, .document, "性质理由", "nature_reasons", .text,
      "认定的理由", "the reasons of that", "名称为工作方案"),
  ]

  private static let sentenceFacts = [
    row(
      .sentenceWording, .sentence, "原文", "wording", .text,
      "原文，规整后的文字", "its words, folded", "本办法自公布之日起施行。"),
    row(
      .sentenceClauses, .sentence, "分句", "clauses", .collection(.clause),
      "句中的分句", "its clauses", ""),
    row(
      .sentenceCitations, .sentence, "引用", "citations", .collection(.citation),
      "句中的引用", "the citations in it", "《中华人民共和国行政处罚法》第十六条"),
    row(
      .sentenceAmounts, .sentence, "金额", "amounts", .collection(.quantity),
      "其中的金额", "the amounts in it", "五百元以下"),
    row(
      .sentenceShares, .sentence, "比例", "shares", .collection(.quantity),
      "其中的百分比", "the percentages in it", "100%"),
    row(
      .sentencePeriods, .sentence, "时限", "periods", .collection(.quantity),
      "其中的期间、期限", "the periods in it", "三日内"),
    row(
      .sentenceProvision, .sentence, "所在条文", "enclosing_provision", .entity(.provision),
      "所在的条，或者编号段落", "the article or numbered paragraph it stands in", "第三条"),
  ]

  private static let clauseFacts = [
    row(
      .clauseWording, .clause, "原文", "wording", .text,
      "原文，规整后的文字", "its words, folded", "建设单位应当公示，"),
    row(
      .clauseTone, .clause, "语气", "tone", .enumeration(.tone),
      "肯定、否定、情形或者转述", "its tone", "肯定"),
    row(
      .clauseForce, .clause, "规范强度", "force", .enumeration(.force),
      "义务、禁止、授权或者陈述", "how strongly it binds", "义务性"),
    row(
      .clauseSubject, .clause, "主体", "subject", .text,
      "所说的主体，能够认定时", "who it speaks of, where that can be told", "建设单位"),
    row(
      .clauseSubjectKind, .clause, "主体类别", "subject_kind", .enumeration(.subjectKind),
      "主体属于哪一类", "the kind of that", "经营者"),
    row(
      .clauseIsOutside, .clause, "外部主体", "speaks_of_outsiders", .boolean,
      "主体在行政机关之外", "whether that is outside of the administration", ""),
    row(
      .clauseCitations, .clause, "引用", "citations", .collection(.citation),
      "分句中的引用", "the citations in it", ""),
    row(
      .clauseAmounts, .clause, "金额", "amounts", .collection(.quantity),
      "其中的金额", "the amounts in it", "五百元以下"),
    row(
      .clauseShares, .clause, "比例", "shares", .collection(.quantity),
      "其中的百分比", "the percentages in it", "100%"),
    row(
      .clausePeriods, .clause, "时限", "periods", .collection(.quantity),
      "其中的期间、期限", "the periods in it", "三日内"),
    row(
      .clauseSentence, .clause, "所在句", "enclosing_sentence", .entity(.sentence),
      "所在的句子", "the sentence it stands in", ""),
    row(
      .clauseProvision, .clause, "所在条文", "enclosing_provision", .entity(.provision),
      "所在的条，或者编号段落", "the article or numbered paragraph it stands in", "第三条"),
  ]

  private static let placedFacts = [
    row(
      .provisionWording, .provision, "原文", "wording", .text,
      "该条的全部文字", "all its words", ""),
    row(
      .provisionSentences, .provision, "句子", "sentences", .collection(.sentence),
      "该条之内的句子", "its sentences", ""),
    row(
      .provisionClauses, .provision, "分句", "clauses", .collection(.clause),
      "该条之内的分句", "its clauses", ""),
    row(
      .provisionAmounts, .provision, "金额", "amounts", .collection(.quantity),
      "其中的金额", "the amounts in it", "五百元以下"),
    row(
      .provisionShares, .provision, "比例", "shares", .collection(.quantity),
      "其中的百分比", "the percentages in it", "100%"),
    row(
      .provisionPeriods, .provision, "时限", "periods", .collection(.quantity),
      "其中的期间、期限", "the periods in it", "三日内"),
  ]

  private static let citationPlaces = [
    row(
      .citationSentence, .citation, "所在句", "enclosing_sentence", .entity(.sentence),
      "所在的句子", "the sentence it stands in", ""),
    row(
      .citationProvision, .citation, "所在条文", "enclosing_provision", .entity(.provision),
      "所在的条，或者编号段落", "the article or numbered paragraph it stands in", "第三条"),
  ]

  private static let quantityFacts = [
    row(
      .quantityWording, .quantity, "原文", "wording", .text,
      "数和单位", "number and unit", "五百元"),
    row(
      .quantityYuan, .quantity, "元数", "yuan", .number,
      "金额，以元计", "the amount in yuan", "500"),
    row(
      .quantityPercent, .quantity, "百分数", "percent", .number,
      "百分比的数值", "the percentage", "100"),
    row(
      .quantityLength, .quantity, "时长", "length", .duration,
      "期间的长度", "the length of a period", "5 工作日"),
    row(
      .quantityValue, .quantity, "数值", "value", .number,
      "单位之前的数值", "the number", "60"),
    row(
      .quantityUnit, .quantity, "单位", "unit", .text,
      "单位", "the unit", "元"),
    row(
      .quantityBound, .quantity, "限度", "bound", .enumeration(.bound),
      "下限、上限或者定值", "how it bounds", "上限"),
    row(
      .quantityStart, .quantity, "起算", "start_event", .text,
      "期限从何时起算", "from when a period runs", "收到申请之"),
    row(
      .quantitySentence, .quantity, "所在句", "enclosing_sentence", .entity(.sentence),
      "所在的句子", "the sentence it stands in", ""),
    row(
      .quantityProvision, .quantity, "所在条文", "enclosing_provision", .entity(.provision),
      "所在的条，或者编号段落", "the article or numbered paragraph it stands in", "第三条"),
  ]

  private static let dutyFacts = [
    row(
      .dutyActor, .duty, "责任主体", "responsible_body", .text,
      "由谁完成", "who acts", "县政府及其部门"),
    row(
      .dutyAction, .duty, "任务", "task", .text,
      "做什么", "what is to be done", "集体讨论率达到100%"),
    row(
      .dutyFigure, .duty, "数量要求", "figure", .text,
      "数量，照原样", "the number as written", "不少于60学时"),
    row(
      .dutyTime, .duty, "时间要求", "time_limit", .text,
      "时间，照原样", "the time as written", "2025年前"),
  ]
}
