internal import DocumentModel
internal import LawBook
internal import RuleDSL
internal import SourceText

/// Says a verdict in words.
enum VerdictWords {
  static func role(_ role: Citation.Role, in language: MessageLanguage) -> String {
    let id = EnumerationID.citationRole
    guard let index = id.index(ofCode: role.rawValue) else { return role.rawValue }
    return language.choose(id.members[index].names.chinese, role.rawValue)
  }

  static func text(_ verdict: LawBook.Verdict, in language: MessageLanguage) -> String {
    switch verdict {
    case .exists: language.choose("现行有效", "in force")
    case .noSuchArticle(let count):
      language.choose("没有该条，共 \(count) 条", "no such article; the last is \(count)")
    case .noSuchPart(let existing):
      language.choose("\(existing.chinese)没有该款、项", "no such part of \(existing.chinese)")
    case .notYetInForce(let from):
      language.choose(
        "尚未施行" + (from.map { "，自 \($0.iso) 起施行" } ?? ""),
        "not yet in force" + (from.map { ", in force from \($0.iso)" } ?? ""))
    case .amended(let since, let moved): amended(since, moved, language)
    case .repealed(let since, let by, let successor):
      repealed(since, by, successor, language)
    case .unknown(let reason):
      language.choose("待核：\(reason.message)", "unknown: \(reason.rawValue)")
    }
  }

  private static func amended(
    _ since: LegalDate, _ moved: LawBook.MovedArticle?, _ language: MessageLanguage
  ) -> String {
    var text = language.choose("已修改，自 \(since.iso)", "amended since \(since.iso)")
    if let moved { text += Self.moved(moved, language) }
    return text
  }

  static func moved(_ moved: LawBook.MovedArticle, _ language: MessageLanguage) -> String {
    let mark = moved.verification == .recalled ? language.choose("，未核验", ", unverified") : ""
    guard let new = moved.new else {
      return language.choose("，该内容条号已变（\(moved.subject)）", "; the article moved")
    }
    return language.choose(
      "，\(moved.old.chinese)→\(new.chinese)（\(moved.subject)\(mark)）",
      "; \(moved.old.chinese) → \(new.chinese)\(mark)")
  }

  private static func repealed(
    _ since: LegalDate, _ by: String?, _ successor: String?, _ language: MessageLanguage
  ) -> String {
    var text = language.choose("已废止，自 \(since.iso)", "repealed since \(since.iso)")
    if let by { text += language.choose("，依据《\(by)》", " by 《\(by)》") }
    if let successor, successor != by {
      text += language.choose("，现为《\(successor)》", ", now 《\(successor)》")
    }
    return text
  }
}
