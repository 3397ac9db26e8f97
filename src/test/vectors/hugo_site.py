"""A site built by Hugo, its pages and their headings: hugo.tsv, hugo-routes.tsv."""

import html
import os
import re
import subprocess
import sys
import tempfile

from data import lessons, paths, write
from html_ids import ids

CONFIG = """
baseURL = 'https://course.test/'
disableKinds = ['taxonomy', 'term', 'rss', 'sitemap', '404']
defaultContentLanguage = 'en'
[languages.en]
[languages.ko]
[languages.pt-br]
[languages.zh-tw]
[languages.zh_tw]
"""


LAYOUT = "{{ .Content }}<i>{{ .RelPermalink }}|{{ with .File }}{{ .Path }}{{ end }}</i>"
FRONT = "---\ntitle: lesson\n---\n"


def build(pages):
    """Builds a site of the pages (path to text) and returns its files (path to text)."""
    with tempfile.TemporaryDirectory() as site:
        pages = dict(pages)
        pages["../layouts/all.html"] = LAYOUT
        pages["../hugo.toml"] = CONFIG
        for path, text in pages.items():
            file = os.path.join(site, "content", path)
            os.makedirs(os.path.dirname(file), exist_ok=True)
            with open(file, "w", encoding="utf-8", newline="\n") as out:
                out.write(text)
        command = os.environ.get("HUGO", "hugo").split()
        subprocess.run([*command, "--source", site], check=True, stdout=subprocess.DEVNULL)
        built = {}
        for directory, _, files in os.walk(os.path.join(site, "public")):
            for name in files:
                file = os.path.join(directory, name)
                with open(file, encoding="utf-8") as text:
                    built[os.path.relpath(file, os.path.join(site, "public"))] = text.read()
        return built


def main():
    command = os.environ.get("HUGO", "hugo").split()
    version = subprocess.run([*command, "version"], check=True, capture_output=True, text=True)
    made = " ".join(version.stdout.split()[:2])

    built = build({"%s.md" % name: FRONT + text for name, text in lessons()})
    rows = []
    for name, _ in lessons():
        rows.append([name, *ids(built[name + "/index.html"])])
    write("hugo.tsv", made, rows)

    # Each in a site of its own: an index.md would take the pages beside it into its bundle.
    routes = []
    for path in paths():
        for text in build({path: FRONT}).values():
            made_for = re.search("<i>(.*)[|](.*)</i>$", html.unescape(text))
            if made_for and made_for[2] == path:
                routes.append([path, made_for[1]])
    write("hugo-routes.tsv", made, routes)


sys.exit(main())
