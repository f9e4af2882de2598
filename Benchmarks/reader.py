#!/usr/bin/env python3
"""Drives the reader on a pseudo-terminal and prints how fast it paints and what memory it takes.

Usage: reader.py LECTERN SMALL LARGE

LECTERN is the built program, SMALL and LARGE are libraries made by LibraryBench. Each line of the
output is: what was measured, the figure, its target or nothing, and a unit, parted by tabs.

The time of a key runs from its being sent to the last byte that the reader writes before a silence
of 25 ms; the time of a start, from the fork to the last byte of the paint that shows the newest
article. The pseudo-terminal is local: no network, and no terminal that draws.
"""
import os
import re
import select
import signal
import sqlite3
import statistics
import sys
import tempfile
import time

import pseudo_terminal

SIZE = (120, 40)
SILENCE = 0.025
NO_PAINT = 0.15
STARTS = 21
LIST_KEYS = 400
TEXT_KEYS = 400
QUERIES = ["government", "the", "water and", "is:unread th", "site:lantern council", '"of the"', "x"]


class Session:
    """The reader in a terminal of its own, with a home of its own."""

    def __init__(self, program, library, home):
        environment = {
            "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC", "HOME": home,
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        }
        self.start = time.perf_counter()
        self.pid, self.terminal = pseudo_terminal.start(
            [program, "--library", library], environment, *SIZE)

    def read(self, timeout):
        """What comes within the time, and when; nothing where nothing does."""
        ready, _, _ = select.select([self.terminal], [], [], max(0, timeout))
        if not ready:
            return b"", None
        try:
            data = os.read(self.terminal, 65536)
        except OSError:
            data = b""
        if not data:
            raise SystemExit("reader.py: the reader ended too early")
        return data, time.perf_counter()

    def paint(self, timeout=NO_PAINT, silence=SILENCE):
        """Waits for a paint: its bytes, and when the last of them came."""
        bytes_read, last = b"", None
        begin = time.perf_counter()
        while True:
            rest = timeout - (time.perf_counter() - begin) if last is None else (
                silence - (time.perf_counter() - last))
            data, now = self.read(rest)
            if not data:
                return bytes_read, last
            bytes_read += data
            last = now

    def wait_for(self, text):
        """Milliseconds from the start to the end of the paint in which the text comes."""
        seen = b""
        while text not in seen:
            data, now = self.read(10)
            if not data:
                raise SystemExit("reader.py: the list was not painted within ten seconds")
            seen += data
            last = now
        rest, after = self.paint(timeout=0.002, silence=0.002)
        return ((after or last) - self.start) * 1000

    def press(self, key):
        """Milliseconds from a key to the end of its paint, or None; and the bytes painted."""
        begin = time.perf_counter()
        os.write(self.terminal, key.encode())
        painted, last = self.paint()
        return (None if last is None else (last - begin) * 1000), len(painted)

    def peak_memory(self):
        """The largest memory that was resident so far, in MiB."""
        with open(f"/proc/{self.pid}/status") as status:
            return int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1)) / 1024

    def end(self):
        os.kill(self.pid, signal.SIGTERM)
        while True:
            try:
                if not os.read(self.terminal, 65536):
                    break
            except OSError:
                break
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def newest(library):
    """The beginning of the newest title, as the reader paints it."""
    with sqlite3.connect(f"file:{library}?mode=ro", uri=True) as database:
        row = database.execute(
            "SELECT title FROM article WHERE is_archived = 0 ORDER BY sort_key DESC LIMIT 1")
        return row.fetchone()[0].split()[0].encode()


def starts(program, libraries, home):
    """Milliseconds of each start, a list a library; the libraries take turns."""
    titles = [newest(library) for library in libraries]
    times = [[] for _ in libraries]
    for number in range(STARTS + 1):
        for library, title, found in zip(libraries, titles, times):
            session = Session(program, library, home)
            elapsed = session.wait_for(title)
            session.paint()
            session.end()
            if number > 0:  # the first start fills the system's cache
                found.append(elapsed)
    return times


def opened(program, library, home):
    session = Session(program, library, home)
    session.wait_for(newest(library))
    session.paint(timeout=1, silence=0.3)
    return session


def keys_in_list(session):
    return [session.press("j") for _ in range(LIST_KEYS)]


def keys_in_text(session):
    """Goes down article after article, in the text."""
    session.press("\r")
    found = []
    while len(found) < TEXT_KEYS:
        elapsed, count = session.press("j")
        if elapsed is None:  # the end of the article
            session.press("J")
        else:
            found.append((elapsed, count))
    return found


def keys_in_search(session):
    """Types queries in the list; the last paint of a key brings the counts."""
    found = []
    for query in QUERIES:
        session.press("/")
        found += [session.press(key) for key in query]
        session.press("\x1b")
        session.paint(timeout=1, silence=0.3)
    return found


def percentile(share, values):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def report(name, figure, target, unit):
    print(f"{name}\t{figure:.2f}\t{target}\t{unit}", flush=True)


def report_keys(name, keys, target):
    times = [elapsed for elapsed, _ in keys if elapsed is not None]
    report(f"{name}, median", statistics.median(times), "", "ms")
    report(f"{name}, 99th percentile", percentile(0.99, times), target, "ms")
    report(f"{name}, bytes written, median", statistics.median(c for _, c in keys), "", "bytes")


def main():
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    program, small, large = sys.argv[1:]
    with tempfile.TemporaryDirectory() as home:
        few, many = starts(program, [small, large], home)
        report("start to first paint, 1,000 articles", statistics.median(few), 50, "ms")
        report("start to first paint, 100,000 articles", statistics.median(many), 50, "ms")
        ratio = statistics.median(many) / statistics.median(few)
        report("start, 100,000 articles to 1,000", ratio, 1.2, "times")
        session = opened(program, large, home)
        report("memory after the start", session.peak_memory(), "", "MiB")
        report_keys("key to paint in the list", keys_in_list(session), 4)
        report_keys("key to paint in the text", keys_in_text(session), 4)
        session.end()
        session = opened(program, large, home)
        report_keys("key to rows and counts, typing a query", keys_in_search(session), "")
        for key in "Ggjj\rjj":
            session.press(key)
        report("memory at its peak, after searches and G", session.peak_memory(), 80, "MiB")
        session.end()


if __name__ == "__main__":
    main()
