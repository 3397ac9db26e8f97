"""The ids of the headings in HTML, and sites that a command builds."""

import html.parser
import os
import subprocess
import tempfile

LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Headings(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids = []

    def handle_starttag(self, tag, attrs):
        if tag in LEVELS:
            self.ids.append(dict(attrs).get("id") or "")


def ids(text):
    headings = Headings()
    headings.feed(text)
    return headings.ids


def version(command):
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    return " ".join(run.stdout.split())


def build(command, files, output):
    """Writes a site's files (path to text), runs a command in it, returns what stands in output."""
    with tempfile.TemporaryDirectory() as site:
        for path, text in files.items():
            file = os.path.join(site, path)
            os.makedirs(os.path.dirname(file), exist_ok=True)
            with open(file, "w", encoding="utf-8", newline="\n") as out:
                out.write(text)
        subprocess.run(command, cwd=site, check=True, stdout=subprocess.DEVNULL)
        built = {}
        for directory, _, names in os.walk(os.path.join(site, output)):
            for name in names:
                file = os.path.join(directory, name)
                if name.endswith(".html"):
                    with open(file, encoding="utf-8") as text:
                        built[os.path.relpath(file, os.path.join(site, output))] = text.read()
        return built
