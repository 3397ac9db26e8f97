/**
 * <haru-search>: the search box of a course's site.
 *
 * A field with its results below it; with the attribute `hotkey`, a button that opens them in a dialog.
 * Everything that is found becomes text nodes, never HTML.
 */

const PAGE = 10; // hits at a time
const MOST = 1000; // results shown in all
const RECENT = 5;
const LENGTH = 500; // of a query, in UTF-16 units

const WORDS = {
  en: {
    search: 'Search',
    placeholder: 'Search the course',
    clear: 'Clear',
    close: 'Close',
    suggestions: 'Suggestions',
    sections: (n, near) => (n === 1 ? '1 section' : `${near ? 'about ' : ''}${n.toLocaleString('en')} sections`),
    recent: 'Recent searches',
    forget: 'Clear recent searches',
    hint: 'Search the lessons in English or Korean.',
    searching: 'Searching…',
    none: (q) => `Nothing found for “${q}”`,
    other: 'Try fewer or different words.',
    offline: "You're offline. Search resumes when you're back online.",
    failed: 'Search is unavailable.',
    refused: "This query can't be searched.",
    busy: 'Search is busy. Trying again in a moment.',
    retry: 'Try again',
    corrected: (to) => `Results for ${to}`,
    mean: 'Did you mean',
    more: (n) => `Show ${n} more`,
    day: (d) => `Day ${d}`,
    keys: [['↑↓', 'move'], ['↵', 'open'], ['←→', 'language'], ['esc', 'close']],
  },
  ko: {
    search: '검색',
    placeholder: '강의 검색',
    clear: '지우기',
    close: '닫기',
    suggestions: '추천 검색어',
    sections: (n, near) => `섹션 ${near ? '약 ' : ''}${n.toLocaleString('ko')}개`,
    recent: '최근 검색어',
    forget: '최근 검색어 지우기',
    hint: '강의 내용을 한국어나 영어로 검색해 보세요.',
    searching: '검색하는 중…',
    none: (q) => `‘${q}’에 대한 검색 결과가 없어요`,
    other: '단어 수를 줄이거나 다른 단어로 검색해 보세요.',
    offline: '오프라인 상태예요. 다시 연결되면 이어서 검색할게요.',
    failed: '지금은 검색할 수 없어요.',
    refused: '이 검색어로는 검색할 수 없어요.',
    busy: '검색 요청이 많아요. 잠시 후 다시 검색할게요.',
    retry: '다시 시도',
    corrected: (to) => `‘${to}’ 검색 결과`,
    mean: '이것을 찾으셨나요?',
    more: (n) => `${n}개 더 보기`,
    day: (d) => `${d}일차`,
    keys: [['↑↓', '이동'], ['↵', '열기'], ['←→', '언어'], ['esc', '닫기']],
  },
};

