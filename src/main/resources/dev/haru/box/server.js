/** The search of a server. An export's box has the search of `client.js` in its place. */
class Server {
  wait = 120; // ms from a key to the request

  constructor(base) {
    this.base = base;
    this.key = base.origin;
  }

  /** Returns the URL that links without a scheme are relative to. */
  get links() {
    return document.baseURI;
  }

  /** Returns the page with all lessons. */
  get lessons() {
    return this.base.href;
  }

  prepare() {}

  /** Asks for the JSON of a route, `search` or `suggest`; throws a `Failure`. */
  async ask(route, parameters, languages, signal) {
    const url = new URL(`api/${route}`, this.base);
    for (const [name, value] of Object.entries(parameters)) {
      if (value) url.searchParams.set(name, value);
    }
    const accepted = languages.map((language, index) => `${language};q=${(1 - index / 10).toFixed(1)}`).join(', ');
    let answer;
    try {
      answer = await fetch(url, {
        headers: { Accept: 'application/json', 'Accept-Language': accepted || '*' },
        credentials: 'omit',
        signal: AbortSignal.any([signal, AbortSignal.timeout(15000)]),
      });
      if (answer.ok) return await answer.json();
    } catch {
      throw new Failure(navigator.onLine ? 'failed' : 'offline');
    }
    if (answer.status === 429 || answer.status === 503) {
      throw new Failure('busy', Math.min(Number(answer.headers.get('Retry-After')) || 2, 30));
    }
    throw new Failure(answer.status < 500 && answer.status !== 404 ? 'refused' : 'failed');
  }
}

function searchAt(base) {
  return new Server(base);
}
