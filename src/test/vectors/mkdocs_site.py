"""Python-Markdown as MkDocs calls it, and MkDocs' own routes.

Makes mkdocs.tsv, mkdocs-slugs.tsv, mkdocs-routes.tsv.
"""

import os
import sys
import tempfile

import markdown
import mkdocs
import pymdownx
from mkdocs.config.base import load_config
from mkdocs.structure.files import File

from data import lessons, paths, write
from html_ids import ids

# Settings of toc: all lessons for the usual one, some for the others.
APPLY = "slugify: !!python/object/apply:pymdownx.slugs.slugify"
USUAL = APPLY + " {kwds: {case: lower}}"
OTHERS = [
    APPLY + "\n  kwds:\n    case: lower\npermalink: true",
    APPLY + " {kwds: {case: none}}",
    APPLY + " {kwds: {case: lower-ascii}}",
    APPLY + " {kwds: {case: fold, normalize: NFKC}}",
    APPLY + " {kwds: {case: lower, percent_encode: true}}",
    APPLY + " {kwds: {case: lower}}\nseparator: _",
    "slugify: !!python/name:pymdownx.slugs.uslugify",
    "slugify: !!python/name:pymdownx.slugs.uslugify_cased",
    "slugify: !!python/name:pymdownx.slugs.gfm ''",
    "slugify: !!python/name:markdown.extensions.toc.slugify_unicode",
    "slugify: !!python/name:markdown.extensions.toc.slugify_unicode\nseparator: _",
    "separator: _",
]
SOME = (
    "english-plain hangul-plain hangul-mixed hangul-jamo hangul-punctuation hangul-symbols "
    "mixed-real dup-hangul dup-empty-slugs dup-collision turkish greek accents full-width "
    "ligature emoji underscores hyphen-ends spaces-many code less-than percent entities-basic "
    "custom-id-brace"
).split()


def anchors(config, text):
    made = markdown.Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs
    )
    return ids(made.convert(text))


def configured(site, toc):
    """Returns the configuration of a site with settings of toc."""
    with open(site + "/mkdocs.yml", "w", encoding="utf-8") as file:
        file.write("site_name: course\nmarkdown_extensions:\n- attr_list\n")
        if toc:
            file.write("- toc:\n" + "".join("    %s\n" % line for line in toc.splitlines()))
    return load_config(site + "/mkdocs.yml")


def main():
    with tempfile.TemporaryDirectory() as site:
        os.mkdir(site + "/docs")
        config = configured(site, "")
        rows = [[name, *anchors(config, text)] for name, text in lessons()]
        slugs = []
        for toc in [USUAL, *OTHERS]:
            other = configured(site, toc)
            for name, text in lessons():
                if toc == USUAL or name in SOME:
                    slugs.append([toc, name, *anchors(other, text)])
        routes = []
        for path in paths():
            file = File(path, config.docs_dir, config.site_dir, config.use_directory_urls)
            routes.append([path, file.url])
    made = "mkdocs %s, markdown %s" % (mkdocs.__version__, markdown.__version__)
    write("mkdocs.tsv", made, rows)
    write("mkdocs-slugs.tsv", made + ", pymdownx " + pymdownx.__version__, slugs)
    write("mkdocs-routes.tsv", made, routes)


sys.exit(main())
