#ifndef LECTERN_NC_H
#define LECTERN_NC_H

/* ncurses as a few functions over ints and bytes. No macro, variadic function, global or WINDOW
   gets past this header. One terminal can be open at a time, and one thread may call. ncurses opens and
   closes it, knows its entry in terminfo and reads its keys; it paints nothing but a blank screen. */

/* What lectern_nc_open() returns. */
enum lectern_nc_result {
  LECTERN_NC_OK = 0,
  /* terminfo has no entry of the name in TERM. */
  LECTERN_NC_UNKNOWN_TERMINAL = 1,
  /* The terminal cannot move its cursor. */
  LECTERN_NC_INADEQUATE_TERMINAL = 2,
  /* A terminal is open already. */
  LECTERN_NC_BUSY = 3,
  /* The system refused; errno says why. */
  LECTERN_NC_SYSTEM_ERROR = 4
};

/* What lectern_nc_key() returns apart from bytes: LECTERN_NC_KEY plus one of these, plus the
   modifiers, which are bits as xterm counts them. */
enum lectern_nc_key_code {
  LECTERN_NC_KEY = 0x1000,
  LECTERN_NC_SHIFT = 0x100,
  LECTERN_NC_ALT = 0x200,
  LECTERN_NC_CONTROL = 0x400,

  LECTERN_NC_UP = 1,
  LECTERN_NC_DOWN,
  LECTERN_NC_RIGHT,
  LECTERN_NC_LEFT,
  LECTERN_NC_HOME,
  LECTERN_NC_END,
  LECTERN_NC_INSERT,
  LECTERN_NC_DELETE,
  LECTERN_NC_PAGE_UP,
  LECTERN_NC_PAGE_DOWN,
  LECTERN_NC_BACKSPACE,
  LECTERN_NC_ENTER,
  LECTERN_NC_BACK_TAB,
  /* Pasted text begins, and ends. */
  LECTERN_NC_PASTE_BEGIN,
  LECTERN_NC_PASTE_END,
  /* A report of the mouse follows as bytes: "b;x;yM" or "b;x;ym"; or three bytes. */
  LECTERN_NC_MOUSE_SGR,
  LECTERN_NC_MOUSE_X10,
  /* A key that has no meaning here. */
  LECTERN_NC_OTHER,
  /* Function key n is LECTERN_NC_FUNCTION + n, to 63. */
  LECTERN_NC_FUNCTION = 0x40
};

/* Takes over the character set of the user's locale, or C.UTF-8 where that is no UTF-8. Returns
   whether the user's is UTF-8. */
int lectern_nc_locale(void);

/* Opens the terminal that TERM names, reading from one descriptor and writing to another, which
   stay the caller's. */
enum lectern_nc_result lectern_nc_open(int input, int output, int wants_colors);

/* Puts the terminal back as it was before lectern_nc_open(). */
void lectern_nc_close(void);

/* How many colors there are: 0 for none, 0x1000000 where a color is red, green and blue. */
int lectern_nc_colors(void);

/* Takes over the size that the terminal has now, and gives it. */
void lectern_nc_measure(int *rows, int *columns);

/* A string of the terminal's entry by its name in terminfo, copied with its delays. Returns its length,
   or -1 when there is none or no room for it. */
int lectern_nc_string(const char *name, unsigned char *buffer, int size);

/* A number of the entry, or -1; whether it has a flag. */
int lectern_nc_number(const char *name);
int lectern_nc_flag(const char *name);

/* The columns of a scalar as the C library counts them, or -1. */
int lectern_nc_width(unsigned scalar);

/* Writes to the terminal, and waits where it takes no more. */
void lectern_nc_write(const unsigned char *bytes, int length);

/* The next byte or key, or -1 when there is none. An escape that may begin a sequence is waited
   for up to 25 ms, or what lectern_nc_set_escape_delay() says. */
int lectern_nc_key(void);

/* Sends an order to a terminal that knows xterm's; returns 0 for others, which may
   print it. */
int lectern_nc_send(const char *bytes, int length);

/* Sets how long lectern_nc_key() waits for more after an escape, in milliseconds. */
void lectern_nc_set_escape_delay(int milliseconds);

/* Rings the bell. */
void lectern_nc_bell(void);

/* Gives the terminal back, stops the process group unless stops is 0, and takes the terminal again. */
void lectern_nc_suspend(int stops);

/* Blocks the signals that lectern_nc_signal() reads, in the calling thread and those that it
   starts. Returns a descriptor that becomes readable with them, or -1. */
int lectern_nc_signals(void);

/* Closes that descriptor and lets the signals through again that came through before. */
void lectern_nc_end_signals(int descriptor);

/* The next signal that came to the descriptor, or 0. */
int lectern_nc_signal(int descriptor);

/* A descriptor for waking a poll(2): lectern_nc_ring() makes it readable, lectern_nc_hear() takes
   that back and says whether it was. */
int lectern_nc_wakeups(void);
void lectern_nc_ring(int descriptor);
int lectern_nc_hear(int descriptor);

#endif
