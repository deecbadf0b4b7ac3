import CaseConsole
import CaseWording
import Terminal

/// A sheet as a page of its own, to be printed: no script, no picture, no style from elsewhere.
enum SheetPage {
  /// Lines no wider than a page of text.
  static func text(_ sheet: Sheet, columns: Int = 80) -> [String] {
    let widths = DisplayWidth()
    return [sheet.title, ""]
      + SheetLayout.text(sheet).flatMap { $0.isEmpty ? [""] : widths.wrap($0, to: columns) }
  }

  static func html(_ sheet: Sheet, _ language: Language) -> String {
    var body = "<h1>\(escaped(sheet.title))</h1>\n"
    var rest = sheet.lines[...]
    while let first = rest.first {
      if first.cells.count > 1 {
        let table = rest.prefix { $0.cells.count == first.cells.count }
        rest = rest.dropFirst(table.count)
        body += "<table>\n" + table.map(row).joined() + "</table>\n"
      } else {
        rest = rest.dropFirst()
        body += line(first)
      }
    }
    let tag = language == .chinese ? "zh-CN" : "en"
    return """
      <!DOCTYPE html>
      <html lang="\(tag)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(escaped(sheet.title))</title>
      <style>
      @page { size: A4; margin: 20mm }
      body { font: 12pt/1.6 "Noto Serif CJK SC", SimSun, serif; max-width: 170mm; margin: 0 auto; color: #000 }
      h1 { font-size: 18pt; text-align: center } h2 { font-size: 13pt; margin: 1.2em 0 .3em }
      p { margin: .3em 0; text-indent: 0 } .warning { font-weight: bold } .faint { color: #444; font-size: 10pt }
      .strong { font-weight: bold }
      table { border-collapse: collapse; width: 100% } tr { break-inside: avoid }
      td { border: 1px solid #000; padding: 2px 6px } td.number { text-align: right }
      </style>
      </head>
      <body>
      \(body)</body>
      </html>

      """
  }

  private static func row(_ line: SheetLine) -> String {
    let cells = line.cells.map { cell in
      "<td\(cell.isNumber ? " class=\"number\"" : "")>\(escaped(cell.text))</td>"
    }
    return "<tr\(look(line))>" + cells.joined() + "</tr>\n"
  }

  private static func line(_ line: SheetLine) -> String {
    guard let cell = line.cells.first else { return "" }
    return line.look == .heading
      ? "<h2>\(escaped(cell.text))</h2>\n" : "<p\(look(line))>\(escaped(cell.text))</p>\n"
  }

  private static func look(_ line: SheetLine) -> String {
    switch line.look {
    case .warning: " class=\"warning\""
    case .faint: " class=\"faint\""
    case .strong: " class=\"strong\""
    case .heading, .plain, .good: ""
    }
  }

  /// Text that a browser shows and does nothing with.
  private static func escaped(_ text: String) -> String {
    Neutral.text(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
