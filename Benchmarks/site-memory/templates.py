"""Unlike templates of sites, with chrome that reads like articles.

Each template is a function of a site (its fixed texts and its pool of teasers) and an article, and
gives the page. All names and texts are made up.
"""
MONTHS = ("January", "March", "May", "July", "September", "November")


class Site:
    """What all pages of a site share."""

    def __init__(self, host, writer):
        self.host, self.writer = host, writer
        self.name = host.split(".")[0].replace("-", " ").title()
        self.pool = [writer.teaser() for _ in range(14)]
        self.about = [writer.paragraph() for _ in range(2)]
        self.bios = {}
        self.menu = ["News", "Region", "Culture", "Science", "Weather", "Letters", "Archive", "Contact"]
        name = self.name
        self.newsletter = (
            f"Every Friday {name} sends out the best stories of the week, with a note from the editors and "
            "a look at what comes next. It costs nothing, and you can leave whenever you like.")
        self.support = (
            f"{name} has no owner with deep pockets. What you read here is paid for by some two thousand "
            "readers, who give a few coins a month so that others can read it too. If you can spare "
            "something, please think about joining them.")
        self.legal = (
            "The opinions in this article are those of its author and need not be those of the publisher. "
            f"{name} has taken care to check all facts at the time of writing, but can take no responsibility "
            "for decisions that readers base on them. Reprints need the written consent of the publisher.")
        self.consent = (
            f"We and our partners store small files on your device, so that {name} can remember what you have "
            "read and show you advertisements that suit you. You may change your mind at any time at the foot "
            "of every page.")
        self.note = (
            f"This article first appeared in the printed edition of {name}. Subscribers find the whole edition "
            "in the archive, with all pictures and the crossword, from five in the morning.")

    def bio(self, author):
        if author not in self.bios:
            self.bios[author] = (
                f"{author} has written for {self.name} since {1990 + len(self.bios) * 3}, mostly about rivers, "
                f"towns and the people in between. {self.writer.sentence()}")
        return self.bios[author]


def paragraphs(blocks, tag="p", attributes="", every=0, box=lambda number: ""):
    out = []
    for number, (kind, text) in enumerate(blocks, 1):
        out.append(f"<h2>{text}</h2>" if kind == "h2" else f"<{tag}{attributes}>{text}</{tag}>")
        if every and number % every == 0 and number < len(blocks):
            out.append(box(number))
    return "\n".join(out)


def page(site, article, body, extra_head="", body_attributes=""):
    return (f"<!DOCTYPE html><html lang=en><head><title>{article.title} - {site.name}</title>"
            f"<link rel=canonical href='https://{site.host}/{article.slug}'>"
            f"<meta property='og:site_name' content='{site.name}'>{extra_head}</head>"
            f"<body{body_attributes}>{body}</body></html>")


def menu(site, tag="ul"):
    return "<ul class=menu>" + "".join(f"<li><a href='/{m}'>{m}</a></li>" for m in site.menu) + "</ul>"


def cards(article, count, tag="div", name="card"):
    return "".join(f"<{tag} class='{name}'><h3><a href='/t{i}'>{t}</a></h3><p>{s}</p></{tag}>"
                   for i, (t, s) in enumerate(article.teasers[:count]))


def newspaper(s, a):
    box = lambda n: f"<div class='insert'><p>{s.newsletter}</p></div>"
    return page(s, a, f"<header><nav>{menu(s)}</nav></header><main><article><h1>{a.title}</h1>"
                f"<p class=byline>By {a.author}</p><div class=story>{paragraphs(a.blocks, every=3, box=box)}"
                f"<p>{s.note}</p></div></article><section>{cards(a, 4)}</section></main>"
                f"<footer><p>{s.legal}</p></footer>")


def blog(s, a):
    return page(s, a, f"<div id=wrap><div id=head><a href='/'>{s.name}</a></div><div class='post post-{a.number}'>"
                f"<h1>{a.title}</h1><div class=entry>{paragraphs(a.blocks)}<p>{s.bio(a.author)}</p>"
                f"<p>{s.support}</p></div></div><div id=side><h3>About</h3><p>{s.about[0]}</p>{menu(s)}</div></div>")


def magazine(s, a):
    box = lambda n: (f"<div class=feature-card><a href='/x'><img src=x.jpg></a><h4>{a.teasers[n % 6][0]}</h4>"
                     f"<p>{a.teasers[n % 6][1]}</p></div>")
    return page(s, a, f"<div class=top>{menu(s)}</div><div class=grid>{cards(a, 3)}</div><div class=long-read>"
                f"<h1>{a.title}</h1><div class=copy>{paragraphs(a.blocks, every=2, box=box)}</div></div>"
                f"<div class=grid>{cards(a, 6)}</div><div class=foot><p>{s.support}</p></div>")


def soup(s, a):
    box = lambda n: f"<div><div>{s.support}</div></div>"
    return page(s, a, f"<div><div>{''.join(f'<div><a href=/m>{m}</a></div>' for m in s.menu)}</div><div><div>{a.title}"
                f"</div><div><div>{s.consent}</div>{paragraphs(a.blocks, 'div', every=4, box=box)}"
                f"<div>{s.legal}</div></div></div><div><div>{s.about[0]}</div><div>{s.about[1]}</div></div></div>")


