#!/usr/bin/env python3
"""Train the line model of the page dump extractor and write its weights as a Swift file.

  train-line-model.py --features line-features --truth truth.jsonl --pages DIR --out LineModelWeights.swift
  train-line-model.py ... --held-out            train on one half of the pages, score the other, both ways

truth.jsonl has one object a line: "id" of the page, "body" with the text that should come out, and
optionally "file" (the dump's name in DIR, by default id.txt or id.txt.gz) and "weight" (1 by default).
Several dumps of one page share its id: they then share its weight, and stay on one side of a split.

The model is a linear-chain conditional random field with four states in order (before the text, text,
gap within the text, after it), trained by maximum likelihood with an L2 penalty; a unit that is wrongly
kept or dropped costs by its share of the page's words (softmax-margin, Gimpel and Smith 2010).
Needs numpy, scipy and numba.
"""
import argparse, collections, gzip, hashlib, json, os, pathlib, re, subprocess, tempfile
import numba, numpy as np, scipy.sparse as sparse
from scipy.optimize import minimize

STATES, TEXT, NEVER, CONTEXT = 4, 1, -1e9, 100
ALLOWED = np.array([[1, 1, 0, 0], [0, 1, 1, 1], [0, 1, 1, 0], [0, 0, 0, 1]], bool)
START, END = np.array([1, 1, 0, 0], bool), np.array([0, 1, 0, 1], bool)


# ------------------------------------------------------------------ pages
class Page:
    """The units of a dump: features, word counts, weighed words and text, with the wanted states."""

    def __init__(self, rows, record):
        self.id, self.weight, self.body = record["id"], record.get("weight", 1.0), record["body"]
        self.features = [[int(n) for n in row[0].split()] for row in rows]
        self.lengths = np.array([int(row[1]) for row in rows], float)
        self.words = [row[2].split() for row in rows]
        self.texts = [row[3] for row in rows]
        self.wanted = wanted_units(self.texts, self.body)
        self.states = ordered_states(self.wanted)


def shingles(text):
    words = re.findall(r"\w+", text)
    return collections.Counter(tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3)) if words)


def wanted_units(texts, body):
    """Units most of whose words lie in runs of four words of the body; of repeated ones the copy nearest
    to the middle of the text."""
    words, owners = [], []
    for index, text in enumerate(texts):
        for word in re.findall(r"\w+", text):
            words.append(word)
            owners.append(index)
    runs, covered = set(shingles(body)), np.zeros(len(words), bool)
    for index in range(len(words) - 3):
        if tuple(words[index:index + 4]) in runs:
            covered[index:index + 4] = True
    total, hits = np.zeros(len(texts)), np.zeros(len(texts))
    np.add.at(total, owners, 1)
    np.add.at(hits, owners, covered)
    wanted = (total > 0) & (hits > 0.6 * np.maximum(total, 1))
    places = np.nonzero(wanted)[0]
    if not len(places):
        return wanted
    order = np.cumsum(total[places])
    middle = places[np.searchsorted(order, order[-1] / 2)]
    due = collections.Counter(" ".join(re.findall(r"\w+", line)) for line in body.split("\n"))
    copies = collections.defaultdict(list)
    for place in places:
        copies[" ".join(re.findall(r"\w+", texts[place]))].append(place)
    for text, group in copies.items():
        for place in sorted(group, key=lambda p: abs(p - middle))[max(1, due.get(text, 1)):]:
            wanted[place] = False
    return wanted


def ordered_states(wanted):
    states, places = np.zeros(len(wanted), int), np.nonzero(wanted)[0]
    if len(places):
        states[places[0]:places[-1] + 1] = np.where(wanted[places[0]:places[-1] + 1], TEXT, 2)
        states[places[-1] + 1:] = 3
    return states


def load(args):
    records = [json.loads(line) for line in args.truth.read_text(encoding="utf-8").split("\n") if line]
    pages, sizes = [], None
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, record in enumerate(records):
            name = record.get("file", record["id"])
            found = next(p for p in (args.pages / name, args.pages / f"{name}.txt", args.pages / f"{name}.txt.gz") if p.is_file())
            raw = found.read_bytes()
            paths.append(os.path.join(folder, f"{number}.txt"))
            pathlib.Path(paths[-1]).write_bytes(gzip.decompress(raw) if found.suffix == ".gz" else raw)
        for first in range(0, len(paths), 200):
            done = subprocess.run([args.features, *paths[first:first + 200]], capture_output=True, check=True)
            head, *parts = done.stdout.decode("utf-8").split("FILE\t")
            sizes = [int(n) for n in head.split("\t")[1].split()][:4]
            for part, record in zip(parts, records[first:]):
                rows = [row.split("\t", 3) for row in part.split("\n")[1:] if row]
                pages.append(Page(rows, record))
    return pages, sizes


# ------------------------------------------------------------------ the model
def vocabulary(pages, least):
    """Words on at least so many pages, so that no page's own words enter the weights."""
    seen = collections.defaultdict(set)
    for page in pages:
        for words in page.words:
            for word in words:
                seen[word].add(page.id)
    return {w: i for i, w in enumerate(sorted(w for w, ids in seen.items() if len(ids) >= least and 2 <= len(w) <= 16))}


