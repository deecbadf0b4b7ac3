#define _GNU_SOURCE
#include "CTerminalSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

// Signals that become news for the loop, and those that end the process on the spot because the program is
// broken.
static const int polite[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGHUP, SIGINT, SIGTERM};
static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT};
enum { polite_count = sizeof polite / sizeof *polite, fatal_count = sizeof fatal / sizeof *fatal };

static struct sigaction polite_before[polite_count];
static struct sigaction fatal_before[fatal_count];
static struct sigaction pipe_before;
static bool installed;
static int pipe_ends[2] = {-1, -1};

static atomic_bool resized, stop_asked, continued;
static atomic_int terminate_asked;
static atomic_long terminate_second;

// Two copies of the farewell, written in turn, so that a handler always finds a whole one.
enum { farewell_limit = 1024 };
struct farewell {
  int terminal;
  struct termios modes;
  size_t count;
  char bytes[farewell_limit];
};
static struct farewell farewells[2];
static atomic_int armed = -1;

// A stack of its own, for the overflow of the ordinary one.
static char alternate_stack[64 * 1024];

// Where standard error really goes while it is held back, and what was written to it meanwhile.
static atomic_int errors_behind = -1;
static int errors_held = -1;

static void write_whole(int descriptor, const char *bytes, size_t left) {
  while (left > 0) {
    ssize_t written = write(descriptor, bytes, left);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) break;
    bytes += written;
    left -= (size_t)written;
  }
}

void terminal_errors_hold(void) {
  if (atomic_load(&errors_behind) >= 0 || !isatty(STDERR_FILENO)) return;
  errors_held = terminal_memory_file("standard error");
  if (errors_held < 0) return;
  int behind = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (behind < 0 || dup2(errors_held, STDERR_FILENO) < 0) {
    if (behind >= 0) close(behind);
    close(errors_held);
    return;
  }
  atomic_store(&errors_behind, behind);
}

void terminal_errors_release(void) {
  int behind = atomic_exchange(&errors_behind, -1);
  if (behind < 0) return;
  dup2(behind, STDERR_FILENO);
  close(behind);
  char bytes[512];
  lseek(errors_held, 0, SEEK_SET);
  for (ssize_t count; (count = read(errors_held, bytes, sizeof bytes)) > 0;) {
    write_whole(STDERR_FILENO, bytes, (size_t)count);
  }
  close(errors_held);
}

int terminal_memory_file(const char *purpose) { return memfd_create(purpose, MFD_CLOEXEC); }

bool terminal_redirect(int source, int descriptor) { return dup3(source, descriptor, O_CLOEXEC) >= 0; }

static void restore_terminal(void) {
  int which = atomic_exchange(&armed, -1);
  if (which < 0) return;
  struct farewell *farewell = &farewells[which];
  write_whole(farewell->terminal, farewell->bytes, farewell->count);
  // TCSANOW: waiting for output to drain could hang on a terminal that is gone or held by Ctrl-S.
  tcsetattr(farewell->terminal, TCSANOW, &farewell->modes);
  terminal_errors_release();
}

static void die_by_default(int number) {
  struct sigaction plain;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  sigaction(number, &plain, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
}

static void handle_polite(int number) {
  int saved = errno;
  switch (number) {
    case SIGWINCH: atomic_store(&resized, true); break;
    case SIGTSTP: atomic_store(&stop_asked, true); break;
    case SIGCONT: atomic_store(&continued, true); break;
    default: {
      // The first request is for the loop, which saves what must be saved. Another one a second later means
      // that the loop does not turn any more; earlier ones are the usual company of the first (a shell that
      // goes away sends SIGHUP after the kernel has done so, a service manager sends SIGTERM and SIGHUP).
      struct timespec now;
      clock_gettime(CLOCK_MONOTONIC, &now);
      int none = 0;
      if (atomic_compare_exchange_strong(&terminate_asked, &none, number)) {
        atomic_store(&terminate_second, now.tv_sec);
      } else if (now.tv_sec > atomic_load(&terminate_second) + 1) {
        restore_terminal();
        die_by_default(number);
      }
    }
  }
  // A full pipe is readable already; the flags above hold the news.
  ssize_t ignored = write(pipe_ends[1], "", 1);
  (void)ignored;
  errno = saved;
}

static void handle_fatal(int number) {
  restore_terminal();
  // Whoever handled the signal before, such as the Swift runtime's backtrace, still has its say, now
  // readable.
  for (int i = 0; i < fatal_count; i++) {
    if (fatal[i] == number) sigaction(number, &fatal_before[i], NULL);
  }
  // A fault happens again when the handler returns; a signal sent by hand must be sent again.
  raise(number);
}

static void listen_politely(int index) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigfillset(&action.sa_mask);
  // No SA_RESTART: poll must wake.
  action.sa_handler = handle_polite;
  // Under nohup, SIGHUP is ignored on purpose, and so may others be.
  bool is_request = polite[index] != SIGWINCH && polite[index] != SIGCONT;
  if (is_request && polite_before[index].sa_handler == SIG_IGN) return;
  sigaction(polite[index], &action, NULL);
}

