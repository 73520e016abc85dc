/// The frame of the report: head, policy, style sheet and script.
enum ReportShell {
  private static let style = PackageResources.report_css
  private static let script = PackageResources.report_js
  /// Without scripts nothing would show the postings that the page begins with hidden.
  private static let unscripted = Array(".postings > li[hidden] { display: list-item !important; }".utf8)

  /// Nothing is loaded from anywhere; only this style sheet and this script, told by their hashes, are used.
  static let policy =
    "default-src 'none'; style-src 'sha256-\(SHA256.base64(style))' 'sha256-\(SHA256.base64(unscripted))'; "
    + "script-src 'sha256-\(SHA256.base64(script))'; base-uri 'none'; form-action 'none'"

  static func open(title: String, into page: inout HTMLWriter) {
    page.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.open("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)])
    page.markup("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.markup("<meta name=\"referrer\" content=\"no-referrer\">\n")
    page.element("title", title)
    page.markup("\n<style>")
    page.embedded(style)
    page.markup("</style>\n<noscript><style>")
    page.embedded(unscripted)
    page.markup("</style></noscript>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the ranking</a>\n")
  }

  /// The script stands last: what it works on is there when it runs.
  static func close(_ page: inout HTMLWriter) {
    page.markup("<script>")
    page.embedded(script)
    page.markup("</script>\n</body>\n</html>\n")
  }
}
