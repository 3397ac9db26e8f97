"""A site built by Jekyll with its default settings: jekyll.tsv."""

import sys

from data import lessons, write
from html_ids import build, ids, version

# Templates are not what is looked at: a heading may hold what looks like one.
FRONT = "---\nrender_with_liquid: false\n---\n"
KRAMDOWN = ["ruby", "-r", "kramdown", "-e", "puts Kramdown::VERSION"]


def main():
    files = {"%s.md" % name: FRONT + text for name, text in lessons()}
    built = build(["jekyll", "build", "--quiet"], files, "_site")
    made = version(["jekyll", "--version"]) + ", kramdown " + version(KRAMDOWN)
    write("jekyll.tsv", made, [[name, *ids(built[name + ".html"])] for name, _ in lessons()])


sys.exit(main())
