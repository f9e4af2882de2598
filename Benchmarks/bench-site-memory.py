#!/usr/bin/env python3
"""What the memory of sites brings.

Usage: bench-site-memory.py [--lectern PATH] [--seed N] [--keep DIR]

Makes sites of 21 pages from unlike templates (Benchmarks/site-memory) around distinct articles, and
prints for each the error, 1 - F1 over runs of four words, in percent, with the memory of 0, 2, 5 and 20
other pages: a page's own showing never counts. Then the same after a redesign: on the last 10 of 20
pages, which have another template, without a memory, with the memory of the new pages alone, and with
that of both.
"""
import argparse
import collections
import json
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Benchmarks/site-memory"))
import templates  # noqa: E402
import texts  # noqa: E402

PAGES = 21


class Article:
    def __init__(self, writer, number, pool):
        self.title, self.author, self.blocks = writer.article()
        self.number = number
        self.slug = f"{number}-" + re.sub(r"\W+", "-", self.title.lower())
        self.teasers = writer.random.sample(pool, 8)
        self.expected = "\n".join(text for _, text in self.blocks)


def runs(text):
    words = re.findall(r"\w+", text or "")
    return collections.Counter(tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3)) if words)


def error(expected, found):
    wanted, given = runs(expected), runs(found)
    return 100 * (1 - 2 * (wanted & given).total() / max(1, wanted.total() + given.total()))


def text_of(record):
    texts_of_blocks = []
    def walk(value, key=""):
        if isinstance(value, dict):
            if value.get("type") == "figure":
                return
            for name, inner in value.items():
                walk(inner, name)
        elif isinstance(value, list):
            for inner in value:
                walk(inner, key)
        elif isinstance(value, str) and key in ("text", "items", "rows", "terms"):
            texts_of_blocks.append(value)
    walk(record.get("blocks", []), "items")
    return "\n".join(texts_of_blocks)


def extract(lectern, files, memory):
    command = [lectern, "extract", "--jsonl"] + (["--site-memory"] if memory else []) + [str(f) for f in files]
    lines = subprocess.run(command, capture_output=True, text=True).stdout.splitlines()
    return {pathlib.Path(record["file"]): text_of(record) for record in map(json.loads, lines)}


def errors(lectern, pages, group):
    """Errors of all pages, extracted in groups of so many files; 1 is without a memory."""
    found = {}
    files = list(pages)
    if group == 1:
        found = extract(lectern, files, False)
    else:
        for start in range(0, len(files), group):
            part = files[start:start + group]
            if len(part) < group:  # the last group is filled up with pages that are not scored again
                part = part + files[:group - len(part)]
            for file, text in extract(lectern, part, True).items():
                found.setdefault(file, text)
    return [error(pages[file], found.get(file, "")) for file in files]


def site(template, index, seed):
    writer = texts.Writer(f"{seed} {index}")
    return templates.Site(f"{template.__name__}-{index}.example", writer), writer


def write(folder, template, shared, writer, numbers):
    pages = {}
    for number in numbers:
        article = Article(writer, number, shared.pool)
        file = folder / f"{template.__name__}-{number:02}.html"
        file.write_text(template(shared, article))
        pages[file] = article.expected
    return pages


def curve(options, folder):
    print(f"{'error in %':14}" + "".join(f"{n:>9}" for n in (0, 2, 5, 20)) + "   other pages known")
    columns = collections.defaultdict(list)
    for index, template in enumerate(templates.ALL):
        shared, writer = site(template, index, options.seed)
        pages = write(folder, template, shared, writer, range(PAGES))
        row = [statistics.fmean(errors(options.lectern, pages, known + 1)) for known in (0, 2, 5, 20)]
        for known, value in zip((0, 2, 5, 20), row):
            columns[known].append(value)
        print(f"{template.__name__:14}" + "".join(f"{value:9.2f}" for value in row))
    print(f"{'mean':14}" + "".join(f"{statistics.fmean(columns[n]):9.2f}" for n in (0, 2, 5, 20)) + "\n")


def redesign(options, folder):
    print(f"{'after a redesign':28}{'none':>9}{'new':>9}{'both':>9}   memory of pages")
    rows = []
    for index, old in enumerate(templates.ALL):
        new = templates.ALL[(index + 5) % len(templates.ALL)]
        shared, writer = site(old, index, f"{options.seed} redesign")
        place = folder / f"redesign-{index}"
        place.mkdir()
        before = write(place, old, shared, writer, range(10))
        after = write(place, new, shared, writer, range(10, 20))
        both = extract(options.lectern, list(before) + list(after), True)
        row = [statistics.fmean(errors(options.lectern, after, n)) for n in (1, 10)]
        row.append(statistics.fmean(error(after[file], both.get(file, "")) for file in after))
        rows.append(row)
        print(f"{old.__name__ + ' → ' + new.__name__:28}" + "".join(f"{value:9.2f}" for value in row))
    print(f"{'mean':28}" + "".join(f"{statistics.fmean(column):9.2f}" for column in zip(*rows)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lectern", default=str(ROOT / ".build/release/lectern"))
    parser.add_argument("--seed", default="1")
    parser.add_argument("--keep", type=pathlib.Path, help="write the pages here, and leave them")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        curve(options, folder)
        redesign(options, folder)


if __name__ == "__main__":
    main()
