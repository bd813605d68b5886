internal import CLibXML2

/// The libxml2 that this process runs with, for `review doctor`.
package enum XMLLibrary {
  /// The version of the library, as 2.9.14.
  package static var version: String {
    // 20914 stands for 2.9.14; what a distribution adds follows it.
    let digits = unsafe String(cString: reviewXMLVersion()).prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else { return "?" }
    return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
  }

  /// The version of the headers that it was compiled against.
  package static var compiledVersion: String { LIBXML_DOTTED_VERSION }
}
