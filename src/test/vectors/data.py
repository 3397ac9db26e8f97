"""Reads lessons.tsv and paths.txt, writes the expected anchors and routes: see README.md."""

import re
import sys

LETTERS = {"n": "\n", "t": "\t", "\\": "\\"}
INVISIBLE = re.compile(
    "[\u0080-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u3000\ufe0f\ufeff]"
)


def _lines(name):
    with open(sys.argv[1] + "/" + name, encoding="utf-8", newline="\n") as file:
        return [line for line in file.read().split("\n") if line and not line.startswith("#")]


def _unescape(text):
    return re.sub(
        r"\\(?:u([0-9a-f]{4})|(.))",
        lambda m: chr(int(m[1], 16)) if m[1] else LETTERS[m[2]],
        text,
    )


def _escape(text):
    text = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
    return INVISIBLE.sub(lambda m: "\\u%04x" % ord(m[0]), text)


def lessons():
    for line in _lines("lessons.tsv"):
        name, text = line.split("\t")
        yield name, _unescape(text)


def paths():
    return _lines("paths.txt")


def write(name, made, rows):
    with open(sys.argv[1] + "/" + name, "w", encoding="utf-8", newline="\n") as file:
        file.write("# made by %s; do not edit, see src/test/vectors/README.md\n" % made)
        for row in rows:
            file.write("\t".join(map(_escape, row)) + "\n")
