import Glibc
import Terminal

// A small program for the tests of the terminal room: it shows what it is told, through the public face
// alone.
//
//     TerminalProbe desk            a field to type in and a list of the events that came
//     TerminalProbe frames N DIR    N random frames, one a key; what each should be is written to DIR
//
// Control keys command it, so that everything else can be typed: Q ends it, Z suspends it, T makes it trap,
// X makes it exit without stopping the screen, O turns the mouse on or off, E runs a child, L hangs for
// ever, N draws the same frame again, W watches
// a descriptor.

let arguments = CommandLine.arguments.dropFirst()

do {
  var options = Screen.Options()
  options.measuresAmbiguousWidth = arguments.contains("--measure")
  let screen = try Screen(options)
  if arguments.first == "frames" {
    let operands = arguments.dropFirst().filter { !$0.hasPrefix("-") }
    var frames = Frames(
      on: screen, count: Int(operands.first ?? "") ?? 0, folder: operands.last ?? ".",
      widths: DisplayWidth(ambiguous: arguments.contains("--wide") ? .wide : .narrow))
    frames.run()
  } else {
    var desk = Desk(on: screen, text: arguments.dropFirst().first { !$0.hasPrefix("-") } ?? "")
    desk.run()
  }
  screen.stop()
  print("goodbye")
} catch {
  print("no screen: \(error)")
  exit(3)
}
