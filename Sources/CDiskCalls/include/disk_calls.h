#ifndef DISK_CALLS_H
#define DISK_CALLS_H

#include <errno.h>
#include <sys/file.h>
#include <sys/sysmacros.h>
#include <sys/types.h>
#include <sys/vfs.h>

// In Swift the name `flock` is the structure of POSIX record locks, and the function of that name cannot be reached.
static inline int disk_lock_exclusively(int descriptor) { return flock(descriptor, LOCK_EX | LOCK_NB); }

// The kind of file system that holds a path (statfs(2)); negative where that cannot be told, with errno set. Swift's
// Glibc does not have this header.
static inline long disk_file_system(const char *path) {
  struct statfs status;
  if (statfs(path, &status) != 0) return -1;
  return (long)(unsigned int)status.f_type;
}

// The two halves of a device's number, which are macros.
static inline unsigned disk_device_major(dev_t device) { return major(device); }
static inline unsigned disk_device_minor(dev_t device) { return minor(device); }

#endif
