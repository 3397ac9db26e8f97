/** Recent searches, kept in the browser if it allows that. */
class Recent {
  constructor(key) {
    this.key = `haru-search ${key}`;
  }

  get all() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key));
      return kept.filter((query) => typeof query === 'string').slice(0, RECENT);
    } catch {
      return [];
    }
  }

  set all(queries) {
    try {
      localStorage.setItem(this.key, JSON.stringify(queries.slice(0, RECENT)));
    } catch {
      // The storage is full or forbidden.
    }
  }

  add(query) {
    this.all = [query, ...this.all.filter((other) => other !== query)];
  }
}
