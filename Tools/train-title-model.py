#!/usr/bin/env python3
"""Train the model that ranks the lines of a page dump as headlines, and write its weights as a Swift file.

  train-title-model.py --features line-features --truth truth.jsonl --pages DIR --out TitleModelWeights.swift
  train-title-model.py ... --held-out           train on one half of the pages, score the other, both ways

truth.jsonl has one object a line: "id" of the page, its "title", and optionally "file" (the dump's name in
DIR, by default id.txt or id.txt.gz). Train the line model first: where the text starts comes from it.
A log-linear model over each page's candidates, by maximum likelihood with an L2 penalty. Needs numpy, scipy.
"""
import argparse, collections, gzip, hashlib, json, os, pathlib, re, subprocess, tempfile, unicodedata
import numpy as np, scipy.sparse as sparse
from scipy.optimize import minimize


def folded(title):
    return re.sub(r"\W+", " ", unicodedata.normalize("NFKC", title)).strip().casefold()


def load(args):
    """Pages as (id, features of each candidate, which candidates are right); None where none is."""
    records = [json.loads(line) for line in args.truth.read_text(encoding="utf-8").split("\n") if line]
    records, cases, count = [r for r in records if r.get("title")], [], 0
    with tempfile.TemporaryDirectory() as folder:
        for first in range(0, len(records), 200):
            paths = []
            for number, record in enumerate(records[first:first + 200]):
                name = record.get("file", record["id"])
                found = next(p for p in (args.pages / name, args.pages / f"{name}.txt", args.pages / f"{name}.txt.gz") if p.is_file())
                raw = found.read_bytes()
                paths.append(os.path.join(folder, f"{number}.txt"))
                pathlib.Path(paths[-1]).write_bytes(gzip.decompress(raw) if found.suffix == ".gz" else raw)
            done = subprocess.run([args.features, "--titles", *paths], capture_output=True, check=True)
            head, *parts = done.stdout.decode("utf-8").split("FILE\t")
            count = int(head.split()[-1])
            for part, record in zip(parts, records[first:]):
                rows = [row.split("\t", 1) for row in part.split("\n")[1:] if "\t" in row]
                right = np.array([folded(row[1]) == folded(record["title"]) for row in rows], bool)
                features = [np.array(row[0].split(), int) for row in rows]
                cases.append((record["id"], features, right) if right.any() else (record["id"], None, None))
    return cases, count


def fit(cases, count, l2):
    cases = [c for c in cases if c[1]]
    columns = np.concatenate([f for c in cases for f in c[1]])
    starts = np.concatenate([[0], np.cumsum([len(f) for c in cases for f in c[1]])])
    x = sparse.csr_matrix((np.ones(len(columns), np.float32), columns, starts), shape=(len(starts) - 1, count))
    xt, right = x.T.tocsr(), np.concatenate([c[2] for c in cases])
    sizes = [len(c[1]) for c in cases]
    firsts, page = np.concatenate([[0], np.cumsum(sizes)[:-1]]), np.repeat(np.arange(len(cases)), sizes)
    dumps = collections.Counter(c[0] for c in cases)
    weights = np.array([1 / dumps[c[0]] for c in cases])

    def loss(vector):
        scores = x @ vector
        chances = np.exp(scores - np.maximum.reduceat(scores, firsts)[page])
        hits = chances * right
        total = np.add.reduceat(chances, firsts)
        won = np.maximum(np.add.reduceat(hits, firsts), 1e-30)
        slope = (chances / total[page] - hits / won[page]) * weights[page]
        value = (weights * (np.log(total) - np.log(won))).sum() + l2 * (vector ** 2).sum()
        return value, xt @ slope + 2 * l2 * vector

    return minimize(loss, np.zeros(count), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--features", required=True, help="the program line-features")
    parser.add_argument("--truth", type=pathlib.Path, required=True)
    parser.add_argument("--pages", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--l2", type=float, default=3)
    args = parser.parse_args()
    cases, count = load(args)
    if args.held_out:
        side = lambda case: hashlib.md5(case[0].encode()).digest()[-1] % 2
        for half in (0, 1):
            vector = fit([c for c in cases if side(c) == half], count, args.l2)
            others = [c for c in cases if side(c) != half]
            right = sum(bool(c[1]) and bool(c[2][np.argmax([vector[f].sum() for f in c[1]])]) for c in others)
            print(f"held-out half {1 - half}: {right} of {len(others)} titles right")
    if args.out:
        codes = [int(round(max(-7.99, min(7.99, v)) * 400)) + 3200 for v in fit(cases, count, args.l2)]
        text = "".join(chr(40 + c // 80) + chr(40 + c % 80) for c in codes)
        args.out.write_text(
            "/// The trained weights of ``TitleModel``, made by Tools/train-title-model.py; packed as\n"
            "/// ``PackedNumbers`` reads them.\nenum TitleModelWeights {\n  /// One number a feature.\n"
            "  static let numbers = #\"\"\"\n"
            + "".join(f"    {text[i:i + 94]}\n" for i in range(0, len(text), 94)) + "    \"\"\"#\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
