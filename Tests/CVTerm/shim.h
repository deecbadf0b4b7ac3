// libvterm 0.1 (Debian 12 has 0.1.4) for Swift. Bit fields, tagged unions and callback tables stay on this
// side.

#include <stdbool.h>
#include <string.h>
#include <vterm.h>

// What programs set by escape sequences and libvterm tells only through a callback.
struct emulator_properties {
  bool cursor_visible;
  bool alternate_screen;
  int mouse;
  int bells;
  char title[256];
};

struct emulator_cell {
  uint32_t characters[VTERM_MAX_CHARS_PER_CELL];
  int width;
  bool bold, underline, reverse;
  // Palette numbers; -1 for the terminal's own colour, -2 for one that is in no palette.
  int foreground, background;
};

static inline int emulator_set_property(VTermProp property, VTermValue *value, void *user) {
  struct emulator_properties *properties = (struct emulator_properties *)user;
  switch (property) {
    case VTERM_PROP_CURSORVISIBLE: properties->cursor_visible = value->boolean; break;
    case VTERM_PROP_ALTSCREEN: properties->alternate_screen = value->boolean; break;
    case VTERM_PROP_MOUSE: properties->mouse = value->number; break;
    case VTERM_PROP_TITLE:
      strncpy(properties->title, value->string, sizeof properties->title - 1);
      break;
    default: break;
  }
  return 1;
}

static inline int emulator_ring(void *user) {
  ((struct emulator_properties *)user)->bells += 1;
  return 1;
}

// An emulator that keeps its properties in `properties`, which must outlive it.
static inline VTerm *emulator_new(int rows, int columns, struct emulator_properties *properties) {
  static const VTermScreenCallbacks callbacks = {.settermprop = emulator_set_property, .bell = emulator_ring};
  memset(properties, 0, sizeof *properties);
  properties->cursor_visible = true;
  VTerm *terminal = vterm_new(rows, columns);
  vterm_set_utf8(terminal, 1);
  VTermScreen *screen = vterm_obtain_screen(terminal);
  vterm_screen_set_callbacks(screen, &callbacks, properties);
  vterm_screen_enable_altscreen(screen, 1);
  vterm_screen_reset(screen, 1);
  return terminal;
}

static inline int emulator_colour(const VTermColor *colour) {
  if (VTERM_COLOR_IS_DEFAULT_FG(colour) || VTERM_COLOR_IS_DEFAULT_BG(colour)) return -1;
  return VTERM_COLOR_IS_INDEXED(colour) ? colour->indexed.idx : -2;
}

// The cell at a place; the second column of a wide character has width 0.
static inline struct emulator_cell emulator_cell_at(VTerm *terminal, int row, int column) {
  VTermScreenCell cell;
  struct emulator_cell result;
  memset(&result, 0, sizeof result);
  VTermPos position = {.row = row, .col = column};
  if (!vterm_screen_get_cell(vterm_obtain_screen(terminal), position, &cell)) return result;
  bool is_continuation = cell.chars[0] == (uint32_t)-1;
  result.width = is_continuation ? 0 : cell.width;
  if (!is_continuation) memcpy(result.characters, cell.chars, sizeof cell.chars);
  result.bold = cell.attrs.bold;
  result.underline = cell.attrs.underline != 0;
  result.reverse = cell.attrs.reverse;
  result.foreground = emulator_colour(&cell.fg);
  result.background = emulator_colour(&cell.bg);
  return result;
}

static inline VTermPos emulator_cursor(VTerm *terminal) {
  VTermPos position;
  vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position);
  return position;
}
