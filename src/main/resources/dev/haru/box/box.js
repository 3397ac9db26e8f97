const boxes = new Set(); // with a hotkey, in page order: the first that matches handles it
const titles = new Titles();
let ids = 0;

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.defaultPrevented || event.altKey) return;
  const box = [...boxes].find((each) => each.answersTo(event));
  if (box) {
    event.preventDefault();
    box.open();
  }
});

class HaruSearch extends HTMLElement {
  static observedAttributes = ['endpoint', 'lang', 'prefer', 'language', 'year', 'placeholder', 'hotkey', 'inline', 'results', 'lessons'];

  #id = `haru-${++ids}`;
  #root = this.attachShadow({ mode: 'open' });
  #answer = null; // the last response, with its query
  #suggestions = []; // for the query of `#suggested`
  #suggested = '';
  #failure = null;
  #rendered = ''; // the query of what is shown
  #options = []; // what the arrow keys move through: { element, choose, hit? }
  #active = -1;
  #open = false; // whether the user wants the list; a late response does not reopen it
  #follows = false; // whether Enter was pressed before the answer came
  #pressed = false; // whether the mouse is down in the panel: a change would lose the click
  #late = false; // whether it is to change afterwards
  #request = new AbortController();
  #timer = 0;
  #life = null;
  #pageLanguage = new MutationObserver(() => this.#build());
  #source = null; // a `Server` or an `Export`

