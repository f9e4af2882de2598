#include "state.h"

#include "lectern_nc.h"

#include <stdio.h>

static void define(const char *sequence, int code) { define_key(sequence, LECTERN_NC_KEY | code); }

/* The sequences of xterm, which terminals send even where their terminfo entry is silent. */
static void define_xterm_keys(void) {
  static const struct {
    char letter;
    int code;
  } letters[] = {
    {'A', LECTERN_NC_UP},   {'B', LECTERN_NC_DOWN}, {'C', LECTERN_NC_RIGHT},
    {'D', LECTERN_NC_LEFT}, {'H', LECTERN_NC_HOME}, {'F', LECTERN_NC_END},
    {'P', LECTERN_NC_FUNCTION + 1}, {'Q', LECTERN_NC_FUNCTION + 2},
    {'R', LECTERN_NC_FUNCTION + 3}, {'S', LECTERN_NC_FUNCTION + 4},
  };
  static const struct {
    int number;
    int code;
  } numbers[] = {
    {1, LECTERN_NC_HOME}, {2, LECTERN_NC_INSERT}, {3, LECTERN_NC_DELETE}, {4, LECTERN_NC_END},
    {5, LECTERN_NC_PAGE_UP}, {6, LECTERN_NC_PAGE_DOWN}, {7, LECTERN_NC_HOME}, {8, LECTERN_NC_END},
    {15, LECTERN_NC_FUNCTION + 5}, {17, LECTERN_NC_FUNCTION + 6}, {18, LECTERN_NC_FUNCTION + 7},
    {19, LECTERN_NC_FUNCTION + 8}, {20, LECTERN_NC_FUNCTION + 9}, {21, LECTERN_NC_FUNCTION + 10},
    {23, LECTERN_NC_FUNCTION + 11}, {24, LECTERN_NC_FUNCTION + 12},
  };
  char sequence[16];
  for (unsigned i = 0; i < sizeof letters / sizeof *letters; i++) {
    snprintf(sequence, sizeof sequence, "\033O%c", letters[i].letter);
    define(sequence, letters[i].code);
    if (letters[i].letter <= 'H') {
      snprintf(sequence, sizeof sequence, "\033[%c", letters[i].letter);
      define(sequence, letters[i].code);
    }
    for (int modifiers = 1; modifiers < 8; modifiers++) {
      snprintf(sequence, sizeof sequence, "\033[1;%d%c", modifiers + 1, letters[i].letter);
      define(sequence, letters[i].code | modifiers * LECTERN_NC_SHIFT);
    }
  }
  for (unsigned i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    snprintf(sequence, sizeof sequence, "\033[%d~", numbers[i].number);
    define(sequence, numbers[i].code);
    for (int modifiers = 1; modifiers < 8; modifiers++) {
      snprintf(sequence, sizeof sequence, "\033[%d;%d~", numbers[i].number, modifiers + 1);
      define(sequence, numbers[i].code | modifiers * LECTERN_NC_SHIFT);
    }
  }
  define("\033[Z", LECTERN_NC_BACK_TAB);
}

void lectern_nc_define_keys(void) {
  if (!lectern_nc_state.has_modes) return;
  define_xterm_keys();
  define("\033[200~", LECTERN_NC_PASTE_BEGIN);
  define("\033[201~", LECTERN_NC_PASTE_END);
  /* In the place of KEY_MOUSE: ncurses tells neither wheels nor drags apart on every terminal. */
  define("\033[<", LECTERN_NC_MOUSE_SGR);
  define("\033[M", LECTERN_NC_MOUSE_X10);
}

static int translate(int key) {
  if (key >= KEY_F(1) && key <= KEY_F(63)) return LECTERN_NC_FUNCTION + (key - KEY_F0);
  switch (key) {
    case KEY_UP: return LECTERN_NC_UP;
    case KEY_DOWN: return LECTERN_NC_DOWN;
    case KEY_RIGHT: return LECTERN_NC_RIGHT;
    case KEY_LEFT: return LECTERN_NC_LEFT;
    case KEY_SR: return LECTERN_NC_UP | LECTERN_NC_SHIFT;
    case KEY_SF: return LECTERN_NC_DOWN | LECTERN_NC_SHIFT;
    case KEY_SRIGHT: return LECTERN_NC_RIGHT | LECTERN_NC_SHIFT;
    case KEY_SLEFT: return LECTERN_NC_LEFT | LECTERN_NC_SHIFT;
    case KEY_HOME: case KEY_A1: case KEY_FIND: return LECTERN_NC_HOME;
    case KEY_END: case KEY_C1: case KEY_LL: case KEY_SELECT: return LECTERN_NC_END;
    case KEY_SHOME: return LECTERN_NC_HOME | LECTERN_NC_SHIFT;
    case KEY_SEND: return LECTERN_NC_END | LECTERN_NC_SHIFT;
    case KEY_IC: return LECTERN_NC_INSERT;
    case KEY_DC: return LECTERN_NC_DELETE;
    case KEY_PPAGE: case KEY_A3: return LECTERN_NC_PAGE_UP;
    case KEY_NPAGE: case KEY_C3: return LECTERN_NC_PAGE_DOWN;
    case KEY_BACKSPACE: return LECTERN_NC_BACKSPACE;
    case KEY_ENTER: return LECTERN_NC_ENTER;
    case KEY_BTAB: return LECTERN_NC_BACK_TAB;
    default: return LECTERN_NC_OTHER;
  }
}

int lectern_nc_key(void) {
  if (lectern_nc_state.screen == NULL) return -1;
  int key = wgetch(lectern_nc_state.keys);
  if (key == ERR) return -1;
  if (key < KEY_MIN) {
    /* The byte of the user's erase key, where it is none that terminals use for it. */
    return key == 8 && (unsigned char)erasechar() == 8 ? LECTERN_NC_KEY | LECTERN_NC_BACKSPACE : key;
  }
  return key >= LECTERN_NC_KEY ? key : LECTERN_NC_KEY | translate(key);
}
