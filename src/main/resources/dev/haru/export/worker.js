/**
 * The worker of an exported search: fetches the files that the engine asks for and asks the engine again.
 *
 * A page posts {id, type, parameters} and gets {id, answer} or {id, failure}. The types are `open`, whose parameters are
 * the text of manifest.json, `search`, `suggest`, and `cancel`, which has no answer. The failures are
 *
 *   refused   the query is invalid
 *   failed    a file cannot be fetched or is damaged; the same query can be asked again
 *   offline   the same, and the browser is offline
 *   stale     a file cannot be fetched and manifest.json has changed: the page starts another worker
 *   broken    the engine failed: the page starts another worker
 *
 * Everything that a worker uses comes from one manifest, so answers never mix two exports. The module also runs in a
 * page that cannot start a worker.
 */

const FORMAT = 1;
const ROUNDS = 30; // of files that one query may ask for; in a course of 100,000 sections, 11 were needed
const IDLE = 30; // ms after its start in which a query comes if there is one
const REST = 100; // ms between a query and its first fetch: while someone types, most queries are soon replaced
const PATIENCE = 45000; // ms for one file, which can be slow on a slow network

class Failure extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function request(url, cache) {
  return fetch(url, { cache, credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) }).then((answer) => {
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer;
  });
}

/** Fetches and inflates a file; damaged ones fail, because gzip has a checksum. */
async function inflated(url, cache) {
  const { body } = await request(url, cache);
  return new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

/** Tries with what the browser has kept, then without it. */
async function twice(attempt) {
  try {
    return await attempt('force-cache');
  } catch {
    return attempt('reload');
  }
}

/** Answers the messages of a port: of a worker's own scope or of a channel. */
export function serve(port) {
  const base = new URL('.', import.meta.url);
  const wanted = new Set(); // ids of queries that are not cancelled
  const files = new Map(); // name → the promise that the engine has the file
  let manifest = '';
  let engine; // a promise
  let first; // a promise that the first search is over
  let isWarm = false;

  /** Returns why a file is missing. */
  async function reason() {
    try {
      const now = await (await request(new URL('manifest.json', base), 'no-cache')).text();
      if (now !== manifest) return new Failure('stale');
    } catch {
      // Then nothing is known of a newer one.
    }
    return new Failure(navigator.onLine ? 'failed' : 'offline');
  }

  async function load(name) {
    const url = new URL(`data/${name}.bin`, base);
    const bytes = await twice((cache) => inflated(url, cache)).catch(async () => {
      throw await reason();
    });
    (await engine).give(name, bytes);
  }

  function started(name) {
    const file = load(name);
    files.set(name, file);
    file.catch(() => files.delete(name));
    return file;
  }

  /** Returns a promise of a file that fails only of an attempt that began after the call. */
  function loaded(name) {
    return files.get(name)?.catch(() => files.get(name) ?? started(name)) ?? started(name);
  }

  async function imported(name) {
    const url = new URL(name, base).href;
    const module = await twice(async (cache) => {
      if (cache === 'force-cache') return import(url);
      await request(url, cache); // replaces what the browser has kept
      return import(`${url}#again`); // browsers remember that the first import failed
    }).catch(async () => {
      throw await reason();
    });
    module.open(manifest);
    return module;
  }

  async function open(text) {
    manifest = text;
    const { format, engine: name, start = [] } = JSON.parse(text);
    if (format !== FORMAT) throw new Failure('failed');
    engine = imported(name);
    await Promise.allSettled(start.map(loaded)); // a query that needs a missing one asks for it again
    const { search } = await engine;
    // The first search is slow; this one prepares the engine for it if nobody waits yet.
    pause(IDLE).then(() => wanted.size || search('{"q":"a"}')).catch(() => {});
    return {};
  }

  async function ask(id, type, parameters) {
    const asked = performance.now();
    await pause(0); // so that what has been cancelled meanwhile is not searched for
    const { [type]: call } = await engine;
    if (type === 'suggest') await first; // the engine is slow at first, and results matter more
    for (let round = 0; round < ROUNDS && wanted.has(id); round++) {
      const found = JSON.parse(call(JSON.stringify(parameters)));
      if ('invalid' in found) throw new Failure('refused');
      if (!('missing' in found)) return found;
      if (!round) await pause(Math.max(0, asked + REST - performance.now()));
      if (wanted.has(id)) await Promise.all(found.missing.map(loaded));
    }
    if (!wanted.has(id)) return null;
    throw new Error(`more than ${ROUNDS} rounds of files`);
  }

  port.onmessage = async ({ data: { id, type, parameters } }) => {
    if (type === 'cancel') {
      wanted.delete(id);
      return;
    }
    wanted.add(id);
    let reply;
    try {
      const answer = type === 'open' ? open(parameters) : ask(id, type, parameters);
      if (type === 'search' && !isWarm) first = answer.then((found) => (isWarm ||= found !== null), () => {}); // null if cancelled
      reply = { answer: await answer };
    } catch (error) {
      if (!(error instanceof Failure)) console.error(error);
      reply = { failure: error instanceof Failure ? error.kind : 'broken' };
    }
    if (wanted.delete(id)) port.postMessage({ id, ...reply });
  };
}

if (typeof DedicatedWorkerGlobalScope !== 'undefined') {
  serve(self);
  self.postMessage({}); // says that the worker has started
}