def tables(s, a):
    links = "<br>".join(f"<a href='/{m}'>{m}</a>" for m in s.menu)
    text = "<br><br>".join(text for _, text in a.blocks)
    return page(s, a, f"<table width=800><tr><td colspan=3><font size=5>{s.name}</font></td></tr><tr><td width=120>{links}"
                f"<br><br>{s.newsletter}</td><td><font size=4><b>{a.title}</b></font><br><br>{text}<br><br>"
                f"{s.note}</td><td width=150>{a.teasers[0][1]}<br><br>{a.teasers[1][1]}</td></tr><tr>"
                f"<td colspan=3>{s.legal}</td></tr></table>")


def docs(s, a):
    toc = "".join(f"<li><a href='#s{i}'>{t}</a></li>" for i, (t, _) in enumerate(s.pool[:10]))
    return page(s, a, f"<div class=layout><aside class=toc><ul>{toc}</ul></aside><div class=content role=main>"
                f"<div class=admonition><p>{s.note}</p></div><h1>{a.title}</h1>{paragraphs(a.blocks)}"
                f"<h2>Where to ask</h2><p>{s.about[0]}</p><p>{s.about[1]}</p></div></div>")


def amp(s, a):
    box = lambda n: f"<p class=promo-text>{a.teasers[n % 5][1]}</p>"
    return page(s, a, f"<amp-sidebar>{menu(s)}</amp-sidebar><article class=amp-article><h1>{a.title}</h1>"
                f"<div class=amp-content>{paragraphs(a.blocks, every=3, box=box)}<p>{s.bio(a.author)}</p>"
                f"<p>{s.legal}</p></div></article><amp-consent><p>{s.consent}</p></amp-consent>")


def forum(s, a):
    return page(s, a, f"<div class=nav>{menu(s)}</div><div class=rules><p>{s.about[0]}</p></div><div class=thread>"
                f"<h1>{a.title}</h1><div class=message><div class=user>{a.author}</div><div class=text>"
                f"{paragraphs(a.blocks)}</div><div class=signature>{s.bio(a.author)}</div></div></div>"
                f"<div class=notice><p>{s.legal}</p></div>")


def regional(s, a):
    box = lambda n: (f"<p><strong>Also read:</strong> {a.teasers[n % 7][0]}. {a.teasers[n % 7][1]}</p>")
    return page(s, a, f"<div class=bar>{menu(s)}</div><div class=artikel><h1>{a.title}</h1><p class=lead>{a.blocks[0][1]}"
                f"</p>{paragraphs(a.blocks[1:], every=2, box=box)}<p>{s.note}</p><p>{s.support}</p></div>"
                f"<div class=more>{cards(a, 5)}</div>")


def letters(s, a):
    box = lambda n: f"<table><tr><td><h3>A letter a week</h3><p>{s.newsletter}</p></td></tr></table>"
    return page(s, a, f"<div class=page><h1>{a.title}</h1><div class=body-copy><p><em>{s.about[0]}</em></p>"
                f"{paragraphs(a.blocks, every=4, box=box)}<hr><p><em>{s.bio(a.author)}</em></p></div>"
                f"<div class=bottom>{menu(s)}</div></div>")


def institute(s, a):
    return page(s, a, f"<div id=page><div id=nav>{menu(s)}</div><div id=main><h1>{a.title}</h1>{paragraphs(a.blocks)}"
                f"<h3>About the institute</h3><p>{s.about[0]}</p><p>{s.about[1]}</p><h3>Note</h3><p>{s.legal}</p>"
                f"</div></div>")


def wall(s, a):
    return page(s, a, f"<section class=cmp><h2>Your choice</h2><p>{s.consent}</p><p>{s.support}</p></section>"
                f"<section class=reader><h1>{a.title}</h1><section class=prose>{paragraphs(a.blocks)}</section>"
                f"<section class=prose><p>{a.teasers[0][1]}</p><p>{a.teasers[1][1]}</p><p>{s.newsletter}</p>"
                f"</section></section>")


def utility(s, a):
    box = lambda n: f"<div class='my-6 p-4'><div class='text-sm'>{a.teasers[n % 5][1]}</div></div>"
    return page(s, a, f"<div class='flex gap-2'>{menu(s)}</div><div class='mx-auto px-4'><h1 class='text-xl'>{a.title}"
                f"</h1>{paragraphs(a.blocks, attributes=' class=mb-4', every=3, box=box)}<p class=mb-4>{s.support}</p>"
                f"</div><div class='grid p-8'><p class=mb-4>{s.about[0]}</p></div>")


def wire(s, a):
    line = f"{s.name} is an agency of {len(s.menu) * 9} papers and reports from all harbors of the coast since 1921."
    return page(s, a, f"<div class=wire><h1>{a.title}</h1><p>{line}</p>{paragraphs(a.blocks)}<p>{s.legal}</p>"
                f"<p>{a.teasers[0][1]} {a.teasers[1][1]}</p><p>{s.note}</p></div>")


ALL = [newspaper, blog, magazine, soup, tables, docs, amp, forum, regional, letters, institute, wall, utility, wire]
