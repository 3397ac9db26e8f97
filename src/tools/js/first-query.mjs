/**
 * Times the first query of a page with the search box of an export, in Chromium with a new profile and without a debugger, which
 * would slow it down.
 *
 *   node src/tools/js/first-query.mjs EXPORT ROUNDS QUERY…
 *
 * Prints milliseconds from entering the field and filling it to the first section in the list; then the same for a field that is
 * filled 1.5 seconds after it was entered. CHROMIUM is the browser's command, by default `chromium`.
 */

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const [directory, rounds, ...queries] = process.argv.slice(2);
const SETTLED = 3000; // ms after which a new profile's own work is over
const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.bin': 'application/octet-stream' };

const PAGE = `<!doctype html><title>First query</title>
<script type="module" src="/haru/haru-search.js"></script><haru-search></haru-search>
<script type="module">
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const { query, rest } = Object.fromEntries(new URLSearchParams(location.search));
await customElements.whenDefined('haru-search');
await pause(${SETTLED});
const box = document.querySelector('haru-search').shadowRoot;
const input = box.querySelector('input');
input.focus();
await pause(Number(rest));
const begun = performance.now();
input.value = query;
input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
while (!box.querySelector('a[role=option]')) await pause(5);
fetch('/shown?ms=' + (performance.now() - begun));
</script>`;

let shown;
const zipped = new Map();

function content(path) {
  const file = readFileSync(join(directory, normalize(path)));
  if (path.endsWith('.bin')) return file;
  if (!zipped.has(path)) zipped.set(path, gzipSync(file, { level: 9 }));
  return zipped.get(path);
}

const server = createServer(({ url }, response) => {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  try {
    if (pathname === '/shown') shown(Number(searchParams.get('ms')));
    if (!pathname.startsWith('/haru/')) {
      response.writeHead(200, { 'content-type': 'text/html' }).end(pathname === '/' ? PAGE : '');
      return;
    }
    const body = content(pathname.slice('/haru/'.length));
    const type = TYPES[extname(pathname)] ?? 'text/plain';
    response.writeHead(200, { 'content-type': type, ...(type !== TYPES['.bin'] && { 'content-encoding': 'gzip' }) }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});

async function once(query, rest) {
  const profile = mkdtempSync(join(tmpdir(), 'first-query-'));
  const address = `http://localhost:${server.address().port}/?${new URLSearchParams({ query, rest })}`;
  const answer = new Promise((resolve) => (shown = resolve));
  const flags = ['--headless=new', '--no-sandbox', '--no-first-run', `--user-data-dir=${profile}`];
  const browser = spawn(process.env.CHROMIUM ?? 'chromium', [...flags, address], { stdio: 'ignore' });
  const ended = new Promise((resolve) => browser.on('exit', resolve));
  const ms = await Promise.race([answer, ended.then(() => { throw new Error('the browser ended without a result'); })]);
  browser.kill();
  await ended;
  try {
    rmSync(profile, { recursive: true, force: true });
  } catch {
    // The browser's last processes still write there.
  }
  return ms;
}

await new Promise((resolve) => server.listen(0, resolve));
for (const rest of [0, 1500]) {
  for (const query of queries) {
    const times = [];
    for (let round = 0; round < Number(rounds); round++) times.push(Math.round(await once(query, rest)));
    times.sort((a, b) => a - b);
    console.log(`${query}, ${rest} ms after entering: median ${times[times.length >> 1]} ms (${times.join(' ')})`);
  }
}
server.close();
process.exit(0);
