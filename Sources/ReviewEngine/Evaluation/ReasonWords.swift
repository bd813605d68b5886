internal import DocumentModel

/// The wording of the reasons for and against a normative document (认定理由).
enum ReasonWords {
  static func chinese(_ reason: Normativity.Reason) -> String { words(reason).0 }

  static func english(_ reason: Normativity.Reason) -> String { words(reason).1 }

  private static func words(_ reason: Normativity.Reason) -> (String, String) {
    switch reason {
    case .bindsOutsiders:
      ("规定了公民、法人和其他组织的权利义务", "gives rights or duties to people outside of the administration")
    case .bindsNobodyOutside:
      ("没有读到涉及外部权利义务的规定", "no rule was read that binds people outside of the administration")
    case .generalKind: ("名称为普遍适用的文种", "the title names a kind of general rule")
    case .appliesRepeatedly: ("写明了施行日期或者有效期", "states a first day or a period of validity")
    case .isPublic: ("公开发布", "is published")
    case .isListed: ("网站列为规范性文件", "its page lists it as a normative document")
    case .minutes: ("会议纪要", "minutes of a meeting")
    case .workPlan: ("工作方案、计划、要点", "a work plan")
    case .correspondence: ("请示、报告、批复、函", "a request, report, reply or letter")
    case .personnel: ("人事任免、机构编制", "appointments or the organisation of offices")
    case .commendation: ("表彰、奖惩、通报", "commendation or discipline")
    case .internalRules: ("内部管理规范、工作制度", "internal rules of an office")
    case .emergencyPlan: ("应急预案", "an emergency plan")
    case .singleCase: ("针对特定对象或者具体事项", "about a single case")
    }
  }
}
