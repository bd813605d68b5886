internal import FilingRegister
internal import RuleDSL

/// Every message about the register, in one place (登记簿用语).
struct RegisterWords {
  private let language: MessageLanguage

  init(_ language: MessageLanguage) { self.language = language }

  private func say(_ chinese: String, _ english: String) -> String {
    language.choose(chinese, english)
  }

  /// Turns an error of the register into a message with its remedy.
  func fault(_ error: RegisterError) -> CommandFault {
    switch error {
    case .notARegister(let path):
      CommandFault(
        status: .incomplete,
        message: say(
          "“\(path)”不是备案登记簿；用 --register 指明，或者先用 review case open 建立",
          "“\(path)” is no register; name one with --register, or make it with review case open"))
    case .newerVersion(let path):
      CommandFault(
        status: .incomplete,
        message: say(
          "“\(path)”由较新的版本写成；请升级 review", "“\(path)” was written by a newer version; upgrade review"
        ))
    case .database(let words):
      CommandFault(
        status: .internalError,
        message: say("登记簿读写失败：\(words)", "the register cannot be read or written: \(words)"))
    case .exists(let path):
      CommandFault(
        status: .usage,
        message: say(
          "“\(path)”已经存在或者已有案卷；换一个文件", "“\(path)” exists or has cases; name another file"))
    case .exchange(let line, let message):
      CommandFault(
        status: .incomplete,
        message: say(
          "导出文件第 \(line) 行：\(message)；没有导入任何一行", "line \(line): \(message); nothing was imported")
      )
    case .refused(let refusal): CommandFault(status: .usage, message: words(refusal))
    }
  }

  /// Why a step is refused, and what may be done instead.
  func words(_ refusal: StepRefusal) -> String {
    var text = reason(refusal.reason)
    if !refusal.allowed.isEmpty {
      let steps = refusal.allowed.map { step in
        step.name + "（\(step.rawValue)）"
      }
      text += say("；现在可以办理：", "; allowed now: ") + steps.joined(separator: "、")
    }
    return text
  }

  private func reason(_ reason: StepRefusal.Reason) -> String {
    switch reason {
    case .stage(let step, let stage):
      say("当前是“\(stage)”，不能办理“\(step.name)”", "“\(step.rawValue)” cannot follow “\(stage)”")
    case .lineMissing(let step):
      say(
        "“\(step.name)”要用 --line government 或 congress 指明政府线还是人大线",
        "“\(step.rawValue)” needs --line government or congress")
    case .lineUnwanted(let step):
      say("“\(step.name)”不分政府线、人大线；去掉 --line", "“\(step.rawValue)” has no line; leave out --line")
    case .fieldMissing(let step, let field):
      say(
        "“\(step.name)”缺少“\(field.name)”；用 --set \(field.name)=… 补上",
        "“\(step.rawValue)” needs --set \(field.rawValue)=…")
    case .fieldWrong(let field, let value, let allowed):
      say(
        "“\(field.name)”不能是“\(value)”；应为 \(allowed.joined(separator: "、"))",
        "“\(field.rawValue)” cannot be “\(value)”; use \(allowed.joined(separator: ", "))")
    case .tooEarly(let step, let day, let before, let what):
      say(
        "“\(step.name)”的日期 \(day) 早于\(what) \(before)；核对日期",
        "\(day) of “\(step.rawValue)” lies before \(before) (\(what)); check the day")
    case .openFindings(let step, let count):
      say(
        "还有 \(count) 个问题没有纠正或者说明，不能“\(step.name)”；先“纠错”或者“销号”",
        "\(count) findings are neither cured nor answered; “\(step.rawValue)” must wait")
    case .noFinding(let number):
      say(
        "没有第 \(number) 号问题；用 review case show 查看",
        "there is no finding \(number); see review case show")
    case .noCase(let id):
      say("没有第 \(id) 号案卷；用 review case list 查看", "there is no case \(id); see review case list")
    case .alreadyOpen(let id):
      say(
        "该文件已经立案，案卷号 \(id)；重新公布的用“重新公布”环节",
        "the document is case \(id) already; one issued anew takes the step reissue")
    case .notPublished:
      say("文件还没有公布，不能报备；先办理“公布”", "the document is not published; publish it before filing")
    case .numberTaken(let number):
      say(
        "登记号“\(number)”已经使用；换一个，或者不写由登记簿续编",
        "“\(number)” is taken; leave it out to go on from the register")
    }
  }
}