  connectedCallback() {
    this.#root.adoptedStyleSheets = [STYLE];
    this.#life = new AbortController();
    const { signal } = this.#life;
    addEventListener('online', () => this.#failure && this.#search(), { signal });
    addEventListener('resize', () => this.#place(), { signal });
    for (const sign of ['hashchange', 'popstate']) addEventListener(sign, () => this.#follow(), { signal });
    document.addEventListener('scroll', () => this.#place(), { signal, capture: true, passive: true });
    addEventListener('mouseup', () => setTimeout(() => this.#release()), { signal });
    this.#pageLanguage.observe(document.documentElement, { attributeFilter: ['lang'] });
    for (const sign of ['pointerenter', 'focusin']) this.addEventListener(sign, () => this.#source.prepare(), { signal });
    this.#build();
  }

  disconnectedCallback() {
    this.#life.abort();
    this.#life = null;
    this.#stop();
    this.#pageLanguage.disconnect();
    boxes.delete(this);
  }

  attributeChangedCallback() {
    if (this.#life) this.#build();
  }

  /** Returns whether a key opens this box: `/`, or Ctrl or ⌘ with the letter in `hotkey`. */
  answersTo(event) {
    if (event.ctrlKey || event.metaKey) {
      return !event.shiftKey && letterOf(event) === this.#letter.toLowerCase();
    }
    return event.key === '/' && this.getAttribute('slash') !== 'off' && !isTyping(event.composedPath()[0]);
  }

  /** Opens the dialog, or focuses the field. */
  open() {
    this.#follow();
    this.#dress();
    if (this.dialog && !this.dialog.open) this.dialog.showModal();
    this.input.focus();
    this.input.select();
    this.#reopen();
  }

  get #letter() {
    return this.getAttribute('hotkey') || 'k';
  }

  /** The query; setting it searches. After each answer there is an event `search`. */
  get query() {
    return this.#query;
  }

  set query(query) {
    this.#change(query);
  }

  get #query() {
    return this.input.value.trim().slice(0, LENGTH);
  }

  get #base() {
    const given = this.getAttribute('endpoint');
    return new URL(given ? given.replace(/\/*$/, '/') : '.', given ? document.baseURI : import.meta.url);
  }

  /** Returns the language of what is being read. */
  get #reading() {
    const address = this.getAttribute('prefer') === 'address' ? languageOfAddress() : null;
    return this.getAttribute('lang') || address || this.parentElement?.closest('[lang]')?.lang || navigator.language;
  }

  /** Follows the language of the page's address, which changes without the page. */
  #follow() {
    if (this.getAttribute('prefer') === 'address' && this.languages[0] !== this.#reading) this.#build();
  }

  // Elements

  #build() {
    const typed = this.input ? this.input.value : (this.getAttribute('value') ?? '');
    const wasOpen = this.dialog?.open;
    this.languages = distinct([this.#reading, ...navigator.languages]);
    this.language = interfaceLanguage(this.#reading);
    this.words = new Words(this.language);
    this.#source = searchAt(this.#base);
    this.recent = new Recent(this.#source.key);
    const { words } = this;
    const inDialog = this.hasAttribute('hotkey');
    this.inline = !inDialog && this.hasAttribute('inline');
    const label = this.getAttribute('placeholder') || words.of('placeholder');

    this.input = h('input', {
      part: 'input', type: 'text', role: 'combobox', placeholder: label, 'aria-label': label, maxlength: LENGTH,
      'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${this.#id}-list`,
      autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', enterkeyhint: 'search', inputmode: 'search',
    });
    this.input.value = typed;
    this.clear = h('button', { part: 'clear', class: 'icon', type: 'button', 'aria-label': words.of(inDialog ? 'close' : 'clear') }, icon('close'));
    this.field = h('div', { part: 'field', class: 'field' }, icon('search'), this.input, this.clear);
    this.note = h('p', { part: 'note', class: 'note', hidden: true });
    this.list = h('div', { class: 'list', role: 'listbox', id: `${this.#id}-list`, 'aria-label': words.of('search') });
    this.state = h('div', { part: 'message', class: 'state' });
    const keys = [['↑↓', 'move'], ['↵', 'open'], ['←→', 'language'], ['esc', 'close']];
    this.keys = h('div', { part: 'footer', class: 'keys', 'aria-hidden': 'true' },
      ...keys.map(([key, does]) => h('span', {}, h('kbd', {}, key), words.of(does).toLocaleLowerCase(this.language))));
    this.scroll = h('div', { class: 'scroll' }, this.note, this.list, this.state);
    this.panel = h('div', { part: 'panel', class: 'panel', popover: inDialog || this.inline ? null : 'manual' },
      h('div', { class: 'busy' }), this.scroll, this.keys);
    this.live = h('div', { class: 'live', role: 'status' });
    const box = h('div', { class: this.inline ? 'box inline' : 'box', lang: this.language, role: 'search' }, this.field, this.panel, this.live);

    boxes.delete(this);
    this.dialog = null;
    if (inDialog) {
      boxes.add(this);
      const mac = /Mac|iP(hone|ad)/.test(navigator.platform);
      const letter = this.#letter.toUpperCase();
      const button = h('button', { part: 'button', class: 'open box', type: 'button', lang: this.language, 'aria-haspopup': 'dialog' },
        icon('search'), h('span', {}, label), h('kbd', { 'aria-hidden': 'true' }, mac ? `⌘${letter}` : `Ctrl ${letter}`));
      this.dialog = h('dialog', { part: 'dialog', lang: this.language, 'aria-label': words.of('search') }, box);
      button.addEventListener('click', () => this.open());
      this.dialog.addEventListener('click', (event) => event.target === this.dialog && this.dialog.close());
      this.dialog.addEventListener('keydown', (event) => this.#keepFocus(event));
      this.dialog.addEventListener('close', () => this.#close());
      this.#root.replaceChildren(button, this.dialog);
    } else {
      this.#root.replaceChildren(box);
      if (!this.inline) box.addEventListener('focusout', (event) => box.contains(event.relatedTarget) || this.#close());
    }
    this.#dress();
    this.input.addEventListener('input', () => this.#typed());
    this.input.addEventListener('focus', () => this.#reopen());
    this.input.addEventListener('click', () => this.#reopen());
    this.input.addEventListener('keydown', (event) => this.#key(event));
    this.clear.addEventListener('click', () => (inDialog ? this.dialog.close() : this.#ask('')));
    this.panel.addEventListener('mousedown', (event) => {
      event.preventDefault(); // the field keeps the focus
      this.#pressed = !event.button;
    });
    this.clear.hidden = !inDialog && !typed;
    if (wasOpen && inDialog) this.open();
  }

  /** Takes the page's scheme, light or dark. */
  #dress() {
    const scheme = schemeAround(this);
    for (const each of this.#root.children) each.style.colorScheme = scheme;
  }

  /** Keeps the focus inside the dialog. */
  #keepFocus(event) {
    if (event.key !== 'Tab') return;
    const stops = [...this.dialog.querySelectorAll('input, button')].filter((each) => each.checkVisibility());
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (this.#root.activeElement === edge) {
      event.preventDefault();
      (event.shiftKey ? stops.at(-1) : stops[0]).focus();
    }
  }

  // Searching

  #typed() {
    this.clear.hidden = !this.dialog && !this.input.value;
    this.#open = true;
    this.#follows = false;
    this.#stop();
    this.#failure = null;
    if (!this.#query) {
      this.#answer = null;
      this.#render();
      this.dispatchEvent(new Event('search'));
    } else if (this.#query !== this.#answer?.query) {
      this.#loading(true);
      this.#timer = setTimeout(() => this.#search(), this.#source.wait);
      this.#render();
    }
  }

  /** Sets the query in the field and searches for it. */
  #ask(query) {
    this.#change(query);
    this.input.focus();
  }

  #change(query) {
    this.input.value = query;
    this.#typed();
    if (query) this.#search();
  }

  /** Cancels pending requests and timers. */
  #stop() {
    clearTimeout(this.#timer);
    this.#request.abort();
    this.#loading(false);
  }

  #loading(on) {
    this.panel.classList.toggle('loading', on);
    this.list.ariaBusy = String(on);
  }

  #parameters(query, offset) {
    const prefer = this.getAttribute('prefer');
    return {
      q: query, lang: this.getAttribute('language'), prefer: prefer === 'address' ? null : prefer,
      year: this.getAttribute('year'), limit: PAGE, offset,
    };
  }

  /** Searches; older searches no longer count. */
  async #search(offset = 0) {
    const query = this.#query;
    if (!query) return;
    this.#stop();
    this.#request = new AbortController();
    const { signal } = this.#request;
    this.#loading(true);
    if (!offset) this.#suggest(query, signal);
    try {
      const found = await this.#source.ask('search', this.#parameters(query, offset), this.languages, signal);
      if (signal.aborted) return;
      const before = offset ? this.#answer.hits : [];
      const known = new Set(before.map((hit) => `${hit.path}:${hit.line}`));
      const fresh = found.hits.filter((hit) => !known.has(`${hit.path}:${hit.line}`));
      for (const hit of fresh) {
        hit.from = offset;
        titles.add(hit);
      }
      if (this.#answer?.query !== query) this.scroll.scrollTop = 0;
      this.#answer = { ...found, query, hits: [...before, ...fresh], last: !found.hits.length };
      this.#failure = null;
    } catch (failure) {
      if (signal.aborted) return;
      this.#failure = failure instanceof Failure ? failure : new Failure('failed');
      if (this.#failure.after) this.#timer = setTimeout(() => this.#search(offset), this.#failure.after * 1000);
    }
    this.#loading(false);
    const active = this.#active;
    this.#render();
    this.#announce();
    this.dispatchEvent(new Event('search'));
    if (offset && !this.#failure) this.#move(Math.min(active, this.#options.length - 1));
    if (this.#follows && !this.#failure) this.#enter({});
  }

  async #suggest(query, signal) {
    try {
      const { suggestions } = await this.#source.ask('suggest', { q: query, limit: 8 }, this.languages, signal);
      if (signal.aborted) return;
      this.#suggestions = suggestions;
    } catch {
      if (signal.aborted) return;
      this.#suggestions = []; // the next query asks again
    }
    this.#suggested = query;
    this.#render();
  }

  /** Returns an edition as the same query shows it, or null. */
  async #edition(hit, { lang, path, line }) {
    const { query } = this.#answer;
    try {
      const parameters = { ...this.#parameters(query, hit.from), prefer: lang };
      const found = await this.#source.ask('search', parameters, [lang], this.#life.signal);
      return found.hits.find((each) => each.path === path && each.line === line) ?? null;
    } catch {
      return null;
    }
  }

  #total(answer) {
    return this.words.sections(answer.total, answer.totalIsExact === false);
  }

  #announce() {
    const { words } = this;
    const answer = this.#answer;
    let text;
    if (this.#failure) text = words.of(this.#failure.kind);
    else if (!answer.total) text = words.of('none', { q: answer.query });
    else text = [this.#correction, this.#total(answer)].filter(Boolean).join('. ');
    if (!this.#failure && answer.notice) text += `. ${answer.notice}`;
    this.live.textContent = text;
  }

  get #correction() {
    const to = this.#answer.corrections?.map((each) => each.to).join(', ');
    return to && this.words.of('corrected', { q: to });
  }

  // Showing

  #release() {
    this.#pressed = false;
    if (this.#late) this.#render();
  }

  #render() {
    this.#late = this.#pressed;
    if (this.#pressed) return;
    const query = this.#query;
    const answer = this.#answer;
    const active = this.#options[this.#active];
    const chosen = active?.moved && this.#rendered === query ? active.element.textContent : null;
    this.#rendered = query;
    this.#options = [];
    this.#active = -1;
    this.input.removeAttribute('aria-activedescendant');
    this.note.hidden = true;
    let groups = [];
    if (!query) groups = this.#recentGroups();
    else if (!this.#failure) groups = [...this.#suggestionGroups(chosen), ...(answer?.hits.length ? this.#hitGroups() : [])];
    if (query && answer && !this.#failure) {
      this.note.textContent = this.#correction || '';
      this.note.hidden = !this.#correction;
    }
    this.list.replaceChildren(...groups);
    this.list.hidden = !groups.length;
    this.keys.hidden = !groups.length && !this.dialog;
    const message = this.#message(query, groups.length > 0);
    this.state.replaceChildren(...message);
    this.state.hidden = !message.length;
    const shows = groups.length > 0 || message.length > 0;
    if (shows && this.#open) this.#show();
    else this.#hide();
    this.input.ariaExpanded = String(groups.length > 0 && shows);
    this.#preselect(chosen);
  }

  /** Selects what was selected, otherwise the first section. */
  #preselect(chosen) {
    const again = chosen ? this.#options.findIndex(({ element }) => element.textContent === chosen) : -1;
    const first = this.#options.findIndex(({ hit }) => hit);
    if (this.#open) this.#move(again >= 0 ? again : first, again >= 0);
  }

  #recentGroups() {
    const { words } = this;
    const recent = this.recent.all.map((each) => this.#row('recent', [each], () => this.#ask(each)));
    if (!recent.length) return [];
    const forget = this.#row(null, [words.of('forget')], () => {
      this.recent.all = [];
      this.#render();
    }, 'quiet');
    return [this.#group(words.of('recent'), [...recent, forget])];
  }

  /** Returns at most two other queries. One that the sections below already contain is left out unless it is selected. */
  #suggestionGroups(chosen) {
    const { words } = this;
    const { hits, didYouMean: mean } = this.#answer?.query === this.#query ? this.#answer : { hits: [] };
    const groups = mean ? [this.#group(words.of('mean'), [this.#row('search', [h('b', {}, mean)], () => this.#ask(mean))])] : [];
    const said = hits.flatMap((hit) => [hit.heading, hit.title]).map(folded);
    const page = primary(this.languages[0]);
    const rows = (this.#suggested === this.#query ? this.#suggestions : [])
      .filter(({ text, lang }) => ![folded(this.#query), folded(mean)].includes(folded(text))
        && (!hits.length || (primary(lang ?? page) === page && !said.some((each) => each.includes(folded(text))))
          || text === chosen))
      .slice(0, mean ? 1 : 2)
      .map(({ text, highlights, lang }) => this.#row('search', [h('span', { lang }, ...marked(text, { highlights }))], () => this.#ask(text)));
    return rows.length ? [...groups, this.#group(words.of('suggestions'), rows)] : groups;
  }

  #hitGroups() {
    const { words } = this;
    const answer = this.#answer;
    const about = h('div', { part: 'total', class: 'total', role: 'presentation' }, this.#total(answer));
    const notice = answer.notice ? [h('div', { part: 'notice', class: 'notice', role: 'presentation', dir: 'auto' }, answer.notice)] : [];
    const lessons = byLesson(answer.hits).map((hits) => this.#lesson(hits));
    const rest = Math.min(answer.total, MOST) - answer.hits.length;
    const rows = [];
    if (rest > 0 && !answer.last) {
      rows.push(this.#row(null, [words.of('more', { n: Math.min(rest, PAGE) })], () => this.#search(answer.hits.length), 'more'));
    }
    const results = safe(this.getAttribute('results') ?? '', document.baseURI);
    if (rest > 0 && this.hasAttribute('results') && results) {
      const url = new URL(results);
      url.searchParams.set('q', answer.query);
      rows.push(this.#row(null, [words.of('all')], () => location.assign(url), 'more'));
    }
    return [about, ...notice, ...lessons, ...rows];
  }

  /** Returns a lesson's group: what it is, and its sections. */
  #lesson(hits) {
    const [{ year, day, lang }] = hits;
    const title = titles.lesson(hits);
    const when = [year, day == null ? null : this.words.of('day', { n: day })].filter((each) => each != null).join(' · ');
    const name = h('b', { part: 'lesson', lang, dir: 'auto' }, title.slice(0, 200));
    const head = [...(when ? [h('span', { part: 'day', class: 'day' }, when)] : []), name];
    return this.#group(head, hits.map((hit) => this.#hit(hit, title)), 'lesson');
  }

  #message(query, listed) {
    const { words } = this;
    if (this.#failure && query) {
      const retry = h('button', { part: 'retry', class: 'retry', type: 'button' }, words.of('retry'));
      retry.addEventListener('click', () => {
        this.input.focus();
        this.#search();
      });
      return [h('p', {}, words.of(this.#failure.kind)), ...(this.#failure.kind === 'refused' ? [] : [retry])];
    }
    if (!query) return listed || !(this.dialog || this.inline) ? [] : [h('p', {}), h('p', {}, words.of('hint'))];
    if (this.#answer && !this.#answer.total) {
      const { lessons } = this.#source;
      return [
        h('p', {}, words.of('none', { q: this.#answer.query })),
        h('p', { part: 'notice' }, this.#answer.notice || words.of('other')),
        ...(lessons ? [h('p', {}, h('a', { part: 'lessons', href: lessons }, words.of('lessons')))] : []),
      ];
    }
    return listed ? [] : [h('p', {}), h('p', {}, words.of('searching'))];
  }

  #group(title, rows, kind = 'words') {
    const id = `${this.#id}-group-${this.#options.length}`;
    return h('div', { part: 'group', class: kind, role: 'group', 'aria-labelledby': id },
      h('div', { class: 'title', id, role: 'presentation' }, ...[title].flat()), ...rows);
  }

  #option(element, choose, hit = null) {
    const index = this.#options.push({ element, choose, hit }) - 1;
    element.id = `${this.#id}-option-${index}`;
    element.addEventListener('click', (event) => choose(event));
    return element;
  }

  #row(image, content, choose, kind = '') {
    const row = h('div', { class: `row ${kind}` }, ...(image ? [icon(image)] : []), ...content);
    return this.#option(h('div', { part: 'option', class: 'option', role: 'option', 'aria-selected': 'false' }, row), choose);
  }

  #hit(hit, lesson) {
    const option = new HitOption(hit, lesson, {
      words: this.words, titles, languages: this.languages, links: this.#source.links, lessons: this.getAttribute('lessons'),
      ask: (edition) => this.#edition(hit, edition),
    });
    return this.#option(option.element, (event) => this.#leave(option.element, event), option);
  }

  /** Follows a hit's link by a click outside the shadow tree: routers see no others, and no hash that stays as it is. */
  #leave(element, event) {
    if (this.#answer) this.recent.add(this.#corrected);
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button || !element.href) return;
    event.preventDefault();
    const link = h('a', { href: element.href, hidden: true });
    if (this.dialog) this.dialog.close();
    if (!this.inline) this.#close();
    this.input.blur();
    const again = link.href === location.href && /^#!?\//.test(link.hash);
    this.append(link);
    link.click();
    link.remove();
    if (again) dispatchEvent(new HashChangeEvent('hashchange'));
  }

  /** Returns the query as it was answered. */
  get #corrected() {
    const { query, corrections = [] } = this.#answer;
    return corrections.length === 1 ? query.replace(corrections[0].from, () => corrections[0].to) : query;
  }

  #show() {
    this.panel.hidden = false;
    if (this.panel.popover && !this.panel.matches(':popover-open')) this.panel.showPopover();
    this.#place();
  }

  /** Shows the list again, and repeats a search that was cancelled. */
  #reopen() {
    if (!this.#open && this.#query && this.#query !== this.#answer?.query) this.#search();
    this.#open = true;
    this.#render();
  }

  #close() {
    this.#open = false;
    this.#stop();
    this.#hide();
  }

  #hide() {
    if (this.panel.popover && this.panel.matches(':popover-open')) this.panel.hidePopover();
    if (this.inline) this.panel.hidden = true;
    this.input.ariaExpanded = 'false';
    this.#move(-1);
  }

  /** Positions the panel below the field, inside the window. */
  #place() {
    if (!this.panel.popover || !this.panel.matches(':popover-open')) return;
    const box = this.field.getBoundingClientRect();
    const across = document.documentElement.clientWidth;
    const down = window.visualViewport?.height ?? innerHeight;
    const width = Math.min(Math.max(box.width, 600), across - 16);
    Object.assign(this.panel.style, {
      width: `${width}px`,
      left: `${Math.max(8, Math.min(box.left, across - width - 8))}px`,
      top: `${box.bottom + 6}px`,
      maxHeight: `${Math.max(180, Math.min(640, down - box.bottom - 18))}px`,
    });
  }

  // Keys

  #key(event) {
    // While a syllable is being composed, keys belong to the input method (Safari reports 229).
    if (event.isComposing || event.keyCode === 229) return;
    const open = this.input.ariaExpanded === 'true';
    const { key } = event;
    let done = true;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const count = this.#options.length;
      const step = key === 'ArrowDown' ? 1 : -1;
      if (!open) this.#reopen();
      else if (count) this.#move((Math.max(this.#active, step > 0 ? -1 : 0) + step + count) % count);
    } else if (key === 'ArrowLeft' || key === 'ArrowRight') {
      done = !event.shiftKey && this.#turn(key === 'ArrowRight' ? 1 : -1);
    } else if (key === 'Enter') {
      this.#enter(event);
    } else if (key === 'Escape' && !this.dialog) {
      if (this.panel.popover && this.panel.matches(':popover-open')) this.#close();
      else if (this.input.value) this.#ask('');
      else done = false;
    } else {
      done = false;
    }
    if (done) event.preventDefault();
  }

  /** Turns the selected section to another language, if the cursor has nothing to do in the field. */
  #turn(step) {
    const { value, selectionStart, selectionEnd } = this.input;
    const edge = step > 0 ? value.length : 0;
    const moved = this.#options[this.#active]?.moved;
    if (!moved && (selectionStart !== edge || selectionEnd !== edge)) return false;
    const said = this.#options[this.#active]?.hit?.turn(step);
    if (!said) return false;
    this.#options[this.#active].moved = true;
    this.live.textContent = said;
    return true;
  }

  /** Chooses the selected option; before the answer, when it has come. */
  #enter({ ctrlKey, metaKey, shiftKey }) {
    const current = this.#answer?.query === this.#query && !this.#failure;
    const chosen = this.#options[this.#active];
    if (chosen && (current || !chosen.hit)) {
      this.#follows = false;
      chosen.element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
    } else if (!current) {
      this.#search();
      this.#follows = true;
    }
  }

  /** Selects an option; `chosen` if the user moved there. */
  #move(index, chosen = true) {
    const before = this.#options[this.#active]?.element;
    before?.classList.remove('active');
    before?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.#options[index];
    if (!option) {
      this.input.removeAttribute('aria-activedescendant');
      return;
    }
    option.moved = chosen;
    option.element.classList.add('active');
    option.element.setAttribute('aria-selected', 'true');
    this.input.setAttribute('aria-activedescendant', option.element.id);
    if (chosen) option.element.scrollIntoView({ block: 'nearest' });
  }
}

if (!customElements.get('haru-search')) customElements.define('haru-search', HaruSearch);