const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
:host {
  color-scheme: light dark;
  --bg: var(--haru-background, light-dark(#fff, #1b1d22));
  --fg: var(--haru-text, light-dark(#1c2026, #e8eaee));
  --muted: var(--haru-muted, light-dark(#5b6472, #a0a8b5));
  --line: var(--haru-border, light-dark(#d9dde4, #383d47));
  --accent: var(--haru-accent, light-dark(#2457c5, #8fb4ff));
  --hover: var(--haru-hover, light-dark(#eef3fd, #272c37));
  --mark: var(--haru-mark, light-dark(#fdecb0, #5a4a12));
  --radius: var(--haru-radius, 10px);
  display: block;
  max-width: 100%;
  color: var(--fg);
  font: 400 15px/1.5 var(--haru-font, system-ui, -apple-system, 'Segoe UI', 'Apple SD Gothic Neo', 'Noto Sans KR',
    'Malgun Gothic', NanumGothic, sans-serif);
  text-align: start;
}
:host([hotkey]) { display: inline-block; }
:host([hidden]), [hidden] { display: none !important; }
* { box-sizing: border-box; }
button { font: inherit; color: inherit; cursor: pointer; }
svg { flex: none; width: 1.15em; height: 1.15em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; }
kbd {
  padding: 0 .4em; border: 1px solid var(--line); border-radius: 5px; color: var(--muted);
  font: 500 12px/1.6 inherit; font-family: inherit; white-space: nowrap;
}
.open, .field {
  display: flex; align-items: center; gap: .6em; width: 100%; height: 42px; padding: 0 .8em;
  border: 1px solid var(--line); border-radius: var(--radius); background: var(--bg); color: var(--muted);
}
.open { min-width: min(15em, 100%); }
.open span { flex: 1; text-align: start; }
.open:hover { border-color: var(--muted); }
.open:focus-visible, .field:focus-within { outline: 2px solid var(--accent); outline-offset: -1px; }
input {
  flex: 1; min-width: 0; height: 100%; padding: 0; border: 0; outline: 0; background: none; color: var(--fg);
  font: inherit; font-size: 16px; text-overflow: ellipsis;
}
input::placeholder { color: var(--muted); opacity: 1; }
.icon { display: flex; padding: 6px; margin: -2px -6px -2px 0; border: 0; border-radius: 6px; background: none; color: var(--muted); }
.icon:hover { background: var(--hover); color: var(--fg); }
.icon:focus-visible, .retry:focus-visible { outline: 2px solid var(--accent); }
.panel {
  margin: 0; padding: 0; border: 1px solid var(--line); border-radius: var(--radius); background: var(--bg);
  color: var(--fg); overflow: hidden; box-shadow: var(--haru-shadow, 0 12px 36px rgb(0 0 0 / .18));
}
.panel[popover] { position: fixed; inset: auto; }
.panel:popover-open, dialog .panel, .inline .panel { display: flex; flex-direction: column; }
.inline .panel { margin-top: 8px; }
dialog {
  width: min(42rem, 100vw - 2rem); max-width: none; max-height: none; margin: min(12vh, 7rem) auto auto; padding: 0;
  border: 1px solid var(--line); border-radius: calc(var(--radius) + 4px); background: var(--bg); color: var(--fg);
  overflow: hidden; box-shadow: var(--haru-shadow, 0 24px 64px rgb(0 0 0 / .3));
}
dialog::backdrop { background: rgb(12 16 24 / .45); }
dialog .field { height: 56px; padding: 0 1.1em; border-width: 0 0 1px; border-radius: 0; }
dialog .field:focus-within { outline: 0; box-shadow: inset 0 -1px var(--accent); }
dialog .panel { max-height: min(34rem, 100dvh - min(12vh, 7rem) - 56px - 2rem); border: 0; border-radius: 0; box-shadow: none; }
.busy { height: 2px; flex: none; margin-bottom: -2px; background: var(--accent); transform-origin: 0; opacity: 0; }
.loading .busy { opacity: 1; animation: go 1.4s .15s infinite both; }
@keyframes go { from { transform: scaleX(0) } 60% { transform: scaleX(1); opacity: 1 } to { transform: scaleX(1); opacity: 0 } }
.scroll { overflow: auto; overscroll-behavior: contain; scroll-padding: 6px; }
.note { margin: 0; padding: 12px 17px 0; color: var(--muted); font-size: 13.5px; }
.note b { color: var(--fg); font-weight: 600; }
.list { padding: 6px; }
.title { padding: 8px 11px 3px; color: var(--muted); font-size: 12.5px; font-weight: 600; }
.notice { padding: 0 11px 5px; color: var(--muted); font-size: 12.5px; overflow-wrap: anywhere; }
.option {
  display: block; padding: 8px 11px; border-radius: calc(var(--radius) - 3px); color: inherit;
  text-decoration: none; cursor: pointer; overflow-wrap: anywhere;
}
.option:hover, .option.active { background: var(--hover); }
.option.active { box-shadow: inset 3px 0 var(--accent); }
.row { display: flex; gap: .7em; align-items: center; color: var(--fg); }
.row svg { color: var(--muted); }
.row.quiet { color: var(--muted); font-size: 13.5px; }
.row.more { justify-content: center; color: var(--accent); font-weight: 600; font-size: 14px; }
.count { margin-inline-start: auto; color: var(--muted); font-size: 12.5px; }
.where { display: flex; gap: .55em; align-items: baseline; color: var(--muted); font-size: 12.5px; }
.day { flex: none; color: var(--accent); font-weight: 600; }
.crumbs { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.heading, .excerpt { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; unicode-bidi: isolate; }
.heading { font-weight: 600; line-height: 1.4; word-break: keep-all; }
.excerpt { margin-top: .1em; color: var(--muted); font-size: 13.5px; line-height: 1.55; }
.langs { flex: none; display: flex; margin-inline-end: -.4em; font-size: 12px; line-height: 1.4; }
.lang { padding: .1em .5em; border-radius: 5px; }
.lang:hover { color: var(--fg); text-decoration: underline; }
.lang.on { color: var(--fg); }
:is(.active, .option:hover) .lang.on { background: color-mix(in srgb, var(--accent) 16%, var(--bg)); }
mark { border-radius: 3px; background: var(--mark); color: var(--fg); box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.row mark { background: none; font-weight: 700; }
.state { padding: 1.6em 1.2em; text-align: center; overflow-wrap: anywhere; }
.state p { margin: 0; }
.state p + p { color: var(--muted); font-size: 13.5px; }
.retry { margin-top: .8em; padding: .35em 1em; border: 1px solid var(--line); border-radius: 8px; background: none; }
.retry:hover { background: var(--hover); }
.keys { display: flex; gap: 1.1em; padding: .55em 1.1em; border-top: 1px solid var(--line); color: var(--muted); font-size: 12px; }
.keys kbd { margin-inline-end: .4em; }
.live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 480px), (pointer: coarse) { .keys, .open kbd { display: none; } }
@media (max-width: 480px) {
  dialog { width: 100vw; height: 100dvh; margin: 0; border: 0; border-radius: 0; }
  dialog .panel { max-height: calc(100dvh - 56px); }
  .excerpt { -webkit-line-clamp: 3; }
}
@media (prefers-reduced-motion: no-preference) { dialog[open] { animation: in .14s ease-out; } @keyframes in { from { opacity: 0; transform: translateY(-6px) } } }
@media (prefers-reduced-motion: reduce) { .loading .busy { animation: none; opacity: .6; } }
@media (forced-colors: active) { .option.active { outline: 2px solid Highlight; outline-offset: -2px; } }
`);

const ICONS = {
  search: 'M10.5 3.5a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5',
  recent: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5V12l3 2',
  close: 'M6 6l12 12M18 6L6 18',
};

/** Creates an element without attributes that are null or false. */
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value != null && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name]);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  return svg;
}

/** Returns nodes of a text with its highlighted ranges in <mark>; invalid ranges are ignored. */
function marked(value, ranges = []) {
  const text = String(value ?? '').slice(0, 2000);
  const nodes = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (!(start >= at && end > start && end <= text.length)) continue;
    nodes.push(text.slice(at, start), h('mark', { part: 'mark' }, text.slice(start, end)));
    at = end;
  }
  return [...nodes, text.slice(at)];
}

/** Returns a URL that is safe in a link, or null for others, such as `javascript:`. */
function safe(url, base) {
  try {
    const { protocol, href } = new URL(url, base);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

const languageNames = new Map(); // each takes milliseconds

/** Returns a language's own name for itself. */
function languageName(tag) {
  if (!languageNames.has(tag)) {
    try {
      languageNames.set(tag, new Intl.DisplayNames([tag], { type: 'language' }).of(tag));
    } catch {
      languageNames.set(tag, String(tag));
    }
  }
  return languageNames.get(tag);
}

function isKorean(tag) {
  return /^ko\b/i.test(tag ?? '');
}

function folded(text) {
  return text.toLowerCase().replace(/\s/g, '');
}

/** Returns whether keys go into an editor of the page. */
function isTyping(target) {
  return target instanceof Element && (target.matches('input, textarea, select, [role$=box]') || target.isContentEditable || target.editContext);
}

/** Returns the Latin letter of a key, whatever its layout types. */
function letterOf(event) {
  const typed = event.key.toLowerCase();
  return /^[a-z]$/.test(typed) ? typed : event.code.replace(/^Key/, '').toLowerCase();
}

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

/** A failed request: the kind selects the message; another attempt waits `after` seconds. */
class Failure extends Error {
  constructor(kind, after = 0) {
    super(kind);
    this.kind = kind;
    this.after = after;
  }
}

/** Returns the languages to show sections in, the best first. */
function distinct(languages) {
  return [...new Set(languages.filter(Boolean))].slice(0, 8);
}

// What the box asks: a server. In the copy of `haru export`, its client.js stands from here …

/** The search of a server. */
class Server {
  wait = 120; // ms from a key to the request
  resumes = false; // whether suggestions that have failed are asked for again

  constructor(base) {
    this.base = base;
    this.key = base.origin;
  }

  /** Returns the URL that links without a scheme are relative to. */
  get links() {
    return document.baseURI;
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

// … to here.

const boxes = new Set(); // with a hotkey, in page order: the first that matches handles it
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
  static observedAttributes = ['endpoint', 'lang', 'prefer', 'year', 'placeholder', 'hotkey', 'inline'];

  #id = `haru-${++ids}`;
  #root = this.attachShadow({ mode: 'open' });
  #answer = null; // the last response, with its query
  #suggestions = [];
  #failure = null;
  #options = []; // what the arrow keys move through: { element, choose, turn? }
  #active = -1;
  #open = false; // whether the user wants the list; a late response does not reopen it
  #pressed = false; // whether the mouse is down in the panel: a change would lose the click
  #late = false; // whether it is to change afterwards
  #request = new AbortController();
  #timer = 0;
  #suggests = true; // false once the server has no suggestions route
  #life = null;
  #languages = new MutationObserver(() => this.#build());
  #source = null; // a `Server` or an `Export`

  connectedCallback() {
    this.#root.adoptedStyleSheets = [STYLE];
    this.#life = new AbortController();
    const { signal } = this.#life;
    addEventListener('online', () => this.#failure && this.#search(), { signal });
    addEventListener('resize', () => this.#place(), { signal });
    document.addEventListener('scroll', () => this.#place(), { signal, capture: true, passive: true });
    addEventListener('mouseup', () => setTimeout(() => this.#release()), { signal });
    this.#languages.observe(document.documentElement, { attributeFilter: ['lang'] });
    for (const sign of ['pointerenter', 'focusin']) this.addEventListener(sign, () => this.#source.prepare(), { signal });
    this.#build();
  }

  disconnectedCallback() {
    this.#life.abort();
    this.#life = null;
    this.#stop();
    this.#languages.disconnect();
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

  // Elements

  #build() {
    const typed = this.input?.value ?? '';
    const page = this.parentElement?.closest('[lang]')?.lang || navigator.language;
    this.languages = distinct([this.getAttribute('lang'), page, ...navigator.languages]);
    this.language = isKorean(this.getAttribute('lang') || page) ? 'ko' : 'en';
    this.words = WORDS[this.language];
    this.#source = searchAt(this.#base);
    this.recent = new Recent(this.#source.key);
    const words = this.words;
    const inDialog = this.hasAttribute('hotkey');
    this.inline = !inDialog && this.hasAttribute('inline');
    const label = this.getAttribute('placeholder') || words.placeholder;

    this.input = h('input', {
      part: 'input', type: 'text', role: 'combobox', placeholder: label, 'aria-label': label, maxlength: LENGTH,
      'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${this.#id}-list`,
      autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', enterkeyhint: 'search', inputmode: 'search',
    });
    this.input.value = typed;
    this.clear = h('button', { part: 'clear', class: 'icon', type: 'button', 'aria-label': inDialog ? words.close : words.clear }, icon('close'));
    this.field = h('div', { part: 'field', class: 'field' }, icon('search'), this.input, this.clear);
    this.note = h('p', { part: 'note', class: 'note', hidden: true });
    this.list = h('div', { class: 'list', role: 'listbox', id: `${this.#id}-list`, 'aria-label': words.search });
    this.state = h('div', { part: 'message', class: 'state' });
    this.keys = h('div', { part: 'footer', class: 'keys', 'aria-hidden': 'true' },
      ...words.keys.map(([key, does]) => h('span', {}, h('kbd', {}, key), does)));
    this.panel = h('div', { part: 'panel', class: 'panel', popover: inDialog || this.inline ? null : 'manual' },
      h('div', { class: 'busy' }),
      h('div', { class: 'scroll' }, this.note, this.list, this.state),
      this.keys);
    this.live = h('div', { class: 'live', role: 'status' });
    const box = h('div', { class: this.inline ? 'box inline' : 'box', lang: this.language, role: 'search' }, this.field, this.panel, this.live);

    boxes.delete(this);
    this.dialog = null;
    if (inDialog) {
      boxes.add(this);
      const mac = /Mac|iP(hone|ad)/.test(navigator.platform);
      const letter = this.#letter.toUpperCase();
      const button = h('button', { part: 'button', class: 'open', type: 'button', lang: this.language, 'aria-haspopup': 'dialog' },
        icon('search'), h('span', {}, label), h('kbd', { 'aria-hidden': 'true' }, mac ? `⌘${letter}` : `Ctrl ${letter}`));
      this.dialog = h('dialog', { part: 'dialog', lang: this.language, 'aria-label': words.search }, box);
      button.addEventListener('click', () => this.open());
      this.dialog.addEventListener('click', (event) => event.target === this.dialog && this.dialog.close());
      this.dialog.addEventListener('keydown', (event) => this.#keepFocus(event));
      this.dialog.addEventListener('close', () => this.#close());
      this.#root.replaceChildren(button, this.dialog);
    } else {
      this.#root.replaceChildren(box);
      if (!this.inline) box.addEventListener('focusout', (event) => box.contains(event.relatedTarget) || this.#close());
    }
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
    this.#stop();
    this.#failure = null;
    this.#move(-1);
    if (!this.#query) {
      this.#answer = null;
      this.#suggestions = [];
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

  /** Searches; older searches no longer count. */
  async #search(offset = 0) {
    const query = this.#query;
    if (!query) return;
    this.#stop();
    this.#request = new AbortController();
    const { signal } = this.#request;
    this.#loading(true);
    const prefer = this.getAttribute('prefer');
    const year = this.getAttribute('year');
    const parameters = { q: query, ...(prefer && { prefer }), ...(year && { year }), limit: PAGE, offset };
    if (!offset && this.#suggests) this.#suggest(query, signal);
    try {
      const found = await this.#source.ask('search', parameters, this.languages, signal);
      if (signal.aborted) return;
      const before = offset ? this.#answer.hits : [];
      const known = new Set(before.map((hit) => `${hit.path}:${hit.line}`));
      const hits = [...before, ...found.hits.filter((hit) => !known.has(`${hit.path}:${hit.line}`))];
      this.#answer = { ...found, query, hits, last: !found.hits.length };
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
  }

  async #suggest(query, signal) {
    try {
      const answer = await this.#source.ask('suggest', { q: query, limit: 5 }, this.languages, signal);
      if (signal.aborted) return;
      const { suggestions } = answer;
      this.#suggestions = suggestions.filter(({ text }) => folded(text) !== folded(query)).slice(0, 4);
      if (this.#active < 0) this.#render();
    } catch (failure) {
      if (signal.aborted) return;
      this.#suggestions = [];
      if (failure.kind === 'failed' && navigator.onLine) this.#suggests = this.#source.resumes;
    }
  }

  #total(answer) {
    return this.words.sections(answer.total, answer.totalIsExact === false);
  }

  #announce() {
    const { words } = this;
    const answer = this.#answer;
    let text;
    if (this.#failure) text = words[this.#failure.kind];
    else if (!answer.total) text = words.none(answer.query);
    else text = [this.#correction, this.#total(answer)].filter(Boolean).join('. ');
    if (!this.#failure && answer.notice) text += `. ${answer.notice}`;
    this.live.textContent = text;
  }

  get #correction() {
    const to = this.#answer.corrections?.map((each) => each.to).join(', ');
    return to && this.words.corrected(to);
  }

  // Showing

  #release() {
    this.#pressed = false;
    if (this.#late) this.#render();
  }

  #render() {
    this.#late = this.#pressed;
    if (this.#pressed) return;
    const { words } = this;
    const query = this.#query;
    const answer = this.#answer;
    const chosen = this.#options[this.#active]?.element.textContent;
    this.#options = [];
    this.#active = -1;
    this.input.removeAttribute('aria-activedescendant');
    const groups = [];
    this.note.hidden = true;
    if (!query) {
      const recent = this.recent.all.map((each) => this.#row('recent', [each], () => this.#ask(each)));
      if (recent.length) {
        const forget = this.#row(null, [words.forget], () => {
          this.recent.all = [];
          this.#render();
        }, 'quiet');
        groups.push(this.#group(words.recent, [...recent, forget]));
      }
    } else if (!this.#failure) {
      if (answer) {
        this.note.textContent = this.#correction || '';
        this.note.hidden = !this.#correction;
        if (answer.didYouMean) {
          const mean = answer.didYouMean;
          groups.push(this.#group(words.mean, [this.#row('search', [h('b', {}, mean)], () => this.#ask(mean))]));
        }
      }
      if (this.#suggestions.length) {
        const rows = this.#suggestions.map(({ text, highlights, lang }) =>
          this.#row('search', [h('span', { lang }, ...marked(text, highlights))], () => this.#ask(text)));
        groups.push(this.#group(words.suggestions, rows));
      }
      if (answer?.hits.length) {
        const hits = answer.hits.map((hit) => this.#hit(hit));
        const rest = Math.min(answer.total, MOST) - answer.hits.length;
        if (rest > 0 && !answer.last) {
          hits.push(this.#row(null, [words.more(Math.min(rest, PAGE))], () => this.#search(answer.hits.length), 'more'));
        }
        groups.push(this.#group(this.#total(answer), hits, answer.notice));
      }
    }
    this.list.replaceChildren(...groups);
    this.list.hidden = this.keys.hidden = !groups.length;
    const message = this.#message(query, groups.length > 0);
    this.state.replaceChildren(...message);
    this.state.hidden = !message.length;
    const shows = groups.length > 0 || message.length > 0;
    if (shows && this.#open) this.#show();
    else this.#hide();
    this.input.ariaExpanded = String(groups.length > 0 && shows);
    if (chosen) this.#move(this.#options.findIndex(({ element }) => element.textContent === chosen));
  }

  #message(query, listed) {
    const { words } = this;
    if (this.#failure && query) {
      const retry = h('button', { part: 'retry', class: 'retry', type: 'button' }, words.retry);
      retry.addEventListener('click', () => {
        this.input.focus();
        this.#search();
      });
      return [h('p', {}, words[this.#failure.kind]), ...(this.#failure.kind === 'refused' ? [] : [retry])];
    }
    if (!query) return listed || !(this.dialog || this.inline) ? [] : [h('p', {}), h('p', {}, words.hint)];
    if (this.#answer && !this.#answer.total) {
      return [h('p', {}, words.none(this.#answer.query)), h('p', { part: 'notice' }, this.#answer.notice || words.other)];
    }
    return listed ? [] : [h('p', {}), h('p', {}, words.searching)];
  }

  #group(title, rows, notice) {
    const id = `${this.#id}-group-${title}`.replace(/\s/g, '-');
    const said = notice ? [h('div', { part: 'notice', class: 'notice', role: 'presentation', dir: 'auto' }, notice)] : [];
    return h('div', { part: 'group', role: 'group', 'aria-labelledby': id },
      h('div', { class: 'title', id, role: 'presentation' }, title), ...said, ...rows);
  }

  #option(element, choose) {
    const index = this.#options.push({ element, choose }) - 1;
    element.id = `${this.#id}-option-${index}`;
    element.addEventListener('click', (event) => choose(event));
    return element;
  }

  #row(image, content, choose, kind = '') {
    const row = h('div', { class: `row ${kind}` }, ...(image ? [icon(image)] : []), ...content);
    return this.#option(h('div', { part: 'option', class: 'option', role: 'option', 'aria-selected': 'false' }, row), choose);
  }

  #hit(hit) {
    const { words } = this;
    const day = hit.day == null ? null : words.day(hit.day);
    const when = [hit.year, day].filter((each) => each != null).join(' · ');
    // “Day 7: Pods” would repeat the day.
    const again = new RegExp(`^(day\\s*0*${Number(hit.day)}|${Number(hit.day)}\\s*일차)\\s*[:.–—-]*\\s*`, 'i');
    const crumbs = hit.breadcrumb.map((each) => each.replace(hit.day == null ? /^$/ : again, '').slice(0, 200) || each);
    const heading = h('span', { part: 'heading', class: 'heading' });
    const languages = h('span', { class: 'langs' });
    const element = h('a', { part: 'option', class: 'option hit', role: 'option', 'aria-selected': 'false', tabindex: -1 },
      h('div', { class: 'where' },
        h('span', { part: 'day', class: 'day' }, when),
        h('bdi', { part: 'breadcrumb', class: 'crumbs', lang: hit.lang }, crumbs.join(' › ')),
        languages),
      heading,
      h('span', { part: 'excerpt', class: 'excerpt', lang: hit.lang, dir: 'auto' }, ...marked(hit.excerpt.text, hit.excerpt.highlights)));
    const editions = [hit, ...hit.translations];
    let shown = 0;
    const show = (index) => {
      shown = index;
      const edition = editions[index];
      const href = safe(edition.url, this.#source.links);
      if (href) element.href = href;
      else element.removeAttribute('href');
      heading.lang = edition.lang;
      heading.replaceChildren(...marked(edition.heading || hit.title));
      languages.childNodes.forEach((each, i) => each.classList.toggle('on', i === index));
    };
    if (editions.length > 1) {
      languages.append(...editions.map(({ lang }, index) => {
        const chip = h('span', { part: 'language', class: 'lang', lang }, languageName(lang));
        chip.addEventListener('click', (event) => {
          event.preventDefault();
          event.stopPropagation();
          show(index);
        });
        return chip;
      }));
    }
    show(0);
    this.#option(element, (event) => this.#follow(element, event));
    this.#options.at(-1).turn = (step) => {
      if (editions.length === 1) return false;
      show((shown + step + editions.length) % editions.length);
      this.live.textContent = `${languageName(editions[shown].lang)}: ${heading.textContent}`;
      return true;
    };
    return element;
  }

  /** Follows a hit's link by a click outside the shadow tree: routers see no others, and no hash that stays as it is. */
  #follow(element, event) {
    if (this.#answer) this.recent.add(this.#answer.query);
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
    const width = Math.min(Math.max(box.width, 560), across - 16);
    Object.assign(this.panel.style, {
      width: `${width}px`,
      left: `${Math.max(8, Math.min(box.left, across - width - 8))}px`,
      top: `${box.bottom + 6}px`,
      maxHeight: `${Math.max(180, Math.min(620, down - box.bottom - 18))}px`,
    });
  }

  // Keys

  #key(event) {
    // While a syllable is being composed, keys belong to the input method (Safari reports 229).
    if (event.isComposing || event.keyCode === 229) return;
    const option = this.#options[this.#active];
    const open = this.input.ariaExpanded === 'true';
    const { key } = event;
    let done = true;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (!open) this.#reopen();
      const stops = this.#options.length + 1; // the field is one of them
      const step = key === 'ArrowDown' ? 1 : -1;
      this.#move(((this.#active + 1 + step + stops) % stops) - 1);
    } else if (key === 'ArrowLeft' || key === 'ArrowRight') {
      done = !event.shiftKey && !!option?.turn?.(key === 'ArrowRight' ? 1 : -1);
    } else if (key === 'Enter') {
      this.#enter(option, event);
    } else if (key === 'Escape' && !this.dialog) {
      if (this.panel.popover && this.panel.matches(':popover-open')) this.#close();
      else if (this.input.value) this.#ask('');
      else done = false;
    } else {
      done = false;
    }
    if (done) event.preventDefault();
  }

  /** Chooses the active option or the first section, or searches at once. */
  #enter(option, event) {
    const current = this.#answer?.query === this.#query && !this.#failure;
    const chosen = option ?? (current ? this.#options.find((each) => each.turn) : null);
    if (chosen) {
      const { ctrlKey, metaKey, shiftKey } = event;
      chosen.element.dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
    } else if (!current) {
      this.#search();
    }
  }

  #move(index) {
    this.#options[this.#active]?.element.classList.remove('active');
    this.#options[this.#active]?.element.setAttribute('aria-selected', 'false');
    this.#active = index;
    const element = this.#options[index]?.element;
    if (!element) {
      this.input.removeAttribute('aria-activedescendant');
      return;
    }
    element.classList.add('active');
    element.setAttribute('aria-selected', 'true');
    this.input.setAttribute('aria-activedescendant', element.id);
    element.scrollIntoView({ block: 'nearest' });
  }
}

if (!customElements.get('haru-search')) customElements.define('haru-search', HaruSearch);
