#ifndef DISK_CALLS_H
#define DISK_CALLS_H

#include <sys/file.h>

// In Swift the name `flock` is the structure of POSIX record locks, and the function of that name cannot be reached.
static inline int disk_lock_exclusively(int descriptor) { return flock(descriptor, LOCK_EX | LOCK_NB); }

#endif