def matrix(pages, words, sizes, trim):
    """A row a unit; columns: windowed features by offset (with one for "beyond the page"), features of the
    unit alone, and words in a short unit, in a longer one, in the short unit before, in the one after."""
    windowed, count, reach, short = sizes
    columns, starts, bounds, spans = [], [0], [0], []
    own, known = (2 * reach + 1) * (windowed + 1), len(words)
    first_word = own + count - windowed
    for page in pages:
        n, places = len(page.features), np.nonzero(page.wanted)[0]
        low, high = (max(0, places[0] - CONTEXT), min(n, places[-1] + 1 + CONTEXT)) if trim and len(places) else (0, n)
        near = [[f for f in features if f < windowed] for features in page.features]
        alone = [[own + f - windowed for f in features if f >= windowed] for features in page.features]
        ids = [sorted({words[w] for w in ws if w in words}) for ws in page.words]
        for i in range(low, high):
            row = list(alone[i])
            for offset in range(-reach, reach + 1):
                base, other = (offset + reach) * (windowed + 1), i + offset
                row += [base + f for f in near[other]] if 0 <= other < n else [base + windowed]
            row += [first_word + (0 if page.lengths[i] <= short else known) + w for w in ids[i]]
            if i > 0 and page.lengths[i - 1] <= short:
                row += [first_word + 2 * known + w for w in ids[i - 1]]
            if i + 1 < n and page.lengths[i + 1] <= short:
                row += [first_word + 3 * known + w for w in ids[i + 1]]
            columns += row
            starts.append(len(columns))
        bounds.append(bounds[-1] + high - low)
        spans.append((low, high))
    ones = np.ones(len(columns), np.float32)
    return sparse.csr_matrix((ones, columns, starts), shape=(len(starts) - 1, first_word + 4 * known)), np.array(bounds), spans


@numba.njit(cache=True)
def log_sum(values):
    most = values.max()
    return most + np.log(np.exp(values - most).sum())


@numba.njit(cache=True)
def gradient(scores, steps, start, end, bounds, gold, weights):
    """Negative log-likelihood, and its derivatives by scores, steps, start and end."""
    by_score, by_step = np.zeros(scores.shape), np.zeros((4, 4))
    by_start, by_end, loss = np.zeros(4), np.zeros(4), 0.0
    for page in range(len(bounds) - 1):
        low, n, w = bounds[page], bounds[page + 1] - bounds[page], weights[page]
        if n == 0:
            continue
        a, b = np.zeros((n, 4)), np.zeros((n, 4))
        a[0] = start + scores[low]
        for t in range(1, n):
            for s in range(4):
                a[t, s] = log_sum(a[t - 1] + steps[:, s]) + scores[low + t, s]
        b[n - 1] = end
        for t in range(n - 2, -1, -1):
            for r in range(4):
                b[t, r] = log_sum(steps[r] + scores[low + t + 1] + b[t + 1])
        total = log_sum(a[n - 1] + end)
        right = start[gold[low]] + end[gold[low + n - 1]]
        for t in range(n):
            g = gold[low + t]
            right += scores[low + t, g]
            by_score[low + t] += w * np.exp(a[t] + b[t] - total)
            by_score[low + t, g] -= w
            if t > 0:
                before = gold[low + t - 1]
                right += steps[before, g]
                by_step[before, g] -= w
                for r in range(4):
                    by_step[r] += w * np.exp(np.maximum(a[t - 1, r] + steps[r] + scores[low + t] + b[t] - total, -80.0))
        by_start += w * np.exp(a[0] + b[0] - total)
        by_end += w * np.exp(a[n - 1] + end - total)
        by_start[gold[low]] -= w
        by_end[gold[low + n - 1]] -= w
        loss += w * (total - right)
    return loss, by_score, by_step, by_start, by_end


class Model:
    def __init__(self, vector, columns, words):
        self.words = words
        self.look = vector[:columns * STATES].reshape(columns, STATES)
        rest = vector[columns * STATES:]
        self.steps, self.start, self.end = rest[:16].reshape(4, 4), rest[16:20], rest[20:]


