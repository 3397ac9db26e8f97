// Reads lessons.tsv and paths.txt, writes the expected anchors and routes: see README.md.
import fs from 'node:fs';
import path from 'node:path';

const directory = process.argv[2];
if (!directory) {
  console.error('usage: node ' + path.basename(process.argv[1]) + ' DATA_DIRECTORY');
  process.exit(2);
}

const letters = {n: '\n', t: '\t', '\\': '\\'};

function unescape(text) {
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, hex, letter) =>
    hex ? String.fromCharCode(parseInt(hex, 16)) : letters[letter],
  );
}

function escape(text) {
  return text
    .replace(/[\\\n\t]/g, (c) => ({'\n': '\\n', '\t': '\\t', '\\': '\\\\'})[c])
    .replace(
      /[\u0080-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u3000\ufe0f\ufeff]/g,
      (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'),
    );
}

function lines(name) {
  const text = fs.readFileSync(path.join(directory, name), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

export function lessons() {
  return lines('lessons.tsv').map((line) => {
    const [name, markdown] = line.split('\t');
    return {name, markdown: unescape(markdown)};
  });
}

export function paths() {
  return lines('paths.txt');
}

export function write(name, made, rows) {
  const head = '# made by ' + made + '; do not edit, see src/test/vectors/README.md\n';
  const text = rows.map((row) => row.map(escape).join('\t') + '\n').join('');
  fs.writeFileSync(path.join(directory, name), head + text);
}

export function version(pkg) {
  const file = path.join('node_modules', pkg, 'package.json');
  return pkg + ' ' + JSON.parse(fs.readFileSync(file, 'utf8')).version;
}
