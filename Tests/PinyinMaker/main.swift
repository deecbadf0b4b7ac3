import Foundation

// Writes Sources/Pinyin/FirstReadings.swift: what ICU reads each unified ideograph as, without tones.
// Run it from the package's folder when ICU learns more: swift run PinyinMaker

let width = 48
let characters = (0x4E00...0x9FFF).compactMap(UnicodeScalar.init(_:))

/// `lǚ` as `lv`: what a keyboard types.
func reading(of character: UnicodeScalar) -> String {
  let text = String(character)
  guard let latin = text.applyingTransform(.mandarinToLatin, reverse: false), latin != text else { return "" }
  let marks = latin.decomposedStringWithCanonicalMapping.unicodeScalars
  var plain = ""
  for mark in marks {
    if mark.value == 0x308, plain.last == "u" {
      plain.removeLast()
      plain.append("v")
    } else if mark.isASCII {
      plain.unicodeScalars.append(mark)
    }
  }
  return plain
}

let readings = characters.map(reading(of:))
let syllables = Set(readings).subtracting([""]).sorted()
let places = Dictionary(uniqueKeysWithValues: syllables.enumerated().map { ($1, $0 + 1) })

/// A place in the list of syllables as two digits of base 64, from `0` on; `00` is a character without a reading.
func code(_ reading: String) -> String {
  let place = places[reading] ?? 0
  // A backslash would begin an escape: the digits leave it out.
  return [place / 64, place % 64].map { digit in
    let value = 0x30 + digit
    return String(UnicodeScalar(UInt8(value >= 0x5C ? value + 1 : value)))
  }.joined()
}

var page = """
  /// What each unified ideograph from U+4E00 on is read as in the first place, without its tone.
  ///
  /// Made by `swift run PinyinMaker` from ICU's transliteration; not to be edited. Two digits of base 64 a character,
  /// so that a look costs one read of memory and starting the program costs nothing.
  enum FirstReadings {
    static let first: UInt32 = 0x4E00
    static let count = \(characters.count)

    static let syllables: StaticString = \"\"\"

  """
/// Lines of a string literal, all but the last going on into the next.
func literal(_ lines: [String]) -> String {
  lines.map { "    " + $0 }.joined(separator: "\\\n") + "\n"
}

func lines<Element>(_ elements: [Element], of count: Int, _ joined: (ArraySlice<Element>) -> String)
  -> [String]
{
  stride(from: 0, to: elements.count, by: count).map {
    joined(elements[$0..<min($0 + count, elements.count)])
  }
}

page += literal(lines(syllables, of: 20) { $0.joined(separator: " ") + " " })
page += "    \"\"\"\n\n  static let codes: StaticString = \"\"\"\n"
page += literal(lines(readings, of: width) { $0.map(code).joined() })
page += "    \"\"\"\n}\n"
try page.write(toFile: "Sources/Pinyin/FirstReadings.swift", atomically: true, encoding: .utf8)
