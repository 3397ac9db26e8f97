"""Documentation built by Sphinx with MyST and its default settings: sphinx.tsv."""

import html.parser
import re
import sys

import myst_parser

from data import lessons, write
from html_ids import LEVELS, build, version


class Sections(html.parser.HTMLParser):
    """The ids of sections, and of headings in quotes and lists, which become rubrics."""

    def __init__(self):
        super().__init__()
        self.section = ""
        self.ids = []

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "section":
            self.section = attributes["id"]
        elif tag in LEVELS or attributes.get("class") == "rubric":
            self.ids.append(attributes.get("id") or self.section)
            self.section = ""


def main():
    files = {"%s.md" % name: text for name, text in lessons()}
    files["conf.py"] = "extensions = ['myst_parser']\n"
    names = "".join(name + "\n" for name, _ in lessons())
    files["index.md"] = "# Lessons\n\n```{toctree}\n%s```\n" % names
    built = build(["sphinx-build", "-q", ".", "out"], files, "out")
    rows = []
    for name, _ in lessons():
        page = re.search(r'<div class="body" role="main">(.*)</section>', built[name + ".html"], re.S)
        sections = Sections()
        sections.feed(page[1])
        rows.append([name, *sections.ids])
    made = version(["sphinx-build", "--version"]) + ", myst-parser " + myst_parser.__version__
    write("sphinx.tsv", made, rows)


sys.exit(main())
