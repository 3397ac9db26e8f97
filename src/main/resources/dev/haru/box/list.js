// The list below the field: its groups and rows.

/** Returns a hit's option, with `show(edition)` to show it in another of its languages. */
class HitOption {
  constructor(hit, lesson, { words, titles, languages, links, lessons, ask }) {
    this.hit = hit;
    this.titles = titles;
    this.links = links;
    this.lessons = lessons;
    this.ask = ask;
    this.editions = editionsOf(hit, languages);
    this.shown = this.editions.indexOf(hit);
    const crumbs = hit.breadcrumb.map((each) => String(each).slice(0, 200))
      .filter((each) => each !== hit.title && folded(each.slice(...titles.told(each, hit.day))) !== folded(lesson));
    this.heading = h('span', { part: 'heading', class: 'heading' });
    this.excerpt = h('span', { part: 'excerpt', class: 'excerpt', dir: 'auto' });
    this.chips = h('span', { part: 'languages', 'aria-hidden': 'true' });
    this.list = h('span', { class: 'editions', 'aria-hidden': 'true', hidden: true });
    this.element = h('a', { part: 'option', class: 'option hit', role: 'option', 'aria-selected': 'false', tabindex: -1 },
      ...(crumbs.length ? [h('div', { part: 'breadcrumb', class: 'crumbs', lang: hit.lang, dir: 'auto' }, crumbs.join(' › '))] : []),
      h('div', { class: 'head' }, this.heading, this.chips),
      this.list,
      this.excerpt);
    if (this.editions.length > 1) this.#addLanguages(words);
    this.#write(hit);
  }

  #addLanguages(words) {
    this.chip = h('span', { part: 'language', class: 'chip', title: words.of('editions') });
    this.chip.addEventListener('click', (event) => {
      this.#stay(event);
      if (this.editions.length === 2) this.show(1 - this.shown);
      else this.list.hidden = !this.list.hidden;
    });
    this.chips.append(this.chip);
    if (this.editions.length === 2) return;
    for (const [index, { lang }] of this.editions.entries()) {
      const edition = h('span', { class: 'edition', lang }, languageName(lang));
      edition.addEventListener('click', (event) => {
        this.#stay(event);
        this.list.hidden = true;
        this.show(index);
      });
      this.list.append(edition);
    }
  }

  #stay(event) {
    event.preventDefault();
    event.stopPropagation();
  }

  /** Shows an edition: its heading and link at once, its excerpt when it has come. */
  async show(index) {
    this.shown = index;
    const edition = this.editions[index];
    this.#write(edition);
    if (edition.excerpt) return;
    this.excerpt.classList.add('late');
    const found = await this.ask(edition);
    if (found) Object.assign(edition, found);
    if (this.shown === index) this.#write(edition);
  }

  /** Returns an edition's link; where the course has no site, that of its lesson's page. */
  #address({ url, path, line }) {
    const hasSite = /^([a-z]+:|\/)/i.test(url);
    if (hasSite || this.lessons == null) return url;
    return `${this.lessons}${path.split('/').map(encodeURIComponent).join('/')}#L${line}`;
  }

  #write(edition) {
    const { day } = this.hit;
    const href = safe(this.#address(edition), this.links);
    if (href) this.element.href = href;
    else this.element.removeAttribute('href');
    const text = String(edition.heading || edition.title || this.hit.title);
    const marks = edition.heading ? { highlights: edition.headingHighlights, related: edition.headingRelated } : {};
    this.heading.lang = edition.lang;
    this.heading.replaceChildren(...marked(text, marks, ...this.titles.told(text, day)));
    this.excerpt.lang = edition.lang;
    this.excerpt.classList.remove('late');
    this.excerpt.replaceChildren(...(edition.excerpt ? marked(edition.excerpt.text, edition.excerpt) : []));
    if (!this.chip) return;
    const others = this.editions.length - 1;
    this.chip.textContent = others === 1 ? languageName(this.editions[1 - this.shown].lang) : `${edition.lang.toUpperCase()} · +${others}`;
    this.list.childNodes.forEach((each, i) => each.classList.toggle('on', i === this.shown));
  }

  /** Turns to the next edition or the one before; returns what to say, or null if there is no other. */
  turn(step) {
    const { length } = this.editions;
    if (length === 1) return null;
    this.show((this.shown + step + length) % length);
    return `${languageName(this.editions[this.shown].lang)}: ${this.heading.textContent}`;
  }
}

/** Returns hits by lesson, in the order of the best section of each; a later page's stay below. */
function byLesson(hits) {
  const lessons = [];
  for (const hit of hits) {
    const known = lessons.find(([first]) => first.path === hit.path && first.from === hit.from);
    if (known) known.push(hit);
    else lessons.push([hit]);
  }
  return lessons;
}
