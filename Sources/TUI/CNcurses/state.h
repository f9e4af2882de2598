#ifndef LECTERN_NC_STATE_H
#define LECTERN_NC_STATE_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stddef.h>

/* The open terminal. ncurses keeps its own state in globals, so that there can be but one. */
struct lectern_nc_state {
  SCREEN *screen;
  /* What keys are read from: reading from a pad never refreshes the screen. */
  WINDOW *keys;
  FILE *input;
  FILE *output;
  /* The terminal itself, past the buffer of "output". */
  int terminal;
  int colors;
  /* Whether the terminal takes xterm's modes for mouse and paste. */
  int has_modes;
};

extern struct lectern_nc_state lectern_nc_state;

/* What terminfo knows: a lectern_nc_result for the terminal in TERM, before it is opened; the rest
   of the open one. */
int lectern_nc_check_terminal(int output);
int lectern_nc_has_direct_color(void);

/* The name of the entry to go by: TERM's, or its sister with colors as red, green and blue where the
   terminal shows them and terminfo has it. */
const char *lectern_nc_entry(int output);

/* A string of the open terminal's entry, or NULL. */
const char *lectern_nc_capability(const char *name);

/* What lets all lines scroll again, in a buffer of the caller's; returns its length. */
size_t lectern_nc_full_region(char *buffer, size_t size);

/* Keeps the handlers of the signals that become events, and sets them again, since ncurses installs
   its own. */
void lectern_nc_keep_handlers(int restores);

/* Puts the terminal back when the program crashes: takes down its settings before it is opened,
   then the handlers, then off again. */
void lectern_nc_prepare_rescue(int terminal);
void lectern_nc_arm_rescue(const char *modes_off);
void lectern_nc_disarm_rescue(void);

void lectern_nc_define_keys(void);
void lectern_nc_modes(int on);

#endif
