const PATIENCE = 120000; // ms for an answer of an export's worker, which has its own limit for each file

/**
 * The search of an export: its engine runs in a worker, which starts when the first box is about to be used.
 *
 * A worker knows one deployment of the export. If that has been replaced, another worker starts and is asked again.
 */
class Export {
  wait = 0; // a query costs no request, and the worker waits before it fetches

  #engine = null; // a promise of an `Engine`
  #failures = 0;

  constructor(base) {
    this.base = base;
    this.key = base.href;
  }

  /** The site is the directory that contains the export, unless that is at another origin, such as a CDN's. */
  get links() {
    return this.base.origin === location.origin ? new URL('..', this.base) : document.baseURI;
  }

  /** An export has no page with all lessons. */
  get lessons() {
    return null;
  }

  prepare() {
    this.#started().catch(() => {}); // a query tries again
  }

  async ask(type, parameters, languages, signal) {
    for (let tries = 0; tries < 3; tries++) {
      const started = this.#started();
      let engine;
      let reply;
      try {
        engine = await started;
        reply = signal.aborted ? {} : await engine.ask(type, { ...parameters, languages }, signal);
      } catch (error) {
        reply = { failure: error instanceof Failure ? error.kind : 'broken' };
      }
      const { answer, failure } = reply;
      if (!failure) return answer;
      if (failure === 'refused') throw new Failure('refused');
      if (failure === 'stale' || failure === 'broken') {
        engine?.stop();
        this.#forget(started);
      }
      if (failure !== 'stale') throw new Failure(failure === 'offline' || !navigator.onLine ? 'offline' : 'failed');
    }
    throw new Failure('failed');
  }

  #started() {
    if (!this.#engine) {
      const engine = this.#start();
      this.#engine = engine;
      engine.catch(() => {
        this.#failures++;
        this.#forget(engine);
      });
    }
    return this.#engine;
  }

  #forget(engine) {
    if (this.#engine === engine) this.#engine = null;
  }

  async #start() {
    const manifest = await (await this.#fetched('manifest.json', 'no-cache')).text();
    const url = new URL(JSON.parse(manifest).worker, this.base);
    if (this.#failures) await this.#fetched(url, 'reload'); // what the browser has kept may be damaged
    const engine = new Engine(await worker(url).catch(() => inPage(`${url}#${this.#failures}`)));
    const { failure } = await engine.ask('open', manifest);
    if (!failure) return engine;
    engine.stop();
    throw new Failure(failure);
  }

  async #fetched(file, cache) {
    const answer = await fetch(new URL(file, this.base), { cache, credentials: 'omit', signal: AbortSignal.timeout(15000) });
    if (!answer.ok) throw new Failure('failed');
    return answer;
  }
}

/** Starts an export's worker. Fails if the page's Content-Security-Policy does not allow that. */
async function worker(url) {
  // Workers have to come from the page's origin, but may import from others.
  const own = url.origin === location.origin;
  const source = own ? url : URL.createObjectURL(new Blob([`import ${JSON.stringify(url)};`], { type: 'text/javascript' }));
  const started = new Worker(source, { type: 'module' });
  await new Promise((resolve, reject) => {
    started.onmessage = resolve;
    started.onerror = reject;
  });
  if (!own) URL.revokeObjectURL(source);
  return started;
}

/** Runs an export's worker in the page. */
async function inPage(url) {
  const { serve } = await import(url);
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  return port1;
}

/** A conversation with an export's worker. */
class Engine {
  #port;
  #replies = new Map(); // id → what takes the reply
  #ids = 0;

  constructor(port) {
    this.#port = port;
    port.onmessage = ({ data: { id, ...reply } }) => this.#replies.get(id)?.(reply);
    port.onerror = () => this.#replyAll({ failure: 'broken' });
  }

  /** Returns the reply, {answer} or {failure}; {} if it is not wanted any more. */
  async ask(type, parameters, signal = null) {
    const id = ++this.#ids;
    const patience = AbortSignal.timeout(PATIENCE);
    const cancel = (reply) => {
      if (!this.#replies.has(id)) return;
      this.#port.postMessage({ id, type: 'cancel' });
      this.#replies.get(id)(reply);
    };
    signal?.addEventListener('abort', () => cancel({}), { once: true });
    patience.addEventListener('abort', () => cancel({ failure: 'broken' }), { once: true });
    const reply = await new Promise((resolve) => {
      this.#replies.set(id, resolve);
      this.#port.postMessage({ id, type, parameters });
    });
    this.#replies.delete(id);
    return reply;
  }

  /** Stops the worker; queries that it has not answered are stale. */
  stop() {
    this.#replyAll({ failure: 'stale' });
    if (this.#port.terminate) this.#port.terminate();
    else this.#port.close();
  }

  #replyAll(reply) {
    this.#replies.forEach((take) => take(reply));
  }
}

const exported = new Map(); // URL → the one `Export` of all boxes of the page

/** Returns the search at a URL, which all boxes of a page share. */
function searchAt(base) {
  if (!exported.has(base.href)) exported.set(base.href, new Export(base));
  return exported.get(base.href);
}