def fit(pages, sizes, args):
    words = vocabulary(pages, args.least_pages)
    x, bounds, spans = matrix(pages, words, sizes, trim=True)
    xt, columns = x.T.tocsr(), x.shape[1]
    gold = np.concatenate([p.states[a:b] for p, (a, b) in zip(pages, spans)])
    shares = np.concatenate([(p.lengths / max(1, p.lengths[p.wanted].sum()))[a:b] for p, (a, b) in zip(pages, spans)])
    cost = args.cost * np.minimum(shares, 1)
    margin = np.stack([np.where((s == TEXT) != (gold == TEXT), cost, 0) for s in range(STATES)], 1)
    dumps = collections.Counter(p.id for p in pages)
    weights = np.array([p.weight / dumps[p.id] for p in pages])
    penalty = np.full((columns, 1), 0.1 * args.l2)
    free = np.ones((columns, STATES))
    if words:  # words speak for or against the text alone
        penalty[-4 * len(words):] *= 2
        free[-4 * len(words):] = 0
        free[-4 * len(words):, TEXT] = 1
    steps, start, end = np.where(ALLOWED, 0, NEVER), np.where(START, 0, NEVER), np.where(END, 0, NEVER)

    def loss(vector):
        m = Model(vector, columns, words)
        scores = (x @ m.look.astype(np.float32)).astype(float) + margin
        value, s, t, a, e = gradient(scores, steps + m.steps, start + m.start, end + m.end, bounds, gold, weights)
        look = ((xt @ s.astype(np.float32)) + 2 * penalty * m.look) * free
        rest = np.concatenate([(t * ALLOWED).ravel(), a * START, e * END]) + 0.02 * vector[columns * STATES:]
        value += (penalty * m.look ** 2).sum() + 0.01 * (vector[columns * STATES:] ** 2).sum()
        return value, np.concatenate([look.ravel(), rest])

    options = {"maxiter": args.steps, "maxfun": 2 * args.steps}
    found = minimize(loss, np.zeros(columns * STATES + 24), jac=True, method="L-BFGS-B", options=options)
    return Model(found.x, columns, words)


def decode(model, pages, sizes):
    """Viterbi's algorithm."""
    x, bounds, _ = matrix(pages, model.words, sizes, trim=False)
    scores = x @ model.look
    steps = np.where(ALLOWED, 0, NEVER) + model.steps
    start, end = np.where(START, 0, NEVER) + model.start, np.where(END, 0, NEVER) + model.end
    for number, page in enumerate(pages):
        e = scores[bounds[number]:bounds[number + 1]]
        best, origins = start + e[0], []
        for row in e[1:]:
            reach = best[:, None] + steps
            origins.append(reach.argmax(0))
            best = reach.max(0) + row
        path = [int((best + end).argmax())]
        for origin in reversed(origins):
            path.append(int(origin[path[-1]]))
        yield page, np.array(path[::-1]) == TEXT


# ------------------------------------------------------------------ output
def packed(numbers):
    codes = [int(round(max(-7.99, min(7.99, v)) * 400)) + 3200 for v in numbers]
    return "".join(chr(40 + c // 80) + chr(40 + c % 80) for c in codes)


def write(model, path):
    known = len(model.words)
    look = model.look[:len(model.look) - 4 * known]
    text = packed([*look.ravel(), *model.steps.ravel(), *model.start, *model.end])
    by_word = model.look[len(look):, TEXT].reshape(4, known)
    rows = [f"{w} {packed(by_word[:, i])}" for w, i in sorted(model.words.items()) if abs(by_word[:, i]).max() >= 0.05]
    lines = [text[i:i + 94] for i in range(0, len(text), 94)]
    path.write_text(
        "/// The trained weights of ``LineModel``, made by Tools/train-line-model.py; packed as\n"
        "/// ``PackedNumbers`` reads them.\nenum LineModelWeights {\n"
        "  /// Four numbers a feature: windowed features by offset, features of the unit itself, then\n"
        "  /// transitions, start and end.\n  static let look = #\"\"\"\n"
        + "".join(f"    {line}\n" for line in lines)
        + "    \"\"\"#\n\n  /// A word, then four numbers.\n  static let words = #\"\"\"\n"
        + "".join(f"    {row}\n" for row in rows) + "    \"\"\"#\n}\n", encoding="utf-8")


def score(page, chosen):
    want = shingles(page.body)
    got = shingles("\n".join(t for t, c in zip(page.texts, chosen) if c))
    shared = (want & got).total()
    return shared / max(1, got.total()), shared / max(1, want.total()), 2 * shared / max(1, want.total() + got.total())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--features", required=True, help="the program line-features")
    parser.add_argument("--truth", type=pathlib.Path, required=True)
    parser.add_argument("--pages", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--l2", type=float, default=15)
    parser.add_argument("--steps", type=int, default=90)
    parser.add_argument("--cost", type=float, default=20)
    parser.add_argument("--least-pages", type=int, default=20, help="pages that a weighed word is on")
    args = parser.parse_args()
    pages, sizes = load(args)
    usable = [p for p in pages if p.wanted.any() and len(p.texts) < 4000 and score(p, p.wanted)[2] > 0.85]
    if args.held_out:
        side = lambda p: hashlib.md5(p.id.encode()).digest()[-1] % 2
        for half in (0, 1):
            model = fit([p for p in usable if side(p) == half], sizes, args)
            scores = [score(p, c) for p, c in decode(model, [p for p in pages if side(p) != half], sizes)]
            precision, recall = (np.mean([s[k] for s in scores]) for k in (0, 1))
            exact = np.mean([s[2] >= 0.99 for s in scores])
            print(f"held-out half {1 - half}: {len(scores)} dumps, precision {precision:.3f}, recall {recall:.3f}, "
                  f"F1 {2 * precision * recall / (precision + recall):.3f}, exact {exact:.3f}")
    if args.out:
        write(fit(usable, sizes, args), args.out)


if __name__ == "__main__":
    main()
