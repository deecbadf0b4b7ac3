/* Sits at a terminal of its own in front of a program, and takes the time.
     measure READY SETTLED KEYS PROGRAM [ARGUMENT…]
   READY is text that the first whole frame shows, in one piece; empty for whatever comes first. SETTLED, unless it is
   empty, is a file that appears when all the work of a start is done: the keys wait for it, and a line `settled` says
   when that was. KEYS is words NAME=BYTES*COUNT, bytes with \e for Esc: one line a word, with the median and the 99th
   hundredth of the milliseconds from a key to the last byte of what it changes, and the median of the bytes. The first
   line is the time of the first frame. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static int terminal;
static char seen[1 << 20];
static size_t length;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

/* Reads what is there within so many milliseconds; 0 when nothing comes. */
static size_t take(int patience) {
  struct pollfd wait = {terminal, POLLIN, 0};
  if (poll(&wait, 1, patience) <= 0) return 0;
  if (length > sizeof seen / 2) length = 0;
  ssize_t count = read(terminal, seen + length, sizeof seen - length - 1);
  if (count <= 0) exit(1);
  /* A program that asks where its cursor is gets an answer, as from any terminal. */
  if (memmem(seen + length, (size_t)count, "\033[6n", 4)) {
    if (write(terminal, "\033[2;2R", 6) != 6) exit(1);
  }
  length += (size_t)count;
  seen[length] = 0;
  return (size_t)count;
}

static int compare(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return (difference > 0) - (difference < 0);
}

static size_t unescape(const char *from, const char *end, char *to) {
  size_t count = 0;
  while (from < end) {
    if (from[0] == '\\' && from[1] == 'e') {
      to[count++] = '\033';
      from += 2;
    } else {
      to[count++] = *from++;
    }
  }
  return count;
}

static void press(const char *word) {
  const char *bytes = strchr(word, '=') + 1, *star = strrchr(word, '*');
  char key[64];
  size_t size = unescape(bytes, star, key);
  int times = atoi(star + 1), heard = 0;
  double *took = calloc((size_t)times, sizeof *took), *sizes = calloc((size_t)times, sizeof *sizes);
  for (int time = 0; time < times; time++) {
    while (take(0)) {}
    double start = now(), last = 0;
    size_t count = 0, more;
    if (write(terminal, key, size) != (ssize_t)size) exit(1);
    if (!(more = take(2000))) continue;
    do {
      count += more;
      last = now();
    } while ((more = take(25)));
    took[heard] = last - start;
    sizes[heard++] = (double)count;
  }
  qsort(took, (size_t)heard, sizeof *took, compare);
  qsort(sizes, (size_t)heard, sizeof *sizes, compare);
  if (heard)
    printf("%.*s %.2f %.2f %.0f\n", (int)(bytes - 1 - word), word, took[heard / 2], took[heard * 99 / 100],
           sizes[heard / 2]);
  else
    printf("%.*s - - 0\n", (int)(bytes - 1 - word), word);
  free(took);
  free(sizes);
}

int main(int count, char **words) {
  if (count < 5) return 64;
  struct winsize size = {40, 120, 0, 0};
  setenv("TERM", "xterm-256color", 1);
  setvbuf(stdout, NULL, _IOLBF, 0);
  double start = now();
  pid_t child = forkpty(&terminal, NULL, NULL, &size);
  if (child == 0) {
    execvp(words[4], words + 4);
    _exit(127);
  }
  while (!strstr(seen, words[1])) {
    if (now() - start > 600e3) return 1;
    take(100);
  }
  double ready = now();
  while (take(25)) ready = ready > 0 ? ready : now();
  printf("first %.2f\n", ready - start);
  while (words[2][0] && access(words[2], F_OK) != 0) {
    if (now() - start > 1200e3) return 1;
    take(100);
  }
  if (words[2][0]) printf("settled %.2f\n", now() - start);
  /* As long as something is still being done, its progress is shown. */
  while (words[3][0] && take(2500)) {}
  for (char *word = strtok(words[3], " "); word; word = strtok(NULL, " ")) press(word);
  kill(child, SIGTERM);
  return 0;
}
