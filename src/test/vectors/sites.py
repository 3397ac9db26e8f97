"""Whole sites with configurations, built by their generators: sites/*.txt makes sites/*.tsv.

python3 sites.py DATA GENERATOR, in a directory with the generator's node_modules if it has any.
"""

import html
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse

DATA, GENERATOR = sys.argv[1:3]
MARK = re.compile(r"QQ([0-9a-f]+)QQ")
CANONICAL = re.compile(r'<link[^>]*rel="?canonical"?[^>]*href=(?:"([^"]*)"|([^ >]+))')

# What a generator needs beside its configuration, and what is the same for every site.
GIVEN = {
    "hugo": {"layouts/all.html": "{{ .Content }}"},
    "starlight": {
        "src/content.config.ts": """import {defineCollection} from 'astro:content';
import {docsLoader} from '@astrojs/starlight/loaders';
import {docsSchema} from '@astrojs/starlight/schema';
export const collections = {docs: defineCollection({loader: docsLoader(), schema: docsSchema()})};
"""
    },
    "nextra": {
        "package.json": '{"private": true, "type": "module"}',
        "mdx-components.js": "export const useMDXComponents = (more) => ({...more})\n",
    },
    "docusaurus": {"package.json": '{"private": true}'},
}

BIN = os.path.abspath("node_modules") + "/"
COMMANDS = {
    "hugo": "hugo",
    "mkdocs": "mkdocs build --quiet",
    "jekyll": "jekyll build --quiet --disable-disk-cache --future",
    "mdbook": "mdbook build",
    "docusaurus": "node %s@docusaurus/core/bin/docusaurus.mjs build" % BIN,
    "starlight": "node %sastro/bin/astro.mjs build --silent" % BIN,
    "vitepress": "node %svitepress/bin/vitepress.js build" % BIN,
    "nextra": "node %snext/dist/bin/next build --webpack" % BIN,
}
OUTPUTS = {
    "hugo": "public",
    "mkdocs": "site",
    "jekyll": "_site",
    "mdbook": "book",
    "sphinx": "_out",
    "docusaurus": "build",
    "starlight": "dist",
    "vitepress": ".vitepress/dist",
    "nextra": ".next/server",
}
VERSIONS = {
    "hugo": ["hugo", "version"],
    "mkdocs": ["mkdocs", "--version"],
    "jekyll": ["jekyll", "--version"],
    "mdbook": ["mdbook", "--version"],
    "sphinx": ["sphinx-build", "--version"],
}
PACKAGES = {
    "docusaurus": ["@docusaurus/core"],
    "starlight": ["astro", "@astrojs/starlight"],
    "vitepress": ["vitepress"],
    "nextra": ["nextra", "next"],
}


def sites():
    """Yields each site's name and its files: path to text."""
    name, files, path = "", {}, ""
    with open("%s/sites/%s.txt" % (DATA, GENERATOR), encoding="utf-8") as file:
        for line in file:
            if line.startswith("=== "):
                if name:
                    yield name, files
                name, files = line[4:].strip(), {}
            elif line.startswith("--- "):
                path = line[4:].strip()
                files[path] = ""
            elif files:
                files[path] += line
    yield name, files


def page(path, front):
    """Returns a page that tells its path, in digits that no generator prettifies."""
    begin = "---\n%s---\n\n" % front if front else ""
    return begin + "# Page {0}\n\nQQ{0}QQ\n".format(path.encode().hex())


def is_page(path):
    return re.search(r"\.mdx?$", path) and not path.endswith("SUMMARY.md")


def address(output, file, text):
    """Returns where a page is: as it says itself, otherwise as servers show its file."""
    canonical = CANONICAL.search(text)
    if canonical and GENERATOR in ("docusaurus", "starlight", "mkdocs", "sphinx"):
        return urllib.parse.unquote(html.unescape(canonical[1] or canonical[2]))
    path = os.path.relpath(file, output)
    if GENERATOR == "nextra":
        path = re.sub(r"^(app|pages)/", "", path)
        path = re.sub(r"(^|/)index$", "", path.removesuffix(".html"))
    elif GENERATOR not in ("mdbook", "sphinx"):
        path = re.sub(r"(^|/)index\.html$", r"\1", path)
    return urllib.parse.unquote(path)


def build(files):
    """Builds a site and returns the addresses of each page."""
    with tempfile.TemporaryDirectory(dir=".") as site:
        for path, text in {**files, **GIVEN.get(GENERATOR, {})}.items():
            file = os.path.join(site, path)
            os.makedirs(os.path.dirname(file), exist_ok=True)
            with open(file, "w", encoding="utf-8", newline="\n") as out:
                out.write(page(path, text) if is_page(path) else text)
        home, output = site, OUTPUTS[GENERATOR]
        for below in ("docs/.vitepress", "docs/conf.py"):
            if os.path.exists(os.path.join(site, below)):
                home = os.path.join(site, "docs")
        if GENERATOR == "sphinx":
            builder = "dirhtml" if ".readthedocs.yaml" in files else "html"
            command = ["sphinx-build", "-q", "-b", builder, ".", output]
        else:
            command = COMMANDS[GENERATOR].split()
        environment = {**os.environ, "ASTRO_TELEMETRY_DISABLED": "1", "NEXT_TELEMETRY_DISABLED": "1"}
        subprocess.run(command, cwd=home, check=True, stdout=subprocess.DEVNULL, env=environment)
        output = os.path.join(home, output)
        clean = any("cleanUrls: true" in text for text in files.values())
        found = {}
        for directory, _, names in os.walk(output):
            for name in sorted(names):
                if not name.endswith(".html") or name in ("print.html", "toc.html"):
                    continue
                with open(os.path.join(directory, name), encoding="utf-8") as file:
                    text = file.read()
                marks = set(MARK.findall(text))
                if len(marks) == 1:  # not a list of posts
                    where = address(output, os.path.join(directory, name), text)
                    where = where.removesuffix(".html") if clean else where
                    found.setdefault(bytes.fromhex(marks.pop()).decode(), set()).add(where)
        return found


def versions():
    if GENERATOR in VERSIONS:
        run = subprocess.run(VERSIONS[GENERATOR], check=True, capture_output=True, text=True)
        return run.stdout.splitlines()[0].split(" linux")[0].split(" from ")[0]
    made = []
    for name in PACKAGES[GENERATOR]:
        with open(BIN + name + "/package.json", encoding="utf-8") as file:
            made.append(name + " " + re.search(r'"version": "([^"]+)"', file.read())[1])
    return ", ".join(made)


def main():
    rows = []
    for name, files in sites():
        for path, addresses in sorted(build(files).items()):
            rows.append([name, path, *sorted(addresses)])
    with open("%s/sites/%s.tsv" % (DATA, GENERATOR), "w", encoding="utf-8", newline="\n") as file:
        made = "# made by %s; do not edit, see src/test/vectors/README.md\n"
        file.write(made % versions())
        file.writelines("\t".join(row) + "\n" for row in rows)


sys.exit(main())
