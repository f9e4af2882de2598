#!/usr/bin/env python3
"""Compares TreebankTokenizer with NLTK's NLTKWordTokenizer, sentence by sentence.

    compare_nltk.py --program .build/release/LanguageBench [--fuzz N] [--seed S] [TRUTH.jsonl ...]

Needs `pip install nltk`. The program is given sentences separated by NUL and answers with the
byte ranges of each one's tokens on a line. The sentences are those of SentenceSplitter in the
`body` texts of the JSON files, and N random ones.
"""

import argparse
import json
import random
import subprocess
import sys

from nltk.tokenize.destructive import NLTKWordTokenizer

PIECES = (
    list("''''''\"\"\"....,,:;!?--``()[]{}<>@#$%&*/_|~^=+\\      \t\n")
    + list("“”‘’«»„‒–—―…\u00a0\u2003\u3000\u0085\u001c¿¡·•€£²½٣é")
    + ["''", "'s", "'S", "'ll", "'LL", "'Ll", "'re", "'ve", "'VE", "n't", "N'T", "n'T", "'m"]
    + ["'d", "'t", "'n", "'em", "'tis", "'Twas", " 'tis", "d'ye", "D'ye", "more'n", "MORE'N"]
    + ["cannot", "Cannot", "gonna", "gotta", "gimme", "lemme", "wanna", "Wanna", "cannotx"]
    + ["g\u0131mme", "g\u0130mme", "'ti\u017f", "'\u017f", "'Twa\u017f", "o'clock", "rock'n'roll"]
    + ["U.S.", "Mr.", "Jan.", "e.g.", "3.14", "1,000", "10:30", "a", "I", "the", "dogs'", "Ünï"]
    + ["word", "Naïve", "co-op", "Straße", "日本", "عربي", "١٢", "...", "..", "--", "---", "n", "t"]
    + ["e\u0301", "x\u200dy", "\u2167", "\u2460", "s", "S", "ll", "re", "\ufeff", "𝐀", "😀", "0"]
)


def random_sentences(count, seed):
    generator = random.Random(seed)
    for _ in range(count):
        length = generator.randint(1, 14)
        spaced = generator.random() < 0.4
        yield (" " if spaced else "").join(generator.choice(PIECES) for _ in range(length))


def run(program, mode, texts):
    data = "\0".join(texts).encode()
    output = subprocess.run([program, mode], input=data, stdout=subprocess.PIPE, check=True).stdout
    lines = output.decode().split("\n")[: len(texts)]
    for text, line in zip(texts, lines):
        data = text.encode()
        yield [
            data[slice(*map(int, word.split("-")))].decode(errors="replace")
            for word in line.split()
        ]


def paragraphs(paths):
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for line in file:
                body = json.loads(line).get("body") or ""
                yield from (p for p in body.replace("\0", "").split("\n\n") if p.strip())


def plain(token):
    return '"' if token in ("``", "''") else token


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--fuzz", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()

    texts = list(paragraphs(options.files))
    sentences = [s for found in run(options.program, "punkt", texts) for s in found] if texts else []
    sentences += random_sentences(options.fuzz, options.seed)
    nltk = NLTKWordTokenizer()
    tokens = different = 0
    for sentence, ours in zip(sentences, run(options.program, "tokens", sentences)):
        theirs = [plain(token) for token in nltk.tokenize(sentence)]
        ours = [plain(token) for token in ours]
        tokens += len(theirs)
        if ours != theirs:
            different += 1
            if different <= 20:
                print(repr(sentence), "\n  ours  ", ours, "\n  theirs", theirs)
    print(f"{len(sentences)} sentences, {tokens} tokens, {different} sentences differ")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
