#include "state.h"

#include "lectern_nc.h"

#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

/* The signals that become events. */
static const int events[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
/* The signals that end the program in the midst of its work. */
static const int crashes[] = {SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};

enum { EVENTS = sizeof events / sizeof *events, CRASHES = sizeof crashes / sizeof *crashes };

/* What a crash needs to put the terminal back, where no function but a few may be called. */
static struct {
  int terminal;
  struct termios settings;
  int has_settings;
  char text[512];
  size_t length;
  struct sigaction before[CRASHES];
  int is_armed;
} rescue;

static struct sigaction handlers[EVENTS];
static sigset_t mask_before;

int lectern_nc_signals(void) {
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < EVENTS; i++) sigaddset(&set, events[i]);
  if (pthread_sigmask(SIG_BLOCK, &set, &mask_before) != 0) return -1;
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

void lectern_nc_end_signals(int descriptor) {
  if (descriptor >= 0) close(descriptor);
  pthread_sigmask(SIG_SETMASK, &mask_before, NULL);
}

int lectern_nc_signal(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

void lectern_nc_keep_handlers(int restores) {
  for (int i = 0; i < EVENTS; i++) {
    sigaction(events[i], restores ? &handlers[i] : NULL, restores ? NULL : &handlers[i]);
  }
}

static void put_back_and_go_on(int signal) {
  ssize_t count = write(rescue.terminal, rescue.text, rescue.length);
  (void)count;
  if (rescue.has_settings) tcsetattr(rescue.terminal, TCSANOW, &rescue.settings);
  for (int i = 0; i < CRASHES; i++) {
    if (crashes[i] == signal) sigaction(signal, &rescue.before[i], NULL);
  }
  raise(signal);
}

void lectern_nc_prepare_rescue(int terminal) {
  rescue.has_settings = tcgetattr(terminal, &rescue.settings) == 0;
}

void lectern_nc_arm_rescue(const char *modes_off) {
  rescue.terminal = lectern_nc_state.terminal;
  rescue.length = lectern_nc_full_region(rescue.text, sizeof rescue.text);
  const char *parts[] = {modes_off, "sgr0", "cnorm", "rmkx", "rmcup"};
  for (unsigned i = 0; i < sizeof parts / sizeof *parts; i++) {
    const char *text = i == 0 ? modes_off : lectern_nc_capability(parts[i]);
    size_t length = text == NULL ? 0 : strlen(text);
    if (rescue.length + length > sizeof rescue.text) continue;
    memcpy(rescue.text + rescue.length, text == NULL ? "" : text, length);
    rescue.length += length;
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = put_back_and_go_on;
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &action, &rescue.before[i]);
  rescue.is_armed = 1;
}

void lectern_nc_disarm_rescue(void) {
  if (!rescue.is_armed) return;
  rescue.is_armed = 0;
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &rescue.before[i], NULL);
}

int lectern_nc_wakeups(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void lectern_nc_ring(int descriptor) {
  uint64_t one = 1;
  ssize_t count = write(descriptor, &one, sizeof one);
  (void)count;
}

int lectern_nc_hear(int descriptor) {
  uint64_t count;
  return read(descriptor, &count, sizeof count) == sizeof count;
}
