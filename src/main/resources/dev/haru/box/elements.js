// Elements, and what of a hit they show. Everything that is found becomes text nodes, never HTML.

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

/** Returns nodes of a text with matches in <mark> and lines in <code>; invalid ranges are ignored. */
function marked(value, { highlights, related, code } = {}, from = 0, to = Infinity) {
  const text = String(value ?? '').slice(0, Math.min(to, 2000));
  const valid = (ranges) => (ranges ?? []).filter(([start, end]) => start >= 0 && end > start && end <= text.length);
  const kinds = [valid(highlights), valid(related), valid(code)];
  const edges = [...new Set([from, text.length, ...kinds.flat(2)])].filter((each) => each >= from).sort((a, b) => a - b);
  const nodes = [];
  let lines = null;
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i], edges[i + 1]];
    const [typed, stands, isCode] = kinds.map((ranges) => ranges.some(([a, b]) => a <= start && end <= b));
    const part = text.slice(start, end);
    const node = typed || stands ? h('mark', { part: 'mark', class: typed ? null : 'related' }, part) : part;
    if (isCode && !lines) nodes.push((lines = h('code', { part: 'code' })));
    if (!isCode) lines = null;
    (lines ?? nodes)[lines ? 'append' : 'push'](node);
  }
  return nodes;
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

function folded(text) {
  return String(text ?? '').toLowerCase().normalize('NFKD').replace(/[\s\p{M}]/gu, '');
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

/** Returns the scheme of the page around an element where the page does not name it: of its background. */
function schemeAround(element) {
  if (getComputedStyle(element).colorScheme !== 'normal') return '';
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    const colour = getComputedStyle(at).backgroundColor;
    const [red, green, blue, alpha = 1] = colour.startsWith('rgb') ? colour.match(/[\d.]+/g).map(Number) : [0, 0, 0, 0];
    if (alpha > 0.5) return 0.3 * red + 0.6 * green + 0.1 * blue < 110 ? 'dark' : 'light';
  }
  return 'light';
}
