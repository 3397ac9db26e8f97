"""Python-Markdown as MkDocs calls it, and MkDocs' own routes: mkdocs.tsv, mkdocs-routes.tsv."""

import os
import sys
import tempfile

import markdown
import mkdocs
from mkdocs.config.base import load_config
from mkdocs.structure.files import File

from data import lessons, paths, write
from html_ids import ids


def anchors(config, text):
    made = markdown.Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs
    )
    return ids(made.convert(text))


def main():
    with tempfile.TemporaryDirectory() as site:
        os.mkdir(site + "/docs")
        with open(site + "/mkdocs.yml", "w") as file:
            file.write("site_name: course\nmarkdown_extensions: [attr_list]\n")
        config = load_config(site + "/mkdocs.yml")
        rows = [[name, *anchors(config, text)] for name, text in lessons()]
        routes = []
        for path in paths():
            file = File(path, config.docs_dir, config.site_dir, config.use_directory_urls)
            routes.append([path, file.url])
    made = "mkdocs %s, markdown %s" % (mkdocs.__version__, markdown.__version__)
    write("mkdocs.tsv", made, rows)
    write("mkdocs-routes.tsv", made, routes)


sys.exit(main())
