#!/usr/bin/env python3
"""Memory and time of the HTML parser on markup made to be costly, and on real pages.

Usage: bench-html-memory.py [--bench PATH] [--pages DIR] [--quick]

Each input is parsed once in a process of its own, at 1 and at 10 MB (with --quick at 1 MB only). The
memory is what the peak of resident memory grew by during the parse, beyond the page itself, which the
caller holds; what the finished tree holds is counted by itself. Both are given as multiples of the
page and are to stay below 8, with 512 KiB beside for what no page's size changes and for the kernel's
account, which lags behind by some 256 KiB. The last column is the time of 10 MB over that of 1 MB: 10 where the
parser is linear, and 20 at the most.
"""
import argparse
import gzip
import itertools
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SIZES = (1_000_000, 10_000_000)
ALLOWANCE = 512 * 1024


def repeat(piece, start="", end=""):
    def make(size):
        piece_bytes, start_bytes, end_bytes = (part.encode("latin-1") for part in (piece, start, end))
        count = (size - len(start_bytes) - len(end_bytes)) // len(piece_bytes)
        return start_bytes + piece_bytes * count + end_bytes
    return make


def numbered(piece, start="", end="", digits="0123456789abcdefghijklmnopqrstuvwxyz"):
    """`piece` again and again, its % replaced by the shortest names that are all different."""
    def make(size):
        before, after = piece.encode("latin-1").split(b"%")
        parts, length = [start.encode("latin-1")], 0
        names = itertools.chain.from_iterable(
            itertools.product(digits, repeat=width) for width in itertools.count(1))
        for name in names:
            part = before + "".join(name).encode() + after
            parts.append(part)
            length += len(part)
            if length >= size:
                break
        return b"".join(parts) + end.encode("latin-1")
    return make


def halves(first, second):
    return lambda size: first(size // 2) + second(size // 2)


def nesting(opened, closed):
    return lambda size: repeat(opened)(size // 2) + repeat(closed)(size // 2)


FORMATTING = "".join(f"<b a={number}>" for number in range(300))

INPUTS = {
    "a<p>": repeat("a<p>"),
    "a<br>": repeat("a<br>"),
    "<p>": repeat("<p>"),
    "</p>": repeat("</p>", "<body>"),
    "<td> in a table": repeat("<td>", "<table>"),
    "<col> <td>a in a table": repeat("<col> <td>a", "<table>"),
    "<table><td>a": repeat("<table><td>a"),
    "nested tables": repeat("<table><tr><td>"),
    "tables side by side": repeat("a<table>b</table>"),
    "text out of a table": repeat("a<tr>", "<table>"),
    "a<!>": repeat("a<!>"),
    "a<p a>": repeat("a<p a>"),
    "a<p a=b>": repeat("a<p a=b>"),
    "distinct tags": numbered("<a%>"),
    "text and distinct tags": numbered("a<a%>"),
    "attributes of one tag": numbered("/%", "<p", ">"),
    "the same in capitals": numbered("/%", "<p", ">", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "attributes of body tags": numbered("<body/%>", "<body>"),
    "attributes of one body tag": numbered("/%", "<body><body", ">"),
    "300 formatting, paragraphs": repeat("<p>x", FORMATTING),
    "open formatting elements": numbered("<b a=%>"),
    "formatting in paragraphs": numbered("<p><font a=%>x"),
    "<a><p>": repeat("<a><p>"),
    "<b><p></b>": repeat("<b><p></b>"),
    "<b><i><p></b></i></p>": repeat("<b><i><p></b></i></p>"),
    "<b>, many <br>, <p></b>": halves(repeat("<br>", "<b>"), repeat("<p></b></p><b>")),
    "deep <y%>": numbered("<y%>", "<div>" * 600),
    "open and closed": nesting("<div>", "</div>"),
    "one comment": repeat("- ", "<!--"),
    "NUL in a comment": repeat("\0", "<!--"),
    "a NUL": repeat("a\0"),
    "a NUL in a table": repeat("a\0", "<table>"),
    "a NUL in svg": repeat("a\0", "<svg>"),
    "&amp;": repeat("&amp;"),
    "&nGt;": repeat("&nGt;"),
    "a</>": repeat("a</>"),
    "a</x a=&lt>": repeat("a</x a=&lt>"),
    "euro signs of windows-1252": repeat("\x80"),
    "euro signs and <p>": repeat("\x80<p>"),
    "CR LF <p>": repeat("\r\n<p>"),
    "<select> with selectedcontent": repeat(
        "<select><selectedcontent></selectedcontent><option>a<b>b</select>"),
    "<template>": repeat("<template>"),
    "late charset": repeat("<p>", "<div>" + "x" * 2000 + "\xe9", "<meta charset=koi8-r>"),
}


def real_pages(folder):
    pages = sorted(pathlib.Path(folder).glob("*/pages/*.html.gz"))
    sized = sorted((len(gzip.decompress(path.read_bytes())), path) for path in pages)
    for share in (0.25, 0.5, 0.75, 0.95, 1):
        if sized:
            path = sized[min(len(sized) - 1, int(len(sized) * share))][1]
            yield f"real page ({int(share * 100)}th percentile)", gzip.decompress(path.read_bytes())


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bench", default=str(ROOT / ".build/release/HTMLBench"))
    shared = pathlib.Path(os.environ.get("LECTERN_SHARED", ROOT.parent / "shared"))
    options.add_argument("--pages", default=str(shared / "data/pages"))
    options.add_argument("--quick", action="store_true")
    options = options.parse_args()
    worst = 0.0

    def measure(folder, data):
        path = pathlib.Path(folder) / "page.html"
        path.write_bytes(data)
        output = subprocess.run(
            [options.bench, "--memory", str(path)], capture_output=True, text=True, check=True).stdout
        nanoseconds, size, peak, held, nodes = (int(part) for part in output.split("\t")[:5])
        return nanoseconds / 1e6, size, peak / size, held / size, nodes / size

    print(f"{'':<32}{'MB':>7}{'peak':>7}{'held':>7}{'nodes/B':>9}{'ms':>8}{'x 1 MB':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for name, make in INPUTS.items():
            first = None
            for size in SIZES[: 1 if options.quick else 2]:
                time, size, peak, held, nodes = measure(folder, make(size))
                ratio = f"{time / first:>8.1f}" if first else ""
                first = first or time
                worst = max(worst, peak - ALLOWANCE / size, held - ALLOWANCE / size)
                print(f"{name if not ratio else '':<32}{size / 1e6:>7.1f}{peak:>7.2f}{held:>7.2f}"
                      f"{nodes:>9.3f}{time:>8.1f}{ratio}", flush=True)
        for name, data in real_pages(options.pages):
            time, size, peak, held, nodes = measure(folder, data)
            print(f"{name:<32}{size / 1e6:>7.1f}{peak:>7.2f}{held:>7.2f}{nodes:>9.3f}{time:>8.1f}")
    print(f"{'most, less 512 KiB':<39}{worst:>7.2f}   under 8: {'ok' if worst < 8 else 'MISSED'}")
    sys.exit(worst >= 8)


if __name__ == "__main__":
    main()
