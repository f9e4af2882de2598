#!/usr/bin/env python3
"""Prints how many bytes a key makes terminal programs send, as a table in Markdown.

Usage: bench-bytes.py LECTERN [PROGRAM…] [-v]

LECTERN is the built program. It, less, w3m and newsboat show the same text on a pseudo-terminal of
80 columns and 24 rows: an article of some 300 lines, made of the samples. less has it as `lectern
show` prints it at the measure of the reading view, so that both show the same lines. A program that
is not installed is left out; where programs are named, all others are. With -v each step's count is printed as well.

A step's bytes are all that come until nothing has come for 60 ms.
"""
import html
import os
import pathlib
import re
import select
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

import pseudo_terminal

COLUMNS, ROWS = 80, 24
SILENCE = 0.06
TERMINALS = ["xterm-256color", "tmux-256color"]
SAMPLES = pathlib.Path(__file__).parent.parent / "Samples"
LINES, PAGES, LIST_STEPS = 150, 10, 12
TITLE = "What the tide takes back"


class Session:
    """A program on a terminal of its own."""

    def __init__(self, command, environment):
        self.pid, self.terminal = pseudo_terminal.start(command, environment, COLUMNS, ROWS)

    def read(self, patience=2.0, silence=SILENCE):
        """What comes until nothing has come for a while; the first of it is waited for longer."""
        found, wait = b"", patience
        while select.select([self.terminal], [], [], wait)[0]:
            try:
                data = os.read(self.terminal, 65536)
            except OSError:
                break
            if not data:
                break
            found += data
            wait = silence
        return found

    def press(self, key):
        os.write(self.terminal, key.encode())
        return self.read(patience=0.4)

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def paragraphs():
    """The paragraphs of the samples that are web pages."""
    found = []
    for path in sorted(SAMPLES.glob("*.html")):
        for text in re.findall(r"<p[^>]*>(.*?)</p>", path.read_text(), re.DOTALL):
            plain = " ".join(html.unescape(re.sub(r"<[^>]+>", "", text)).split())
            if len(plain) > 150:
                found.append(plain)
    return found


def page(title, texts):
    body = "\n".join(f"<p>{html.escape(text)}</p>" for text in texts)
    return (
        f"<!DOCTYPE html><html lang=en><head><title>{title}</title></head>"
        f"<body><article><h1>{title}</h1>\n{body}\n</article></body></html>")


class Material:
    """The text in the forms that the programs take."""

    def __init__(self, lectern, folder):
        self.lectern = lectern
        self.folder = folder
        texts = paragraphs()
        long = (texts * 6)[:66]
        pages = folder / "pages"
        pages.mkdir()
        (pages / "0.html").write_text(page(TITLE, long))
        titles = [f"{' '.join(text.split()[:7])} {number}" for number, text in enumerate(texts * 2)]
        for number, title in enumerate(titles):
            start = number % len(texts)
            (pages / f"{number + 1}.html").write_text(page(title, (texts * 2)[start:start + 8]))
        self.environment = {
            "HOME": str(folder), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC",
            "LECTERN_LIBRARY": str(folder / "library"), "LESSHISTFILE": "-",
        }
        self.run("import", str(pages))
        listed = self.run("list")
        self.id = next(
            line.split("\t")[0] for line in listed.splitlines() if TITLE in line)
        self.text = folder / "text"
        self.text.write_text(self.printed())
        self.page = pages / "0.html"
        items = ""
        for number, title in enumerate([TITLE] + titles):
            shown = long if number == 0 else texts[:8]
            body = html.escape("".join(f"<p>{html.escape(text)}</p>" for text in shown))
            items += (
                f"<item><title>{html.escape(title)}</title><guid>{number}</guid>"
                f"<link>http://localhost/{number}</link><description>{body}</description></item>")
        feed = folder / "feed.xml"
        feed.write_text(
            '<?xml version="1.0"?><rss version="2.0"><channel><title>Samples</title>'
            f"<link>http://localhost/</link><description>.</description>{items}</channel></rss>")
        (folder / "urls").write_text(f"file://{feed}\n")
        (folder / "config").write_text("text-width 72\nauto-reload no\n")

    def run(self, *arguments):
        return subprocess.run(
            [self.lectern, *arguments], env=self.environment, check=True, capture_output=True,
            text=True).stdout

    def printed(self):
        """The article as lines of the reading view's measure: what `show` writes on a terminal."""
        session = Session([self.lectern, "show", self.id], {**self.environment, "TERM": "dumb"})
        found = session.read(patience=5, silence=0.5)
        session.end()
        return re.sub(r"\x1b\[[0-9;]*m", "", found.decode().replace("\r\n", "\n"))


