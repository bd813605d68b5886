public import SourceText

/// Why an input could not be read as a document: what, where, and what to do.
public struct DocumentReadError: Error, Sendable {
  /// The kinds of refusal; each has one message in each language of the command.
  public enum Reason: Sendable, Equatable {
    /// The file is not well-formed XML; the text is the parser's own word.
    case malformedXML(String)
    /// Well-formed, but not of a kind that can be read: the name of the root element.
    case unknownVocabulary(root: String)
    /// An entity that would be expanded, loaded from elsewhere, or expanded without end.
    case forbiddenEntity(String)
    /// Elements nest deeper than the limit.
    case tooDeep(limit: Int)
    /// The file or its text is larger than the limit, in bytes.
    case tooLarge(limit: Int)
    /// More elements, attributes or blocks than the limit.
    case tooMany(limit: Int)
    /// The bytes are not text in the named encoding.
    case badEncoding(String)
    /// A format that is not read, with the remedy's key: `doc`, `pdf`, `rtf`, `xlsx`, `pptx`, `html`,
    /// `image`, `archive`, `unknown`.
    case unsupportedFormat(String)
    /// Nothing but blanks.
    case empty
    /// Something that the vocabulary does not allow.
    ///
    /// For a value: the element or attribute, the value, what is allowed. For an element, attribute
    /// (with @) or text where it must not stand: the element around it, what stands there, and the names
    /// that may, empty for none. For one that is missing: the element around it, nothing, its name.
    case badValue(name: String, value: String, allowed: String)
    /// A packed file with a fault in its archive or its parts; the detail names the part, or is empty.
    case damagedPackage(PackageFault, detail: String)
    /// Somebody asked the run to stop before this input and others after it.
    case interrupted(remaining: Int)
    /// The file system's own word.
    case unreadable(String)
  }

  /// What is wrong.
  public let reason: Reason
  /// Where, when a place can be told.
  public let position: SourcePosition?

  /// Makes an error.
  public init(_ reason: Reason, at position: SourcePosition? = nil) {
    self.reason = reason
    self.position = position
  }
}
