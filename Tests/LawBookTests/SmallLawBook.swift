import LawBook
import SourceText
import Testing

/// A law book of a few made-up instruments.
enum SmallLawBook {
  static let instruments = """
    instrument,name,kind,kind_mark,issuer,first_promulgated,status_mark,status_as_of
    中华人民共和国甲法,,law,V~,,2000-01-01,V,2026-01-01
    中华人民共和国甲法实施条例,,administrative-regulation,V~,国务院,2001-01-01,V,2026-01-01
    乙条例,,administrative-regulation,V~,国务院,2000-01-01,V,2026-01-01
    乙条例（1990年）,乙条例,administrative-regulation,V~,国务院,1990-01-01,R,
    丙省实施《甲法》办法,,local-regulation,V~,,,V~,2025-01-01
    最高人民法院关于审理甲案件的规定,,judicial-interpretation,V~,最高人民法院,,V~,
    丁办法,,departmental-rule,V~,,,R,

    """
  static let texts = """
    instrument,promulgated,in_force,settled,articles,dates_mark,articles_mark,sources
    中华人民共和国甲法,2000-01-01,2000-06-01,,50,V,V,
    中华人民共和国甲法,2010-01-01,,2011-01-01,52,V~,V~,
    中华人民共和国甲法,2020-01-01,2020-07-01,,70,V,R,
    中华人民共和国甲法实施条例,2001-01-01,2001-02-01,,30,V,V,
    乙条例,2000-01-01,2000-02-01,,20,V,V,
    乙条例（1990年）,1990-01-01,1990-02-01,,10,R,R,
    丙省实施《甲法》办法,2015-01-01,2015-03-01,,40,V~,V~,
    最高人民法院关于审理甲案件的规定,2018-01-01,,2020-01-01,,V~,,

    """
  static let repeals = """
    instrument,day,by,article,successor,evidence,mark,note
    乙条例（1990年）,2000-02-01,乙条例,第二十条,乙条例,clause,V,
    丁办法,,,,,,,doubt

    """
  static let moved = """
    instrument,text,old,new,subject,words,mark
    中华人民共和国甲法,2020-01-01,第八条,第十一条,某事项,某事项,V~
    中华人民共和国甲法,2020-01-01,第九条第二款,,另一事项,,R

    """
  static let insertions = """
    instrument,article,insertion,since,mark
    中华人民共和国甲法,3,1,2010-05-01,R

    """
  static let numbers = """
    number,instrument
    国务院令第12号,乙条例
    甲发〔2001〕3号,中华人民共和国甲法实施条例
    部令第3号,丁办法

    """
  static let aliases = "alias,instrument,mark\n甲令,中华人民共和国甲法,R\n"

  static var files: [String: [UInt8]] {
    [
      "instruments.csv": instruments, "texts.csv": texts, "repeals.csv": repeals,
      "moved.csv": moved, "insertions.csv": insertions, "numbers.csv": numbers,
      "aliases.csv": aliases,
    ].mapValues { Array($0.utf8) }
  }

  static func book() throws -> LawBook { try LawBook(LawBookTables(files: files)) }
}
