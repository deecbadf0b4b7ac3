// ncursesw for Swift: the header, and a plain function for everything in it that does not import.
//
// Swift sees functions and constants of simple types. It does not see macros that cast (A_BOLD), variadic
// functions (tparm), and, in language mode 6, global variables (stdscr, COLORS): any thread could change
// them.

// SwiftPM drops the -D flags that pkg-config gives for a system library, so they stand here; without them
// cchar_t, setcchar and the other wide functions vanish from the header.
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <term.h>
#include <wchar.h>

// newterm is handed the C streams; `stdin` and `stdout` are global variables. Without an output it is the standard one.
static inline SCREEN *curses_begin(FILE *output) { return newterm(NULL, output ? output : stdout, stdin); }

// `stdscr` is a global variable.
static inline WINDOW *curses_window(void) { return stdscr; }

// LINES, COLS, COLORS and COLOR_PAIRS are global variables.
static inline int curses_rows(void) { return LINES; }
static inline int curses_columns(void) { return COLS; }
static inline int curses_colours(void) { return COLORS; }
static inline int curses_colour_pairs(void) { return COLOR_PAIRS; }

// A_* are macros that cast and shift.
static inline attr_t curses_attributes(bool bold, bool dim, bool underline, bool reverse) {
  return (bold ? A_BOLD : 0) | (dim ? A_DIM : 0) | (underline ? A_UNDERLINE : 0) | (reverse ? A_REVERSE : 0);
}

// tparm is variadic. Capabilities used here take two numbers at most.
static inline const char *terminfo_fill(const char *capability, int first, int second) {
  return tparm(capability, first, second, 0, 0, 0, 0, 0, 0, 0);
}

// tigetstr answers (char *)-1 for a name that is no string capability, a cast Swift cannot write; its
// argument and that of tigetflag are not const in the header's older forms.
static inline const char *terminfo_string(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? NULL : value;
}

static inline int terminfo_number(const char *name) { return tigetnum((char *)name); }
static inline bool terminfo_flag(const char *name) { return tigetflag((char *)name) > 0; }

// <wchar.h> declares wcwidth only under _XOPEN_SOURCE, which a module that another has already built cannot
// be given.
extern int wcwidth(wchar_t character);
static inline int libc_width(wchar_t character) { return wcwidth(character); }

// LC_CTYPE is a plain number, but `setlocale` must run before the first wide function, so the
// two steps stand together: the environment's locale, and whether it speaks UTF-8. How characters are written is all that
// curses asks of a locale; the rest of it would be a dozen files to open.
static inline bool locale_from_environment_is_utf8(void) {
  if (setlocale(LC_CTYPE, "") == NULL) return false;
  const char *codeset = nl_langinfo(CODESET);
  return codeset[0] == 'U' && codeset[1] == 'T' && codeset[2] == 'F';
}
// NULL when the locale asked for is not installed.
static inline const char *locale_codeset(void) {
  return setlocale(LC_CTYPE, "") == NULL ? NULL : nl_langinfo(CODESET);
}
static inline bool locale_fall_back_to_utf8(void) { return setlocale(LC_CTYPE, "C.UTF-8") != NULL; }
