#include "state.h"

#include "lectern_nc.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

void lectern_nc_write(const unsigned char *bytes, int length) {
  while (length > 0) {
    ssize_t count = write(lectern_nc_state.terminal, bytes, (size_t)length);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) {
      struct pollfd room = {.fd = lectern_nc_state.terminal, .events = POLLOUT};
      poll(&room, 1, -1);
      continue;
    }
    if (count <= 0) return;
    bytes += count;
    length -= (int)count;
  }
}
