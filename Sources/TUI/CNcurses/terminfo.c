#include "state.h"

#include "lectern_nc.h"

#include <stdlib.h>
#include <string.h>
/* Defines "lines" and "columns" as macros, so that it is kept to this file. */
#include <term.h>

static int is_capability(const char *value) { return value != NULL && value != (const char *)-1; }

int lectern_nc_check_terminal(int output) {
  int error = 0;
  const char *name = getenv("TERM");
  if (name == NULL || *name == 0) return LECTERN_NC_UNKNOWN_TERMINAL;
  if (setupterm(NULL, output, &error) != OK) {
    return error == 1 ? LECTERN_NC_INADEQUATE_TERMINAL : LECTERN_NC_UNKNOWN_TERMINAL;
  }
  int is_able = is_capability(tigetstr("cup"));
  del_curterm(cur_term);
  return is_able ? LECTERN_NC_OK : LECTERN_NC_INADEQUATE_TERMINAL;
}

/* Whether terminfo has an entry, and in it a flag for colors as red, green and blue. */
static int is_direct_entry(const char *name, int output) {
  int error = 0;
  if (setupterm(name, output, &error) != OK) return 0;
  int is_direct = lectern_nc_has_direct_color() && is_capability(tigetstr("cup"));
  del_curterm(cur_term);
  return is_direct;
}

/* Whether the terminal shows any color, by its entry or by the variable that terminals set. tmux
   names the first of them for its users, the second is that of other programs' entries. */
static int shows_direct_color(int output) {
  const char *variable = getenv("COLORTERM");
  if (variable != NULL && (strcmp(variable, "truecolor") == 0 || strcmp(variable, "24bit") == 0)) {
    return 1;
  }
  int error = 0;
  if (setupterm(NULL, output, &error) != OK) return 0;
  int shows = tigetflag("Tc") > 0 || is_capability(tigetstr("setrgbf"));
  del_curterm(cur_term);
  return shows;
}

const char *lectern_nc_entry(int output) {
  static char name[128];
  static const char suffix[] = "-direct";
  const char *term = getenv("TERM");
  /* ncurses sends what the entry says, so that there has to be one for such colors. */
  if (!shows_direct_color(output)) return term;
  size_t length = strlen(term);
  const char *plain = strstr(term, "-256color");
  if (plain != NULL) length = (size_t)(plain - term);
  if (length + sizeof suffix > sizeof name) return term;
  memcpy(name, term, length);
  memcpy(name + length, suffix, sizeof suffix);
  return is_direct_entry(term, output) || !is_direct_entry(name, output) ? term : name;
}

const char *lectern_nc_capability(const char *name) {
  const char *value = tigetstr(name);
  return is_capability(value) ? value : NULL;
}

int lectern_nc_string(const char *name, unsigned char *buffer, int size) {
  const char *value = lectern_nc_state.screen == NULL ? NULL : lectern_nc_capability(name);
  size_t length = value == NULL ? 0 : strlen(value);
  if (value == NULL || length > (size_t)size) return -1;
  memcpy(buffer, value, length);
  return (int)length;
}

int lectern_nc_number(const char *name) {
  int value = lectern_nc_state.screen == NULL ? -1 : tigetnum(name);
  return value < 0 ? -1 : value;
}

int lectern_nc_flag(const char *name) {
  return lectern_nc_state.screen != NULL && tigetflag(name) > 0;
}

size_t lectern_nc_full_region(char *buffer, size_t size) {
  const char *region = lectern_nc_capability("csr");
  if (region == NULL) return 0;
  /* ECMA-like terminals take all lines where none is named, which stays right when the size changes. */
  const char *text = strncmp(region, "\033[%i%p1%d;%p2%dr", 15) == 0
    ? "\033[r" : tparm(region, 0, LINES - 1, 0, 0, 0, 0, 0, 0, 0);
  size_t length = text == NULL ? 0 : strlen(text);
  if (length > size) return 0;
  memcpy(buffer, text == NULL ? "" : text, length);
  return length;
}

int lectern_nc_has_direct_color(void) {
  /* An extension, which entries hold as any of the three types. */
  return tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || is_capability(tigetstr("RGB"));
}
