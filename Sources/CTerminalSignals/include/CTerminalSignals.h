// What must happen to a terminal when a signal comes, in plain C: a handler may call only async-signal-safe
// functions (POSIX.1-2017, 2.4.3), and Swift promises that of nothing. Everything a handler needs is
// computed beforehand.
#ifndef CTERMINALSIGNALS_H
#define CTERMINALSIGNALS_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/// News that handlers leave for the event loop.
struct terminal_signal_news {
  bool resized;    ///< SIGWINCH
  bool stop;       ///< SIGTSTP: asked to stop; the loop does it, with the terminal given back first
  bool continued;  ///< SIGCONT
  int terminate;   ///< SIGHUP, SIGINT or SIGTERM; zero when none came
};

/// Installs the handlers. Returns the end of a pipe that becomes readable when there is news, or -1 with
/// errno.
int terminal_signals_install(void);

bool terminal_signals_are_installed(void);

/// Gives every signal back its former handler and closes the pipe.
void terminal_signals_remove(void);

/// Tells the handlers how to give the terminal back: the modes to set and the bytes to write. May be called
/// again at any time; the bytes are copied. Bytes beyond a fixed, ample limit are refused with false.
bool terminal_signals_arm(int terminal, const struct termios *modes, const char *bytes, size_t count);

/// The terminal is given back already: from now on handlers leave it alone.
void terminal_signals_disarm(void);

/// Holds back what is written to standard error while the screen is taken, when standard error is a
/// terminal: it would stand in the middle of the picture, and be wiped away with it. Restoring the terminal
/// releases it.
void terminal_errors_hold(void);
void terminal_errors_release(void);

/// A file in memory that no name leads to, closed in children unless it is handed to them; -1 when there is none.
int terminal_memory_file(const char *purpose);

/// From now on the second descriptor is what the first one is; closed in children. False with errno where it cannot be.
bool terminal_redirect(int source, int descriptor);

/// Takes the news and empties the pipe.
struct terminal_signal_news terminal_signals_take(void);

/// Stops this process group as Ctrl-Z would; returns when it is continued, at once where stopping is
/// impossible (POSIX: an orphaned process group, which has no shell that could continue it).
void terminal_signals_stop_here(void);

/// While a child has the terminal, keys such as Ctrl-C are meant for it alone.
void terminal_signals_leave_to_child(bool child_has_terminal);

/// Ends the process by the signal, so that the shell sees the conventional status.
_Noreturn void terminal_signals_die(int number);

#endif
