#!/usr/bin/env python3
"""Times the same typing in Lectern's index, in SQLite's FTS5 and in notmuch, over the same texts.

    Benchmarks/bench-search.py LIBRARY    a library that LibraryBench made; next to it the peers' are kept

FTS5 is asked as most programs ask it, `ORDER BY rank`, and by descending rowid, with an index of prefixes.
notmuch needs python3-notmuch2 and notmuch (Debian), and is left out where they are not installed. Every key
of a query is timed to its first 64 rows, each key once before it counts; where a kind of query takes an engine
long, some seconds' worth of its keys are taken, evenly. Fields and orders are Lectern's own, so only words,
beginnings and phrases are compared.
"""
import os, random, re, sqlite3, subprocess, sys, time

bench = ".build/release/LibraryBench"
kinds = ["one letter", "two letters", "common words", "rare words", "phrases", "phrases that never meet"]


def keys():
    lines = subprocess.run([bench, "queries", "-"], capture_output=True, text=True, check=True).stdout
    for line in lines.splitlines():
        kind, text = line.split("\t")
        if kind in kinds:
            for end in range(1, len(text) + 1):
                if re.search(r"\w", text[:end]):
                    yield kind, text[:end]


def percentiles(times):
    times = sorted(times)
    return times[len(times) // 2], times[int(len(times) * 0.99)], times[-1]


def measure(name, ask, seconds=6):
    typed = {}
    for kind, text in keys():
        typed.setdefault(kind, []).append(text)
    by_kind = {}
    for kind, texts in typed.items():
        # Evenly spread, and the same each time.
        random.Random(1).shuffle(texts)
        end = time.perf_counter() + seconds
        for text in texts:
            ask(text)
            start = time.perf_counter()
            ask(text)
            by_kind.setdefault(kind, []).append((time.perf_counter() - start) * 1000)
            if time.perf_counter() > end:
                break
    everything = [t for times in by_kind.values() for t in times]
    for kind, times in list(by_kind.items()) + [("all", everything)]:
        print("%-22s %-26s %8.2f %8.2f %9.2f ms" % (name, kind, *percentiles(times)), flush=True)


def phrase(text):
    """The text with its quote closed, and whether the last word is being typed."""
    closed = text.count('"') % 2 == 0
    return text + ("" if closed else '"'), not text.endswith('"') and not text.endswith(" ")


def fts_query(text):
    text, typing = phrase(text.rstrip())
    text = text.replace('""', "")
    return text + "*" if typing else text


def rows_of(library):
    source = sqlite3.connect("file:%s?mode=ro" % library, uri=True)
    return source.execute(
        "SELECT sort_key, title, body.text FROM article JOIN body ON body.article_id = article.id ORDER BY sort_key")


def fts(library, prefix):
    path = library + (".fts-prefix" if prefix else ".fts")
    if not os.path.exists(path):
        target = sqlite3.connect(path + ".part")
        target.execute("CREATE VIRTUAL TABLE hit USING fts5(title, body, content='', columnsize=1%s)"
                       % (", prefix='1 2 3'" if prefix else ""))
        target.executemany("INSERT INTO hit(rowid, title, body) VALUES (?, ?, ?)", rows_of(library))
        target.commit()
        target.execute("INSERT INTO hit(hit) VALUES ('optimize')")
        target.commit()
        target.close()
        os.rename(path + ".part", path)
    return sqlite3.connect(path), os.path.getsize(path)


def notmuch(library):
    try:
        import notmuch2
    except ImportError:
        return None, 0
    folder = library + ".mail"
    if not os.path.exists(folder + "/.done"):
        os.makedirs(folder, exist_ok=True)
        for number, (key, title, body) in enumerate(rows_of(library)):
            part = "%s/%d" % (folder, number // 1000)
            if number % 1000 == 0:
                os.makedirs(part, exist_ok=True)
            with open("%s/%d" % (part, number), "w") as file:
                file.write("From: a@example.org\nMessage-ID: <%d@example.org>\nSubject: %s\n"
                           "Date: Thu, 01 Jan 2015 00:00:%02d +0000\n\n%s\n" % (number, title, number % 60, body))
        with open(folder + "/.config", "w") as file:
            file.write("[database]\npath=%s\n[user]\nname=a\nprimary_email=a@example.org\n" % os.path.abspath(folder))
        subprocess.run(["notmuch", "--config", folder + "/.config", "new", "--quiet"], check=True,
                       stdout=subprocess.DEVNULL)
        open(folder + "/.done", "w").close()
    size = sum(os.path.getsize(os.path.join(top, name))
               for top, _, names in os.walk(folder + "/.notmuch") for name in names)
    return notmuch2.Database(os.path.abspath(folder), config=folder + "/.config"), size


def notmuch_ask(database, text):
    text, typing = phrase(text.strip())
    if typing and '"' not in text:
        text += "*"
    import notmuch2
    try:
        for number, message in enumerate(database.messages(text, sort=notmuch2.Database.SORT.NEWEST_FIRST)):
            message.messageid
            if number == 63:
                break
    except notmuch2.NotmuchError:
        pass


def main():
    library = sys.argv[1]
    source = sqlite3.connect("file:%s?mode=ro" % library, uri=True)
    text = source.execute("SELECT sum(length(CAST(text AS BLOB))) FROM body").fetchone()[0]
    own = source.execute(
        "SELECT (SELECT sum(length(bytes)) FROM search_postings) + (SELECT sum(length(bytes)) FROM search_dictionary)"
    ).fetchone()[0]
    print("text %d MB, index of Lectern %.2f of it" % (text / 1e6, own / text))
    lines = subprocess.run([bench, "search", library], capture_output=True, text=True, check=True).stdout
    for line in lines.splitlines():
        kind, _, median, high, most = line.split("\t")
        print("%-22s %-26s %8.2f %8.2f %9.2f ms" % ("Lectern", kind, float(median), float(high), float(most)))
    for prefix in [False, True]:
        database, size = fts(library, prefix)
        name = "FTS5" + (", prefixes" if prefix else "")
        print("%s: index %.2f of the text" % (name, size / text))

        def ask(text, order):
            try:
                database.execute("SELECT rowid FROM hit WHERE hit MATCH ? ORDER BY %s LIMIT 64" % order,
                                 [fts_query(text)]).fetchall()
            except sqlite3.OperationalError:
                pass
        measure(name + ", by rank", lambda text: ask(text, "rank"))
        measure(name + ", newest first", lambda text: ask(text, "rowid DESC"))
    database, size = notmuch(library)
    if database:
        print("notmuch: index %.2f of the text" % (size / text))
        measure("notmuch", lambda text: notmuch_ask(database, text))
    else:
        print("notmuch is not measured: it needs python3-notmuch2 and notmuch")


main()
