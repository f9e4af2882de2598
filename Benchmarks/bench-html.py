#!/usr/bin/env python3
"""Speed of the HTML parser beside lexbor and libxml2 on real pages, one thread.

Usage: bench-html.py [--bench PATH] [--pages DIR]

Needs `pip install selectolax lxml`. PATH is the built HTMLBench (default: the release build's), DIR
the folder of page sets (default: data/pages under $LECTERN_SHARED or ../shared). Each page is parsed
several times by each parser, from bytes in memory to a tree that is dropped again; the fastest time
counts. Sizes past the largest real page are made by repeating the inside of a page's body.
"""
import argparse
import gzip
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUCKETS = [(0, 10), (10, 30), (30, 100), (100, 300), (300, 1000), (1000, 1 << 30)]


def rounds(size):
    return max(3, min(100, 4_000_000 // max(1, size)))


def fastest(parse, data):
    best = float("inf")
    for _ in range(rounds(len(data))):
        start = time.perf_counter_ns()
        parse(data)
        best = min(best, time.perf_counter_ns() - start)
    return best


def large_pages(pages):
    """Pages of 1 and 10 MB out of a large real one, its body's inside repeated."""
    source = max(pages, key=lambda page: len(page[1]))[1]
    start = source.find(b">", source.find(b"<body")) + 1
    end = source.rfind(b"</body")
    if start <= 0 or end <= start:
        start, end = len(source) // 2, len(source)
    inside = source[start:end]
    for megabytes in (1, 10):
        count = max(1, (megabytes * 1_000_000 - len(source)) // len(inside) + 1)
        yield f"repeated {megabytes} MB", source[:start] + inside * count + source[end:]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--bench", default=str(ROOT / ".build/release/HTMLBench"))
    shared = pathlib.Path(os.environ.get("LECTERN_SHARED", ROOT.parent / "shared"))
    options.add_argument("--pages", default=str(shared / "data/pages"))
    options = options.parse_args()
    try:
        from lxml import etree
        from selectolax.lexbor import LexborHTMLParser
    except ImportError:
        sys.exit("bench-html.py needs its peers: pip install selectolax lxml")

    pages = []
    for path in sorted(pathlib.Path(options.pages).glob("*/pages/*.html.gz")):
        pages.append((path.parent.parent.name, gzip.decompress(path.read_bytes())))
    if not pages:
        sys.exit(f"no pages under {options.pages}")
    pages += list(large_pages(pages))

    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, (_, data) in enumerate(pages):
            path = pathlib.Path(folder) / f"{number}.html"
            path.write_bytes(data)
            paths.append(str(path))
        output = subprocess.run(
            [options.bench], input="\n".join(paths), capture_output=True, text=True, check=True
        ).stdout
    ours = [int(line.split("\t")[0]) for line in output.splitlines()]

    def libxml2(data):
        try:
            return etree.HTML(data)
        except etree.LxmlError:
            return None

    rows = []
    for (group, data), time_ours in zip(pages, ours):
        rows.append(
            (group, len(data), time_ours, fastest(LexborHTMLParser, data), fastest(libxml2, data))
        )

    def show(title, chosen):
        if not chosen:
            return
        size = sum(row[1] for row in chosen)
        times = [sum(row[column] for row in chosen) for column in (2, 3, 4)]
        speeds = [size * 1e3 / nanoseconds for nanoseconds in times]
        print(
            f"{title:<16}{len(chosen):>6}{size / 1e6:>9.1f}"
            + "".join(f"{speed:>10.1f}" for speed in speeds)
            + f"{speeds[0] / speeds[1]:>11.2f}{speeds[0] / speeds[2]:>11.2f}"
        )

    print(f"{'':<16}{'pages':>6}{'MB':>9}{'ours MB/s':>10}{'lexbor':>10}{'libxml2':>10}"
          f"{'x lexbor':>11}{'x libxml2':>11}")
    for group in dict.fromkeys(row[0] for row in rows):
        show(group, [row for row in rows if row[0] == group])
    real = [row for row in rows if not row[0].startswith("repeated")]
    for low, high in BUCKETS:
        title = f"{low}-{high} KB" if high < 1 << 30 else f"over {low} KB"
        show(title, [row for row in real if low * 1000 <= row[1] < high * 1000])
    show("all real pages", real)


if __name__ == "__main__":
    main()
