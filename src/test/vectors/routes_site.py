"""Sites built by Jekyll, mdBook, Sphinx and Hugo: *-routes.tsv, and front-routes.tsv."""

import os
import re
import subprocess
import sys
import tempfile
import urllib.parse

from data import paths, write

# What front matter makes of addresses: generator, path, front matter.
FRONT = [
    ("jekyll", "docs/a.md", "permalink: /start/"),
    ("jekyll", "docs/b.md", "permalink: /begin"),
    ("jekyll", "docs/c.md", "permalink: /c/page.html"),
    ("jekyll", "docs/d.md", "permalink: pretty"),
    ("jekyll", "docs/e.md", "permalink: /x/:basename/"),
    ("jekyll", "docs/f.md", "slug: g"),
    ("jekyll", "_posts/2024-01-02-one.md", ""),
    ("jekyll", "_posts/2024-1-2-two.md", ""),
    ("jekyll", "_posts/2024-01-02-Three Words.md", ""),
    ("jekyll", "news/_posts/2024-01-02-four.md", ""),
    ("jekyll", "_posts/2024-01-02-five.md", "categories: a b"),
    ("jekyll", "_posts/2024-01-02-six.md", "slug: sechs"),
    ("jekyll", "_posts/2024-01-02-seven.md", "date: 2023-05-06"),
    ("jekyll", "_posts/2024-01-02-eight.md", "category: One Thing"),
    ("jekyll", "_docs/a/b.md", ""),
    ("jekyll", "_docs/index.md", ""),
    ("jekyll", "_docs/a/index.md", ""),
    ("jekyll", "_docs/c.md", "permalink: /d/"),
    ("hugo", "posts/Post 1.md", ""),
    ("hugo", "posts/a.md", "slug: My First"),
    ("hugo", "posts/b/index.md", "slug: c"),
    ("hugo", "posts/d.md", "url: /x/y/"),
    ("hugo", "posts/e.md", "url: /x/y.html"),
    ("hugo", "posts/f.md", "url: /x/z"),
    ("hugo", "posts/g.ko.md", "url: x/ko/"),
    ("hugo", "posts/h.ko.md", "url: /x/absolute/"),
    ("hugo", "posts/i.ko.md", "slug: j"),
    ("hugo", "things/_index.md", "slug: other"),
    ("hugo", "posts/k.md", "slug: 한글 이름"),
]

HUGO = """
baseURL = 'https://course.test/'
disableKinds = ['taxonomy', 'term', 'rss', 'sitemap', '404']
[languages.en]
[languages.ko]
"""

JEKYLL = "collections: {docs: {output: true}}\nfuture: true\n"


def text(path, front):
    """Returns a page that tells its path, in digits that no generator prettifies."""
    begin = "" if front is None else "---\n%s\n---\n" % front
    return begin + "# Page\n\nQQ%sQQ\n" % path.encode().hex()


def build(files, command, public):
    """Writes the files, builds the site, and returns the route of each page by its path."""
    with tempfile.TemporaryDirectory() as site:
        for path, content in files.items():
            file = os.path.join(site, path)
            os.makedirs(os.path.dirname(file), exist_ok=True)
            with open(file, "w", encoding="utf-8", newline="\n") as out:
                out.write(content)
        subprocess.run(command, check=True, cwd=site, stdout=subprocess.DEVNULL)
        routes = {}
        for directory, _, names in os.walk(os.path.join(site, public)):
            for name in sorted(names):
                if not name.endswith(".html") or name in ("print.html", "toc.html", "404.html"):
                    continue
                file = os.path.join(directory, name)
                with open(file, encoding="utf-8") as page:
                    found = re.search(r"QQ([0-9a-f]*)QQ", page.read())
                if found:
                    route = os.path.relpath(file, os.path.join(site, public))
                    path = bytes.fromhex(found[1]).decode()
                    if name != "index.html" or path not in routes:
                        routes[path] = route
        return routes


def brief(route):
    """Returns a route as it is linked to: the directory of an index."""
    return route[: -len("index.html")] if re.search("(^|/)index.html$", route) else route


def version(*command):
    made = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return made.splitlines()[0].split(" linux")[0]


def jekyll(pages, config=""):
    files = {path: text(path, front) for path, front in pages}
    files["_config.yml"] = JEKYLL + config
    return build(files, ["jekyll", "build", "--quiet", "--disable-disk-cache"], "_site")


def hugo(pages):
    files = {"content/" + path: text(path, front) for path, front in pages}
    files["hugo.toml"] = HUGO
    files["layouts/all.html"] = "{{ .Content }}"
    return build(files, ["hugo"], "public")


def mdbook(pages):
    files = {"src/" + path: text(path, front) for path, front in pages}
    files["book.toml"] = "[book]\ntitle = 'course'\n"
    links = ["- [x](<%s>)\n" % path for path, _ in pages]
    files["src/SUMMARY.md"] = "# Summary\n\n" + "".join(links)
    return build(files, ["mdbook", "build"], "book")


def sphinx(pages):
    files = {path: text(path, front) for path, front in pages}
    files["conf.py"] = "extensions = ['myst_parser']\n"
    return build(files, ["sphinx-build", "-q", "-b", "html", ".", "_build"], "_build")


def rows(routes, short):
    return sorted(
        [path, urllib.parse.quote(brief(route) if short else route)]
        for path, route in routes.items()
    )


def main():
    plain = [(path, "") for path in paths()]
    bare = [(path, None) for path in paths()]
    write("jekyll-routes.tsv", version("jekyll", "--version"), rows(jekyll(plain), True))
    write("mdbook-routes.tsv", version("mdbook", "--version"), rows(mdbook(bare), False))
    write("sphinx-routes.tsv", version("sphinx-build", "--version"), rows(sphinx(bare), False))
    made = []
    for name, builder in (("jekyll", jekyll), ("hugo", hugo)):
        pages = [(path, front) for generator, path, front in FRONT if generator == name]
        routes = builder(pages)
        for path, front in pages:
            if path in routes:
                made.append([name, path, front, urllib.parse.quote(brief(routes[path]))])
            else:
                print("no page for", name, path, front, file=sys.stderr)
    versions = version("jekyll", "--version") + ", " + version("hugo", "version")
    write("front-routes.tsv", versions, made)


sys.exit(main())
