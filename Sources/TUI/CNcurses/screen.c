#include "state.h"

#include "lectern_nc.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

struct lectern_nc_state lectern_nc_state = {.terminal = -1};

#define state lectern_nc_state

static int names_utf8(const char *name) {
  return name != NULL && (strcasestr(name, "utf-8") != NULL || strcasestr(name, "utf8") != NULL);
}

int lectern_nc_locale(void) {
  const char *names[] = {getenv("LC_ALL"), getenv("LC_CTYPE"), getenv("LANG")};
  const char *name = NULL;
  for (int i = 0; i < 3 && (name == NULL || *name == 0); i++) name = names[i];
  if (setlocale(LC_CTYPE, "") != NULL && strcasecmp(nl_langinfo(CODESET), "UTF-8") == 0) return 1;
  /* A locale that is named but not installed still says what the terminal understands. */
  setlocale(LC_CTYPE, "C.UTF-8");
  return names_utf8(name);
}

/* Buttons, motion with a button held, reports in decimal; pastes between brackets. */
static const char modes_on[] = "\033[?1000h\033[?1002h\033[?1006h\033[?2004h";
static const char modes_off[] = "\033[?2004l\033[?1006l\033[?1002l\033[?1000l";

void lectern_nc_modes(int on) {
  if (!state.has_modes) return;
  const char *sequence = on ? modes_on : modes_off;
  lectern_nc_write((const unsigned char *)sequence, (int)strlen(sequence));
}

static FILE *reopen(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (copy < 0) return NULL;
  FILE *file = fdopen(copy, mode);
  if (file == NULL) close(copy);
  return file;
}

static void release(void) {
  int error = errno;
  if (state.keys != NULL) delwin(state.keys);
  if (state.screen != NULL) delscreen(state.screen);
  if (state.input != NULL) fclose(state.input);
  if (state.output != NULL) fclose(state.output);
  if (state.terminal >= 0) close(state.terminal);
  state = (struct lectern_nc_state){.terminal = -1};
  errno = error;
}

static int count_colors(void) {
  int colors = lectern_nc_number("colors");
  if (lectern_nc_capability("setaf") == NULL || lectern_nc_capability("setab") == NULL) return 0;
  return lectern_nc_has_direct_color() ? 0x1000000 : colors < 0 ? 0 : colors;
}

enum lectern_nc_result lectern_nc_open(int input, int output, int wants_colors) {
  if (state.screen != NULL) return LECTERN_NC_BUSY;
  int result = lectern_nc_check_terminal(output);
  if (result != LECTERN_NC_OK) return (enum lectern_nc_result)result;
  state.input = reopen(input, "r");
  state.output = reopen(output, "w");
  state.terminal = fcntl(output, F_DUPFD_CLOEXEC, 3);
  if (state.input != NULL && state.output != NULL && state.terminal >= 0) {
    lectern_nc_prepare_rescue(state.terminal);
    lectern_nc_keep_handlers(0);
    const char *entry = wants_colors ? lectern_nc_entry(output) : NULL;
    state.screen = newterm(entry, state.output, state.input);
    lectern_nc_keep_handlers(1);
  }
  if (state.screen == NULL) {
    release();
    return LECTERN_NC_SYSTEM_ERROR;
  }
  /* Terminals without an alternate screen are too old for the modes, and may print them. */
  state.has_modes = lectern_nc_capability("smcup") != NULL;
  raw();
  noecho();
  nonl();
  set_escdelay(25);
  state.colors = wants_colors ? count_colors() : 0;
  state.keys = newpad(1, 1);
  if (state.keys == NULL) {
    endwin();
    release();
    return LECTERN_NC_SYSTEM_ERROR;
  }
  keypad(state.keys, TRUE);
  nodelay(state.keys, TRUE);
  lectern_nc_define_keys();
  lectern_nc_arm_rescue(state.has_modes ? modes_off : "");
  /* The one picture that ncurses paints is blank: it sets the modes of the terminal. */
  refresh();
  lectern_nc_modes(1);
  return LECTERN_NC_OK;
}

void lectern_nc_close(void) {
  if (state.screen == NULL) return;
  lectern_nc_modes(0);
  endwin();
  lectern_nc_disarm_rescue();
  release();
}

int lectern_nc_colors(void) { return state.colors; }

int lectern_nc_width(unsigned scalar) { return wcwidth((wchar_t)scalar); }

void lectern_nc_measure(int *rows, int *columns) {
  struct winsize size;
  memset(&size, 0, sizeof size);
  if (state.screen == NULL) return;
  /* The variables LINES and COLUMNS may say otherwise, but the terminal knows best. */
  if (ioctl(fileno(state.output), TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
    if (size.ws_row != LINES || size.ws_col != COLS) {
      resize_term(size.ws_row, size.ws_col);
    }
  }
  *rows = LINES;
  *columns = COLS;
}

int lectern_nc_send(const char *bytes, int length) {
  if (state.screen == NULL || !state.has_modes || length < 0) return 0;
  lectern_nc_write((const unsigned char *)bytes, length);
  return 1;
}

void lectern_nc_set_escape_delay(int milliseconds) { set_escdelay(milliseconds); }

void lectern_nc_bell(void) {
  if (state.screen != NULL) beep();
}

void lectern_nc_suspend(int stops) {
  if (state.screen == NULL) return;
  lectern_nc_modes(0);
  endwin();
  if (stops) {
    struct sigaction standard, before;
    sigset_t stop, mask;
    memset(&standard, 0, sizeof standard);
    standard.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &standard, &before);
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
    kill(0, SIGTSTP);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
    sigaction(SIGTSTP, &before, NULL);
  }
  reset_prog_mode();
  clearok(curscr, TRUE);
  doupdate();
  lectern_nc_modes(1);
}
