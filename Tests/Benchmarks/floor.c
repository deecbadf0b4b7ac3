/* The floor: the least that a list on this terminal can cost. A file of lines is mapped, its lines are found, and as many
   are drawn as there is room for; a moved cursor repaints two rows, a moved page all of them.  floor FILE */
#define _GNU_SOURCE
#include <curses.h>
#include <fcntl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

static const char *text;
static size_t *starts, count, top, chosen;

static void put_row(size_t row) {
  if (row < top || row >= top + (size_t)LINES - 1 || row >= count) return;
  int line = (int)(row - top);
  if (row == chosen) attron(A_REVERSE);
  move(line, 0);
  clrtoeol();
  addnstr(text + starts[row], (int)(starts[row + 1] - starts[row] - 1));
  if (row == chosen) attroff(A_REVERSE);
}

static void put_all(void) {
  for (size_t row = top; row < top + (size_t)LINES - 1; row++) put_row(row);
}

static void put_standing(void) {
  mvprintw(LINES - 1, 0, "%zu of %zu", chosen + 1, count);
  clrtoeol();
  refresh();
}

static void go_to(size_t row) {
  size_t before = chosen, room = (size_t)LINES - 1;
  chosen = row >= count ? count - 1 : row;
  if (chosen >= top && chosen < top + room) {
    put_row(before);
    put_row(chosen);
  } else {
    top = chosen < top ? chosen : chosen - room + 1;
    put_all();
  }
  put_standing();
}

int main(int arguments, char **names) {
  struct stat status;
  int file = arguments == 2 ? open(names[1], O_RDONLY) : -1;
  if (file < 0 || fstat(file, &status) != 0) return 64;
  setlocale(LC_ALL, "");
  text = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
  if (text == MAP_FAILED) return 66;
  size_t room = 1 << 12;
  starts = malloc(room * sizeof *starts);
  for (const char *next = text, *end = text + status.st_size; next && next < end;) {
    starts[count++] = (size_t)(next - text);
    if (count + 1 == room) starts = realloc(starts, (room *= 2) * sizeof *starts);
    next = memchr(next, '\n', (size_t)(end - next));
    if (next) next++;
  }
  starts[count] = (size_t)status.st_size;
  if (count == 0) return 65;
  initscr();
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  curs_set(0);
  put_all();
  put_standing();
  for (int key; (key = getch()) != 'q' && key != ERR;) {
    size_t page = (size_t)LINES - 2;
    if (key == KEY_DOWN) go_to(chosen + 1);
    if (key == KEY_NPAGE) go_to(chosen + page);
    if (key == KEY_HOME) go_to(0);
    if (key == KEY_END) go_to(count - 1);
  }
  endwin();
  return 0;
}