static void listen_for_fault(int index) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigfillset(&action.sa_mask);
  action.sa_handler = handle_fatal;
  action.sa_flags = SA_ONSTACK;
  sigaction(fatal[index], &action, NULL);
}

bool terminal_signals_are_installed(void) { return installed; }

int terminal_signals_install(void) {
  if (installed) return pipe_ends[0];
  if (pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  atomic_store(&resized, false);
  atomic_store(&stop_asked, false);
  atomic_store(&continued, false);
  atomic_store(&terminate_asked, 0);

  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  sigaltstack(&stack, NULL);

  for (int i = 0; i < polite_count; i++) {
    sigaction(polite[i], NULL, &polite_before[i]);
    listen_politely(i);
  }
  for (int i = 0; i < fatal_count; i++) {
    sigaction(fatal[i], NULL, &fatal_before[i]);
    listen_for_fault(i);
  }
  // Whoever writes to what nobody reads any more is told by the call; dying of it would leave the terminal as it is.
  struct sigaction ignore;
  memset(&ignore, 0, sizeof ignore);
  ignore.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &ignore, &pipe_before);
  // A path that ends in exit() without stopping the screen must not leave the terminal in its state.
  static bool registered;
  if (!registered) registered = atexit(restore_terminal) == 0;
  installed = true;
  return pipe_ends[0];
}

void terminal_signals_remove(void) {
  if (!installed) return;
  terminal_signals_disarm();
  for (int i = 0; i < polite_count; i++) sigaction(polite[i], &polite_before[i], NULL);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &fatal_before[i], NULL);
  sigaction(SIGPIPE, &pipe_before, NULL);
  close(pipe_ends[0]);
  close(pipe_ends[1]);
  pipe_ends[0] = pipe_ends[1] = -1;
  installed = false;
}

bool terminal_signals_arm(int terminal, const struct termios *modes, const char *bytes, size_t count) {
  if (count > farewell_limit) return false;
  int next = atomic_load(&armed) == 0 ? 1 : 0;
  struct farewell *farewell = &farewells[next];
  farewell->terminal = terminal;
  farewell->modes = *modes;
  farewell->count = count;
  memcpy(farewell->bytes, bytes, count);
  atomic_store(&armed, next);
  return true;
}

void terminal_signals_disarm(void) { atomic_store(&armed, -1); }

struct terminal_signal_news terminal_signals_take(void) {
  char drain[64];
  while (pipe_ends[0] >= 0 && read(pipe_ends[0], drain, sizeof drain) > 0) {
  }
  struct terminal_signal_news news;
  news.resized = atomic_exchange(&resized, false);
  news.stop = atomic_exchange(&stop_asked, false);
  news.continued = atomic_exchange(&continued, false);
  // Not reset: a second request after the first was read still finds the loop gone and ends the process.
  news.terminate = atomic_load(&terminate_asked);
  return news;
}

void terminal_signals_stop_here(void) {
  struct sigaction action, ours;
  memset(&action, 0, sizeof action);
  // The whole group stops, as the terminal does it: the program may be one end of a pipeline. This process
  // ignores the group's signal and stops by one of its own, which `raise` delivers before it returns; the
  // other could reach another thread, late, when the screen has been taken again.
  action.sa_handler = SIG_IGN;
  sigaction(SIGTSTP, &action, &ours);
  kill(0, SIGTSTP);
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, NULL);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  atomic_store(&continued, false);
  atomic_store(&stop_asked, false);
}

void terminal_signals_leave_to_child(bool child_has_terminal) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  for (int i = 0; i < polite_count; i++) {
    if (polite[i] != SIGINT && polite[i] != SIGTSTP) continue;
    if (!child_has_terminal) {
      listen_politely(i);
      continue;
    }
    // Ctrl-Z stops parent and child together, as one job of the shell.
    action.sa_handler = polite[i] == SIGINT ? SIG_IGN : SIG_DFL;
    sigaction(polite[i], &action, NULL);
  }
  for (int i = 0; i < fatal_count; i++) {
    if (fatal[i] != SIGQUIT) continue;
    if (!child_has_terminal) {
      listen_for_fault(i);
      continue;
    }
    action.sa_handler = SIG_IGN;
    sigaction(SIGQUIT, &action, NULL);
  }
  atomic_store(&continued, false);
}

void terminal_signals_die(int number) {
  restore_terminal();
  die_by_default(number);
  _exit(128 + number);
}
