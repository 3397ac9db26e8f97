/**
 * Asks an export all queries of a file, in Node: what `haru eval` is for an index.
 *
 *   node src/tools/js/ask-export.mjs EXPORT QUERIES [RUN]
 *
 * QUERIES has lines `qid <TAB> language or empty <TAB> query`. Writes a TREC run of ten hits each to RUN, and prints what was
 * fetched and how long it took: for each query by itself after the engine's start (cold), and once more (warm).
 */

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';

const [directory, file, run] = process.argv.slice(2);
const manifest = readFileSync(`${directory}/manifest.json`, 'utf8');
const { engine: engineFile, start } = JSON.parse(manifest);
const engine = await import(pathToFileURL(`${directory}/${engineFile}`));

let given = new Set();
let bytes = 0;

function give(name) {
  if (given.has(name)) return;
  given.add(name);
  const packed = readFileSync(`${directory}/data/${name}.bin`);
  bytes += packed.length;
  const content = gunzipSync(packed);
  engine.give(name, new Int8Array(content.buffer, content.byteOffset, content.length));
}

function open() {
  given = new Set();
  bytes = 0;
  engine.open(manifest);
  start.forEach(give);
}

function ask(lang, q) {
  const begun = performance.now();
  for (let rounds = 0; ; rounds++) {
    const answer = JSON.parse(engine.search(JSON.stringify({ q, lang: lang || null, limit: 10, offset: 0 })));
    if (!answer.missing) return { hits: answer.hits ?? [], rounds, ms: performance.now() - begun };
    answer.missing.forEach(give);
  }
}

function summary(name, values, digits = 0) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(digits);
  console.log(`${name.padEnd(28)} median ${at(0.5)}, 90 % ${at(0.9)}, 99 % ${at(0.99)}, most ${at(1)}`);
}

const queries = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => line.split('\t'));
const engineBytes = gzipSync(readFileSync(`${directory}/${engineFile}`), { level: 9 }).length;
console.log(`engine ${engineBytes} bytes (gzip -9), first file ${start.map((name) => statSync(`${directory}/data/${name}.bin`).size)} bytes, ${queries.length} queries`);

const cold = queries.filter((_, index) => index % 10 === 0).map(([, lang, q]) => {
  open();
  return { ...ask(lang, q), bytes };
});
summary('cold, bytes without engine', cold.map((each) => each.bytes));
summary('cold, rounds of fetching', cold.map((each) => each.rounds));
summary('cold, ms in the engine', cold.map((each) => each.ms));

const lines = [];
const warm = [];
open();
for (const [qid, lang, q] of queries) {
  const { hits } = ask(lang, q);
  hits.forEach((hit, index) => {
    const place = `${hit.path}:${hit.line}`.replaceAll(' ', '%20');
    lines.push(`${qid} Q0 ${place} ${index + 1} ${hit.score} haru`);
  });
  warm.push(ask(lang, q).ms);
}
summary('warm, ms', warm, 1);
if (run) writeFileSync(run, `${lines.join('\n')}\n`);
