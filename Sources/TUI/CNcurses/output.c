#include "state.h"

#include "lectern_nc.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* ncurses writes to the terminal whenever it moves the cursor, which shows half-made pictures on a
   slow link. During an update its descriptor is therefore a file in memory, whose bytes then go to
   the terminal in one write. */

void lectern_nc_write(const char *text, size_t length) {
  while (length > 0) {
    ssize_t count = write(lectern_nc_state.terminal, text, length);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) {
      struct pollfd room = {.fd = lectern_nc_state.terminal, .events = POLLOUT};
      poll(&room, 1, -1);
      continue;
    }
    if (count <= 0) return;
    text += count;
    length -= (size_t)count;
  }
}

int lectern_nc_open_output(int output) {
  lectern_nc_state.terminal = fcntl(output, F_DUPFD_CLOEXEC, 3);
  if (lectern_nc_state.terminal < 0) return -1;
  /* Without memory files updates go out in pieces. */
  lectern_nc_state.batch = memfd_create("lectern-update", MFD_CLOEXEC);
  return 0;
}

void lectern_nc_close_output(void) {
  if (lectern_nc_state.terminal >= 0) close(lectern_nc_state.terminal);
  if (lectern_nc_state.batch >= 0) close(lectern_nc_state.batch);
}

static void send_batch(void) {
  int batch = lectern_nc_state.batch;
  off_t length = lseek(batch, 0, SEEK_CUR);
  char *bytes = length > 0 ? malloc((size_t)length) : NULL;
  if (bytes == NULL) return;
  ssize_t count = pread(batch, bytes, (size_t)length, 0);
  if (count > 0) lectern_nc_write(bytes, (size_t)count);
  free(bytes);
}

void lectern_nc_update(void) {
  int descriptor = fileno(lectern_nc_state.output);
  /* The first update also sets the modes of the terminal, for which it must be one. */
  int is_batched = lectern_nc_state.has_updated && lectern_nc_state.batch >= 0
    && lseek(lectern_nc_state.batch, 0, SEEK_SET) == 0
    && dup3(lectern_nc_state.batch, descriptor, O_CLOEXEC) >= 0;
  doupdate();
  if (is_batched) {
    dup3(lectern_nc_state.terminal, descriptor, O_CLOEXEC);
    send_batch();
  }
  lectern_nc_state.has_updated = 1;
}
