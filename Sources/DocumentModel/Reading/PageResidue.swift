/// The words of a portal around a document (网页残留): navigation, share links, QR hints.
enum PageResidue {
  private static let words = [
    "设为首页", "加入收藏", "无障碍", "长者专区", "长者模式", "繁体中文", "适老化", "当前位置", "您的位置", "您所在的位置",
    "扫一扫", "二维码", "分享到", "上一篇", "下一篇", "上一条", "下一条", "政策解读：", "文件解读：", "解读链接", "相关链接",
    "相关文档", "相关解读", "智能客服", "版权所有", "网站地图", "网站标识码", "公网安备", "ICP备", "浏览次数", "浏览量",
    "阅读次数", "点击数", "字体：", "字号：", "返回顶部", "联系我们", "关闭窗口", "打印本页", "关闭本页", "保护视力色",
    "收藏本站", "技术支持", "主办单位：", "承办单位：", "来源：", "责任编辑", "在手机上查看", "在手机打开", "网站首页",
  ]
  private static let whole = ["打印", "关闭", "打印关闭", "收藏", "首页", "登录", "注册", "搜索", "返回"]

  /// Tells whether a line, folded, is such a text.
  static func contains(_ line: [UInt8]) -> Bool {
    let bytes = line.span
    guard bytes.count <= 400 else { return false }
    if WordMatch.contains(anyOf: ["。"], bytes, from: 0, to: bytes.count) { return false }
    if whole.contains(where: { Array($0.utf8) == line }) { return true }
    return WordMatch.contains(anyOf: words, bytes, from: 0, to: bytes.count)
  }
}
