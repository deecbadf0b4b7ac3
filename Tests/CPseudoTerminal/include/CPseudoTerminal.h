// Starting a program on a pseudo-terminal of its own. In C because the functions for it stand in the
// headers only under feature macros that Swift's Glibc module does not set.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <sys/types.h>

/// Opens a pseudo-terminal and returns its master end, close-on-exec, or -1 with errno.
int pseudo_terminal_open(int rows, int columns);

/// Tells the terminal, and with it the programs on it, a new size.
void pseudo_terminal_resize(int master, int rows, int columns);

/// Starts a program in a new session with the terminal as its controlling terminal and as its standard input,
/// output and error. `directory` may be null. Returns zero or an error number.
int pseudo_terminal_start(
  int master, char *const arguments[], char *const environment[], const char *directory, pid_t *process);

#endif
