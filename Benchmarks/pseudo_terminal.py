"""A program on a pseudo-terminal of its own, for the scripts that measure one."""
import fcntl
import os
import pty
import struct
import termios


def start(command, environment, columns, rows):
    """Starts a command; returns its process and the terminal's descriptor."""
    terminal, inner = pty.openpty()
    fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    process = os.fork()
    if process == 0:
        try:
            os.setsid()
            fcntl.ioctl(inner, termios.TIOCSCTTY, 0)
            for descriptor in range(3):
                os.dup2(inner, descriptor)
            os.close(terminal)
            os.execvpe(command[0], command, environment)
        finally:
            os._exit(127)
    os.close(inner)
    return process, terminal
