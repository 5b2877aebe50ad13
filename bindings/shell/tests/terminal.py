"""Runs a command in a terminal: terminal.py COLUMNS COMMAND...

Prints what the command writes to the terminal and exits as the command does.
"""

import fcntl
import os
import pty
import struct
import sys
import termios


def main() -> int:
    columns, command = int(sys.argv[1]), sys.argv[2:]
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        os.execvp(command[0], command)
    while True:
        try:
            data = os.read(terminal, 65536)
        except OSError:  # Linux's way to say that the other side is closed.
            break
        if not data:
            break
        sys.stdout.buffer.write(data)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    sys.exit(main())
