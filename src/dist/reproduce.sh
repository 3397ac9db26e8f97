#!/bin/sh
#
# Builds the archive of the last commit twice, in two fresh checkouts, and compares all files.
# Only the AOT cache may differ.
#
# Arguments: a working directory, absent or empty, and options for Maven (for example -o).

set -eu
mkdir -p "$1"
work=$(cd -- "$1" && pwd)
shift
project=$(cd -- "$(dirname -- "$0")/../.." && pwd)

# Lists the files of a directory with mode, time, link target and hash.
list() {
  (
    cd "$1"
    find haru-* ! -name start.aot -printf '%p %y %m %T@ %l ' \( -type f -exec sha256sum {} \; -o -printf '\n' \) | LC_ALL=C sort
  )
}

for build in one two; do
  git clone -q "$project" "$work/$build"
  mvn -B -q "$@" -f "$work/$build/pom.xml" -Pdist -Dquick package
  mkdir "$work/$build.files"
  tar -xzf "$work/$build"/target/quick/haru-*.tar.gz -C "$work/$build.files"
  list "$work/$build.files" >"$work/$build.list"
done
diff "$work/one.list" "$work/two.list" || { echo "The two builds differ." >&2 && exit 1; }
echo "$(wc -l <"$work/one.list") files and directories are the same; only the AOT cache was not compared."
