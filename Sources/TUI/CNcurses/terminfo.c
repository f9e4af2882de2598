#include "state.h"

#include "lectern_nc.h"

#include <stdlib.h>
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

const char *lectern_nc_capability(const char *name) {
  const char *value = tigetstr(name);
  return is_capability(value) ? value : NULL;
}

int lectern_nc_has_direct_color(void) {
  /* An extension, which entries hold as any of the three types. */
  return tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || is_capability(tigetstr("RGB"));
}
