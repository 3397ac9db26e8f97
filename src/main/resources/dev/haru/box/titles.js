// Titles and headings without what is said anyway: what lessons share, and the day.

const SEPARATOR = /\s+[-–—|:·]\s+|:\s+/g;

/** The titles of the lessons that a page has seen, to tell what they share. */
class Titles {
  #lessons = new Map(); // part → the number of lessons that begin or end with it
  #seen = new Set();

  add({ path, title }) {
    if (this.#seen.has(path)) return;
    this.#seen.add(path);
    const parts = partsOf(title);
    for (const part of new Set([parts[0], parts.at(-1)].map((each) => each.text))) {
      if (parts.length > 1) this.#lessons.set(part, (this.#lessons.get(part) ?? 0) + 1);
    }
  }

  /** Returns whether most lessons have a part. */
  isShared(part) {
    const lessons = this.#lessons.get(part) ?? 0;
    return lessons > 2 && lessons > this.#seen.size / 2;
  }

  /** Returns the name of the lesson of hits: of its title what its first heading says, or what says something. */
  lesson(hits) {
    const [{ title, day }] = hits;
    const text = String(title);
    const first = hits.flatMap(({ breadcrumb, heading }) => [breadcrumb[0], heading]).find((each) => each && each !== text && partsOf(text).some((part) => part.text === each));
    return first ?? text.slice(...this.told(text, day));
  }

  /** Returns the range of a text that says something: [start, end]. */
  told(text, day) {
    const parts = partsOf(text);
    const isSaid = (part) => this.isShared(part.text) || (day != null && isDay(part.text, day));
    while (parts.length > 1 && isSaid(parts[0])) parts.shift();
    while (parts.length > 1 && isSaid(parts.at(-1))) parts.pop();
    return [parts[0].start, parts.at(-1).end];
  }
}

function partsOf(text) {
  const parts = [];
  let start = 0;
  for (const separator of text.matchAll(SEPARATOR)) {
    parts.push({ text: text.slice(start, separator.index), start, end: separator.index });
    start = separator.index + separator[0].length;
  }
  parts.push({ text: text.slice(start), start, end: text.length });
  return parts;
}

/** Returns what stands around the number in the word for a day. */
function aroundNumber(text) {
  return folded(text).replace(/\{n\}|\d+|\./g, '');
}

const DAY_WORDS = new Set(Object.values(WORDS).map(({ day }) => aroundNumber(day)));

/** Returns whether a text is nothing but a day's number with the word for a day: “Day 07”, “7일차”, “第 7 天”. */
function isDay(text, day) {
  const numbers = text.match(/\d+/g) ?? [];
  return numbers.length === 1 && Number(numbers[0]) === day && DAY_WORDS.has(aroundNumber(text));
}
