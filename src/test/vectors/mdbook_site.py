"""A book built by mdBook with its default settings: mdbook.tsv."""

import re
import sys

from data import lessons, write
from html_ids import build, ids, version


def main():
    files = {"src/%s.md" % name: text for name, text in lessons()}
    summary = ["- [%s](%s.md)\n" % (name, name) for name, _ in lessons()]
    files["src/SUMMARY.md"] = "# Summary\n\n" + "".join(summary)
    files["book.toml"] = "[book]\ntitle = 'lessons'\n"
    built = build(["mdbook", "build"], files, "book")
    rows = []
    for name, _ in lessons():
        page = re.search(r"<main>(.*)</main>", built[name + ".html"], re.DOTALL)
        rows.append([name, *ids(page[1])])
    write("mdbook.tsv", version(["mdbook", "--version"]), rows)


sys.exit(main())