def counts(session, key, number):
    return [len(session.press(key)) for _ in range(number)]


def texts_of(session, line, page, end, start="g"):
    """The bytes of steps in a text that is shown from its beginning."""
    found = {"line": counts(session, line, LINES)}
    session.press(start)
    found["page"] = counts(session, page, PAGES)
    session.press(start)
    found["end"] = counts(session, end, 1)
    return found


def lectern(material, environment):
    session = Session([material.lectern], environment)
    session.read(silence=0.5)
    found = {"list": counts(session, "j", LIST_STEPS)}
    session.end()
    session = Session([material.lectern], environment)
    session.read(silence=0.5)
    session.press("/")
    session.press('title:"tide takes"')
    session.press("\r")
    session.read(patience=0.5)
    session.press("\r")
    session.press("\r")
    session.press("g")
    found.update(texts_of(session, "j", " ", "G"))
    session.end()
    return found


def less(material, environment):
    session = Session(["less", str(material.text)], environment)
    session.read(silence=0.3)
    found = texts_of(session, "j", " ", "G")
    session.end()
    return found


def w3m(material, environment):
    session = Session(["w3m", "-cols", "72", str(material.page)], environment)
    session.read(silence=0.5)
    found = texts_of(session, "J", " ", "G")
    session.end()
    return found


def newsboat_ends(terminal):
    """The keys End and Home, as the terminals send them."""
    return ("\x1b[4~", "\x1b[1~") if terminal.startswith("tmux") else ("\x1bOF", "\x1bOH")


def newsboat(material, environment):
    folder = material.folder
    (folder / "cache").unlink(missing_ok=True)
    subprocess.run(
        ["newsboat", "-u", folder / "urls", "-C", folder / "config", "-c", folder / "cache", "-x",
         "reload"], env={**environment, "TERM": "xterm"}, capture_output=True, check=False)
    session = Session(
        ["newsboat", "-q", "-u", str(folder / "urls"), "-C", str(folder / "config"), "-c",
         str(folder / "cache")], environment)
    session.read(silence=1)
    session.press("\r")
    session.read(silence=0.5)
    found = {"list": counts(session, "j", LIST_STEPS)}
    for _ in range(LIST_STEPS):
        session.press("k")
    session.press("\r")
    session.read(silence=0.5)
    found.update(texts_of(session, "\x1bOB", " ", *newsboat_ends(environment["TERM"])))
    session.end()
    return found


PROGRAMS = [("lectern", lectern), ("less", less), ("w3m", w3m), ("newsboat", newsboat)]
STEPS = [("line", "a line down"), ("page", "a page down"), ("end", "to the end"),
         ("list", "down in the list")]


def main():
    arguments = [word for word in sys.argv[1:] if word != "-v"]
    if not arguments:
        raise SystemExit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        material = Material(os.path.abspath(arguments[0]), pathlib.Path(folder))
        print(f"The text has {len(material.text.read_text().splitlines())} lines.\n")
        head = " | ".join(f"{words}: median (most)" for _, words in STEPS)
        print(f"| program | terminal | {head} |\n|{'---|' * (len(STEPS) + 2)}")
        for name, measure in PROGRAMS:
            if name not in (arguments[1:] or dict(PROGRAMS)):
                continue
            if name != "lectern" and shutil.which(name) is None:
                print(f"| {name} | not installed |{' |' * len(STEPS)}")
                continue
            for terminal in TERMINALS:
                found = measure(material, {**material.environment, "TERM": terminal})
                cells = []
                for step, _ in STEPS:
                    values = found.get(step)
                    cells.append(
                        "–" if not values
                        else f"{statistics.median(values):.0f} ({max(values)})")
                    if "-v" in sys.argv:
                        print(f"{name} {terminal} {step}: {values}", file=sys.stderr)
                print(f"| {name} | {terminal} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
