#!/usr/bin/env python3
"""Quality and speed of the extraction from web pages.

Usage: bench-extraction.py [--lectern PATH] [--shared DIR] [--rounds N] [--only quality|speed]

Quality: the scorer's table for the sets of pages under DIR (default: $LECTERN_SHARED or ../shared),
with the worst ten pages of each. Speed: `lectern extract` on all web pages of the sets, many files in
one process with one job, beside resiliparse and trafilatura (`pip install resiliparse trafilatura lxml_html_clean`)
in this process, one thread each, from bytes to the article's text; the fastest of N rounds counts.
Ours includes the start of the program, the reading of the files, and metadata, structure and JSON.
Then the rate by size, on pages of 10 KB to 10 MB that are made by repeating the inside of real ones.
"""
import argparse
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SETS = ("benchmark", "readability", "segments")
SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000)


def quality(options):
    scorer = options.shared / "tools/evalpages.py"
    if not scorer.exists():
        print(f"No scorer at {scorer}: the quality is not measured.\n")
        return
    command = f"{options.lectern} extract --output text {{file}}"
    subprocess.run(
        [sys.executable, scorer, options.shared / "data/pages", "--set", "all", "--cmd", command,
         "--worst", "10"],
        check=False,
    )
    print()


def read_pages(options):
    pages = []
    for name in SETS:
        folder = options.shared / "data/pages" / name / "pages"
        pages += [gzip.decompress(path.read_bytes()) for path in sorted(folder.glob("*.html.gz"))]
    return pages


def sized_pages(pages):
    """For each size a page that is as long as that, made from a real one of about 100 KB."""
    source = min(pages, key=lambda page: abs(len(page) - 100_000) + (b"<body" not in page) * 10**9)
    start = source.find(b">", source.find(b"<body")) + 1
    end = source.rfind(b"</body")
    inside = source[start:end if end > start else len(source)]
    for size in SIZES:
        if size <= len(source):
            page = min(pages, key=lambda page: abs(len(page) - size))
        else:
            page = source[:start] + inside * (1 + (size - len(source)) // len(inside)) + source[end:]
        yield page


def ours(options, folder):
    """How many files of a folder gave an article."""
    output = subprocess.run(
        [options.lectern, "extract", "--jsonl", "--jobs", "1", "--format", "html", folder],
        capture_output=True, check=False,
    ).stdout
    return lambda: sum("error" not in json.loads(line) for line in output.splitlines())


def theirs(pages, extract):
    found = 0
    for data in pages:
        try:
            found += bool(extract(data))
        except Exception:  # A page that a peer fails on is one it finds nothing in.
            pass
    return lambda: found


def measure(options, pages, others):
    """For ours and each of the others the seconds for all pages and how many gave an article.

    All take turns, so that what else the machine does weighs on all alike."""
    with tempfile.TemporaryDirectory() as folder:
        for number, data in enumerate(pages):
            (pathlib.Path(folder) / f"{number:06}.html").write_bytes(data)
        runs = {"lectern": lambda: ours(options, folder)}
        for name, extract in others.items():
            runs[name] = lambda extract=extract: theirs(pages, extract)
        best = {name: (float("inf"), 0) for name in runs}
        for _ in range(options.rounds):
            for name, run in runs.items():
                start = time.perf_counter()
                found = run()
                best[name] = min(best[name], (time.perf_counter() - start, found()))
        return best


def peers():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree
    import trafilatura

    def resiliparse(data):
        tree = HTMLTree.parse_from_bytes(data, detect_encoding(data))
        return extract_plain_text(tree, main_content=True)

    return {"resiliparse": resiliparse, "trafilatura": trafilatura.extract}


def speed(options):
    pages = read_pages(options)
    if not pages:
        sys.exit(f"no pages under {options.shared / 'data/pages'}")
    try:
        others = peers()
    except ImportError as error:
        print(f"{error}: pip install resiliparse trafilatura lxml_html_clean. Ours alone is measured.")
        others = {}
    size = sum(map(len, pages)) / 1e6
    print(f"{len(pages)} web pages, {size:.1f} MB, one thread, fastest of {options.rounds}")
    print(f"{'':<14}{'pages/s':>10}{'MB/s':>9}{'found':>7}{'ours is':>10}")
    results = measure(options, pages, others)
    base = results["lectern"][0]
    for name, (seconds, found) in results.items():
        ratio = f"{seconds / base:>9.2f}x" if name != "lectern" else ""
        print(f"{name:<14}{len(pages) / seconds:>10.1f}{size / seconds:>9.2f}{found:>7}{ratio}")

    print(f"\nMB/s by size{'':<6}" + "".join(f"{name:>13}" for name in results))
    start = measure(options, [b"<p>x"], {})["lectern"][0]
    for page in sized_pages(pages):
        count = max(1, 2_000_000 // len(page))
        results = measure(options, [page] * count, others)
        results["lectern"] = (results["lectern"][0] - start, 0)
        rates = [len(page) * count / 1e6 / max(1e-9, seconds) for seconds, _ in results.values()]
        print(f"{len(page) / 1000:>14.0f} KB " + "".join(f"{rate:>13.2f}" for rate in rates))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lectern", default=str(ROOT / ".build/release/lectern"))
    parser.add_argument("--shared", type=pathlib.Path,
                        default=os.environ.get("LECTERN_SHARED", ROOT.parent / "shared"))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=("quality", "speed"))
    options = parser.parse_args()
    if options.only != "speed":
        quality(options)
    if options.only != "quality":
        speed(options)


if __name__ == "__main__":
    main()
