/// Turns the bytes a terminal sends into keys, pastes and mouse events.
///
/// Curses could do this (`get_wch`), but it would look for keys inside pasted text, lose what it does not
/// know in the form of single letters that then act as keys, block while it waits for the rest of a
/// sequence, and hide bytes in a queue that `poll` cannot see. This decoder is a value: bytes in, input
/// out, and no clock; the caller waits ``patience`` for more bytes and then calls ``giveUp()``.
///
/// Rules:
/// - between the marks of a bracketed paste every byte is text;
/// - escape with an ASCII character is Alt; escape with anything else is two keys;
/// - a sequence that is whole but means nothing here is swallowed whole: its letters never act as keys;
/// - bytes that are no UTF-8 become U+FFFD, visible, never silence.
struct KeyDecoder {
  enum Input: Equatable {
    case key(Key)
    case paste(String)
    case mouse(Mouse)
    /// The terminal reports where its cursor is, counted from zero.
    case cursor(Position)
  }

  private let terminalKeys: [(sequence: [UInt8], key: Key)]
  private var pending: [UInt8] = []
  private var isPasting = false
  /// How far the pasted bytes have been searched for the closing mark.
  private var searched = 0

  private let escapeDelay: Duration

  /// - Parameters:
  ///   - terminalKeys: sequences particular to this terminal, before the usual ones.
  ///   - escapeDelay: how long a lone escape is waited upon.
  init(terminalKeys: [(sequence: [UInt8], key: Key)] = [], escapeDelay: Duration = .milliseconds(25)) {
    self.terminalKeys = terminalKeys
    self.escapeDelay = escapeDelay
  }

  private func terminalKey(_ sequence: [UInt8]) -> Key? { terminalKeys.last { $0.sequence == sequence }?.key }

  /// How long to wait for the rest of what has begun; nil when nothing has, or when waiting is all one can
  /// do.
  ///
  /// A lone escape is the escape key unless a sequence follows at once; once a sequence has begun, a slow
  /// line is more likely than a person who presses Alt and `[`.
  var patience: Duration? {
    guard !isPasting, pending.first == 0x1B else { return nil }
    return pending.count == 1 ? escapeDelay : max(escapeDelay, .milliseconds(250))
  }

  mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
    pending += bytes
    var inputs: [Input] = []
    var position = 0
    while position < pending.count {
      let step = isPasting ? pasteStep(at: position) : step(at: position)
      guard step.length > 0 else { break }
      position += step.length
      inputs += step.inputs
    }
    pending.removeFirst(position)
    searched = max(0, searched - position)
    return inputs
  }

  /// Nothing more came: what is pending stands for itself.
  mutating func giveUp() -> [Input] {
    guard patience != nil else { return [] }
    let bytes = pending
    pending = []
    switch bytes.count {
    case 1: return [.key(.escape)]
    case 2: return [.key(.alt(Character(Unicode.Scalar(bytes[1]))))]
    default: return []
    }
  }

  /// What stands at a position and how many bytes it takes; none when it is not whole.
  private typealias Step = (length: Int, inputs: [Input])

  private mutating func step(at position: Int) -> Step {
    let byte = pending[position]
    switch byte {
    case 0x1B: return escapeStep(at: position)
    case 0x00..<0x20, 0x7F: return (1, ControlKeys.key(for: byte).map { [.key($0)] } ?? [])
    default: return textStep(at: position)
    }
  }

  // MARK: - Text

  /// All text up to the next control, as characters: an accent must find its letter.
  private func textStep(at position: Int) -> Step {
    var end = position
    while end < pending.count, pending[end] >= 0x20, pending[end] != 0x7F { end += 1 }
    if end == pending.count { end -= Self.unfinished(pending[position..<end]) }
    let text = String(decoding: pending[position..<end], as: UTF8.self)
    let characters = text.filter { character in
      // C1 controls have no key.
      !character.unicodeScalars.contains { (0x80...0x9F).contains($0.value) }
    }
    return (end - position, characters.map { .key(.character($0)) })
  }

  /// How many bytes at the end begin a UTF-8 sequence of which the rest has not come.
  private static func unfinished(_ bytes: ArraySlice<UInt8>) -> Int {
    for (back, byte) in bytes.reversed().prefix(3).enumerated() {
      switch byte {
      case 0x80..<0xC0: continue
      case 0xC2...0xDF: return back < 1 ? back + 1 : 0
      case 0xE0...0xEF: return back < 2 ? back + 1 : 0
      case 0xF0...0xF4: return back + 1
      default: return 0
      }
    }
    return 0
  }

  // MARK: - Paste

  private static let pasteBegins: [UInt8] = Array("\u{1B}[200~".utf8)
  private static let pasteEnds: [UInt8] = Array("\u{1B}[201~".utf8)

  private mutating func pasteStep(at position: Int) -> Step {
    var index = max(position, searched)
    while index + Self.pasteEnds.count <= pending.count {
      if pending[index] == 0x1B, pending[index...].starts(with: Self.pasteEnds) {
        let text = String(decoding: pending[position..<index], as: UTF8.self)
        isPasting = false
        searched = 0
        return (index + Self.pasteEnds.count - position, [.paste(Self.withLineFeeds(text))])
      }
      index += 1
    }
    searched = index
    return (0, [])
  }

  /// Terminals send a line break of the clipboard as carriage return, some as both.
  private static func withLineFeeds(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    return String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }

  // MARK: - Escape sequences

  private mutating func escapeStep(at position: Int) -> Step {
    guard position + 1 < pending.count else { return (0, []) }
    let rest = pending[position...]
    if rest.starts(with: Self.pasteBegins) {
      isPasting = true
      return (Self.pasteBegins.count, [])
    }
    let next = pending[position + 1]
    switch next {
    case UInt8(ascii: "["): return controlSequence(at: position)
    case UInt8(ascii: "O"):
      guard position + 2 < pending.count else { return (0, []) }
      let sequence = Array(pending[position..<(position + 3)])
      let key = terminalKey(sequence) ?? SequenceKeys.application[sequence[2]]
      return (3, key.map { [.key($0)] } ?? [])
    case 0x20..<0x7F:
      return (2, [.key(.alt(Character(Unicode.Scalar(next))))])
    default:
      // A control or a hanzi in the wake of an escape is a second key that a slow line has brought together
      // with the first; were the escape dropped, an enter meant for after it would confirm what it was to
      // cancel.
      return (1, [.key(.escape)])
    }
  }

  /// CSI, parameters, intermediates, one final byte (ECMA-48, 5.4).
  private func controlSequence(at position: Int) -> Step {
    // The Linux console sends CSI [ A to CSI [ E for F1 to F5.
    let isLinuxConsole = position + 2 < pending.count && pending[position + 2] == UInt8(ascii: "[")
    var end = position + (isLinuxConsole ? 3 : 2)
    while end < pending.count, (0x20..<0x40).contains(pending[end]) { end += 1 }
    guard end < pending.count else { return (0, []) }
    guard (0x40..<0x7F).contains(pending[end]) else {
      // Broken off by something that cannot belong to it: that byte is looked at by itself.
      return (end - position, [])
    }
    let length = end + 1 - position
    let sequence = Array(pending[position...end])
    if let key = terminalKey(sequence) { return (length, [.key(key)]) }
    if isLinuxConsole {
      let number = Int(sequence[length - 1]) - Int(UInt8(ascii: "A")) + 1
      return (length, (1...5).contains(number) ? [.key(.function(number))] : [])
    }
    let parameters = String(decoding: sequence[2..<(length - 1)], as: UTF8.self)
    return (
      length, SequenceKeys.input(final: sequence[length - 1], parameters: parameters).map { [$0] } ?? []
    )
  }
}
