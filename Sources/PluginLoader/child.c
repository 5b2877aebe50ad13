#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "loader.h"

/* What the child tells the parent; shared. */
typedef struct report {
  /* Set as the last thing before the child ends of its own accord. */
  volatile int returned;
  volatile int result;
} report;

void *loader_shared(size_t size) {
  void *memory = mmap(NULL, size ? size : 1, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  return memory == MAP_FAILED ? NULL : memory;
}

void loader_unshare(void *memory, size_t size) {
  if (memory) munmap(memory, size ? size : 1);
}

static uint64_t address_space(void) {
  unsigned long pages = 0;
  FILE *file = fopen("/proc/self/statm", "re");
  if (!file) return 0;
  if (fscanf(file, "%lu", &pages) != 1) pages = 0;
  fclose(file);
  return (uint64_t)pages * (uint64_t)sysconf(_SC_PAGESIZE);
}

static void limit(int resource, rlim_t most) {
  struct rlimit current;
  if (getrlimit(resource, &current) == 0 && current.rlim_max < most) most = current.rlim_max;
  struct rlimit wanted = {most, most};
  setrlimit(resource, &wanted);
}

/* The host's handlers, descriptors and output are not the plugin's to touch. */
static void become_alone(int keep, const loader_limits *limits, uint64_t in_use) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  setpgid(0, 0);
  struct sigaction standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  for (int signal = 1; signal < NSIG; signal++) sigaction(signal, &standard, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  int null = open("/dev/null", O_RDWR);
  for (int standard_stream = 0; standard_stream <= 2; standard_stream++)
    if (null >= 0) dup2(null, standard_stream);
  if (keep > 3) syscall(SYS_close_range, 3U, (unsigned)keep - 1, 0U);
  syscall(SYS_close_range, keep >= 3 ? (unsigned)keep + 1 : 3U, ~0U, 0U);
  limit(RLIMIT_CORE, 0);
  if (limits->memory) limit(RLIMIT_AS, in_use + limits->memory);
  if (limits->seconds > 0) limit(RLIMIT_CPU, (rlim_t)limits->seconds + 1);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Waits until the child ended or the time is up; true if it ended. The child stays to be
 * collected. */
static bool await(pid_t child, double seconds) {
  double end = now() + (seconds > 0 ? seconds : 1e9);
  int descriptor = (int)syscall(SYS_pidfd_open, child, 0);
  if (descriptor >= 0) {
    struct pollfd wait = {descriptor, POLLIN, 0};
    bool ended = false;
    for (double left; !ended && (left = end - now()) > 0;) {
      int milliseconds = left > 1e6 ? 1000000000 : (int)(left * 1000) + 1;
      ended = poll(&wait, 1, milliseconds) > 0;
    }
    close(descriptor);
    return ended;
  }
  /* An older kernel: look now and then. */
  while (now() < end) {
    siginfo_t info;
    memset(&info, 0, sizeof info);
    if (waitid(P_PID, (id_t)child, &info, WEXITED | WNOHANG | WNOWAIT) != 0) return true;
    if (info.si_pid == child) return true;
    struct timespec pause = {0, 500000};
    nanosleep(&pause, NULL);
  }
  return false;
}

loader_outcome loader_in_child(int (*work)(void *), void *context, int keep,
                               const loader_limits *limits, char *error) {
  report *report = loader_shared(sizeof *report);
  if (!report) {
    loader_say(error, "no memory to share with a child process");
    return LOADER_UNABLE;
  }
  uint64_t in_use = address_space();
  pid_t child = fork();
  if (child == 0) {
    become_alone(keep, limits, in_use);
    report->result = work(context);
    report->returned = 1;
    _exit(0);
  }
  if (child < 0) {
    loader_say(error, "no child process can be made: %s", strerror(errno));
    loader_unshare(report, sizeof *report);
    return LOADER_UNABLE;
  }
  bool ended = await(child, limits->seconds);
  /* Also what it may have forked, which shares its group. */
  kill(-child, SIGKILL);
  kill(child, SIGKILL);
  int status = 0;
  pid_t collected;
  do collected = waitpid(child, &status, 0);
  while (collected < 0 && errno == EINTR);
  loader_outcome outcome = LOADER_DONE;
  if (report->returned) {
    outcome = report->result == 0 ? LOADER_DONE : LOADER_FAILED;
  } else if (!ended) {
    outcome = LOADER_TIMED_OUT;
    loader_say(error, "took longer than %g seconds", limits->seconds);
  } else if (collected == child && WIFEXITED(status)) {
    outcome = LOADER_EXITED;
    loader_say(error, "ended the process with exit code %d", WEXITSTATUS(status));
  } else {
    outcome = LOADER_CRASHED;
    /* A host that collects its own children leaves no status. */
    const char *name = collected == child && WIFSIGNALED(status) ? sigabbrev_np(WTERMSIG(status)) : NULL;
    loader_say(error, "crashed%s%s%s", name ? " (SIG" : "", name ? name : "", name ? ")" : "");
  }
  loader_unshare(report, sizeof *report);
  return outcome;
}
