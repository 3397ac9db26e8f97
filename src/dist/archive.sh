#!/bin/sh
#
# Makes the archive, after Maven has put licences and a Java runtime in it.
#
# Arguments: the archive's only directory, the directory with haru.jar and lib, and the time of all files.
# Needs GNU tar and gzip.

set -eu
root=$(cd -- "$1" && pwd) built=$2 time=$3
project=$(cd -- "$(dirname -- "$0")/../.." && pwd)
here=$project/src/dist
name=${root##*/}
archive=${root%/*/*}/$name-linux-$(uname -m | sed 's/x86_64/x64/').tar.gz
umask 022

# The launcher: the sections that it shares with that of a checkout are copied from there by their titles.
section() {
  awk -v title="# ---- $1 -" 'index($0, "# ---- ") == 1 { on = index($0, title) == 1; next } on' "$project/haru"
}

mkdir -p "$root/bin" "$root/lib" "$root/share/completions" "$root/share/man/man1"
while IFS= read -r line; do
  case $line in
    @*@) line=${line#@} && section "${line%@}" ;;
    *) printf '%s\n' "$line" ;;
  esac
done <"$here/haru" | cat -s >"$root/bin/haru"
chmod 755 "$root/bin/haru"

cp -R "$built/haru.jar" "$built/lib" "$root/lib"
cp -R "$project/content" "$root/content"
cp "$here/haru.cmd" "$root/bin"
cp "$here/README.md" "$here/Dockerfile" "$project/LICENSE" "$root"

find "$root/licences" -type d -empty -delete

# Every library needs a line in licences.tsv and a licence text, its own or one of src/dist/licences.
for library in "$root"/lib/lib/*.jar "$root"/lib/lib/server/*.jar; do
  file=${library##*/} # the server's have no version in their names
  artifact=${file%.jar} artifact=${artifact%-[0-9]*}
  text=$(awk -F '\t' -v artifact="$artifact" '$1 == artifact { print $3 }' "$here/licences.tsv")
  case $text in
    '') echo "$file: add its licence to src/dist/licences.tsv." >&2 && exit 1 ;;
    its\ own) [ -d "$root/licences/$artifact" ] || { echo "$file contains no licence." >&2 && exit 1; } ;;
    *.txt) mkdir -p "$root/licences/$artifact" && cp "$here/licences/$text" "$root/licences/$artifact" ;;
  esac
done
cp "$here/licences.tsv" "$root/licences/README.tsv"

# A CDS archive of Java's own classes, for commands that start without the cache. A fixed collector and heap make
# the same bytes on every machine.
"$root/runtime/bin/java" -Xshare:dump -XX:+UseG1GC -Xmx128m -Xlog:disable

for shell in bash zsh fish; do
  "$root/bin/haru" completion "$shell" >"$root/share/completions/haru.$shell"
done
"$root/runtime/bin/java" -cp "$root/lib/haru.jar" dev.haru.cli.ManPage >"$root/share/man/man1/haru.1"

# The cache identifies its jars by their times, which have to be final.
chmod -R u=rwX,go=rX "$root"
find "$root" -exec touch -h -d "$time" {} +

# The training search of a checkout's launcher, with this launcher's options. Java splits them at spaces, so the
# path is relative. The index is in its default place.
cd "$root"
log=${root%/*}/training.log
unset HARU_INDEX
HARU_ALLOW_OUTSIDE=$(cd "$here/../../content" && pwd) # the directory of lessons that its settings name
export HARU_ALLOW_OUTSIDE
{
  bin/haru index --content "$here/training" \
    && HARU_JAVA_OPTS=-XX:AOTCacheOutput=lib/start.aot \
      bin/haru search --content "$here/training" load balancing 부하가 분산되는
} >"$log" 2>&1 && [ -f lib/start.aot ] || { cat "$log" >&2 && exit 1; }
rm -rf index
touch -d "$time" lib/start.aot lib

LC_ALL=C tar --sort=name --format=gnu --owner=0 --group=0 --numeric-owner --mtime="$time" \
  -C "${root%/*}" -cf - "$name" | gzip -9n >"$archive.new"
mv "$archive.new" "$archive"
echo "$archive: $(($(wc -c <"$archive") / 1000000)) MB, $(du -sm "$root" | cut -f 1) MiB unpacked"
