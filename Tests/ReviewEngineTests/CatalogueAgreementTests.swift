import DocumentModel
import RuleDSL
import SourceText
import Testing

@testable import ReviewEngine

struct CatalogueAgreementTests {
  @Test("the language's enumerations are those of the document model")
  func enumerations() {
    func codes(_ id: EnumerationID) -> Set<String> { Set(id.members.map(\.code)) }
    #expect(codes(.instrumentKind) == Set(InstrumentKind.allCases.map(\.rawValue)))
    #expect(codes(.citationRole) == Set(Citation.Role.allCases.map(\.rawValue)))
    #expect(codes(.documentKind) == Set(DocumentKind.allCases.map(\.rawValue)))
    #expect(codes(.filingLine) == Set(FilingRecord.Line.allCases.map(\.rawValue)))
    #expect(codes(.filingMaterial) == Set(FilingMaterial.allCases.map(\.rawValue)))
    #expect(codes(.stepKind) == Set(ProcedureRecord.Kind.allCases.map(\.rawValue)))
    #expect(codes(.tone) == Set(Polarity.allCases.map(\.rawValue)))
    #expect(codes(.force) == Set(NormativeForce.allCases.map(\.rawValue)))
    #expect(codes(.subjectKind) == Set(Subject.Kind.allCases.map(\.rawValue)))
    #expect(codes(.numberingState) == Set(NumberingMark.State.allCases.map(\.rawValue)))
    #expect(codes(.markProblem) == Set(UnpairedMark.Problem.allCases.map(\.rawValue)))
    #expect(codes(.referenceState) == Set(InternalReference.State.allCases.map(\.rawValue)))
    #expect(codes(.attachmentState) == Set(AttachmentEntry.State.allCases.map(\.rawValue)))
    #expect(codes(.dateForm) == Set(WrittenDate.Form.allCases.map(\.rawValue)))
    #expect(codes(.numberForm) == Set(WrittenNumber.Form.allCases.map(\.rawValue)))
    #expect(codes(.bound) == Set(Quantity.Limit.allCases.map(\.rawValue)))
    #expect(codes(.nature) == Set(Normativity.Answer.allCases.map(\.rawValue)))
  }

  @Test("all names of the schema are one to one between the languages")
  func bijection() {
    var english: [String: String] = [:]
    var chinese: [String: String] = [:]
    for pair in SchemaNames.pairs {
      #expect(english[pair.chinese] ?? pair.english == pair.english, "\(pair.chinese)")
      #expect(chinese[pair.english] ?? pair.chinese == pair.chinese, "\(pair.english)")
      english[pair.chinese] = pair.english
      chinese[pair.english] = pair.chinese
    }
  }
}
