#include "state.h"

#include "lectern_nc.h"

#include <wchar.h>

/* Runs are no wider than a line, and a cluster has no more than 16 bytes. */
enum { MOST_SCALARS = 4096 };

/* Decodes one scalar of text that is known to be UTF-8; stops short of the end in any case. */
static int decode(const unsigned char *text, int length, wchar_t *scalar) {
  unsigned char first = text[0];
  int count = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (count == 1 || count > length) {
    *scalar = first < 0x80 ? first : 0xFFFD;
    return 1;
  }
  unsigned value = first & (0x7Fu >> count);
  for (int i = 1; i < count; i++) value = value << 6 | (text[i] & 0x3Fu);
  *scalar = (wchar_t)value;
  return count;
}

static attr_t attributes_of(int attributes) {
  attr_t result = A_NORMAL;
  if (attributes & LECTERN_NC_BOLD) result |= A_BOLD;
  if (attributes & LECTERN_NC_DIM) result |= A_DIM;
  if (attributes & LECTERN_NC_ITALIC) result |= A_ITALIC;
  if (attributes & LECTERN_NC_UNDERLINE) result |= A_UNDERLINE;
  if (attributes & LECTERN_NC_REVERSE) result |= A_REVERSE;
  return result;
}

int lectern_nc_put(
  int row, int column, int columns, const unsigned char *text, int length, int attributes,
  int foreground, int background) {
  wchar_t scalars[MOST_SCALARS];
  int count = 0, width = 0, has_flag = 0;
  if (lectern_nc_state.screen == NULL) return 1;
  for (int offset = 0; offset < length;) {
    wchar_t scalar;
    if (count == MOST_SCALARS) return 0;
    offset += decode(text + offset, length - offset, &scalar);
    int own = scalar < 0x7F ? 1 : wcwidth(scalar);
    if (own < 0 || scalar < 0x20) return 0;
    if (scalar >= 0x1F1E6 && scalar <= 0x1F1FF) has_flag = 1;
    width += own;
    scalars[count++] = scalar;
  }
  if (width != columns) return 0;
  int pair = 0;
  if (lectern_nc_state.colors > 0 && (foreground >= 0 || background >= 0)) {
    pair = alloc_pair(foreground, background);
    if (pair < 0) pair = 0;
  }
  wattr_set(stdscr, attributes_of(attributes), (short)pair, &pair);
  mvwaddnwstr(stdscr, row, column, scalars, count);
  /* ncurses sees two cells in a flag, and would send one half where only that one differs: terminals
     that draw the flag as a whole would lose count. */
  if (has_flag) wredrawln(stdscr, row, 1);
  return 1;
}
