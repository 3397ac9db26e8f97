/**
 * A stand-in for the compiled engine: finds sections by the beginnings of words, and asks for files as the engine does.
 *
 * The first file of the manifest's `start` has the files of words by their first letters, and the files of sections.
 */

let manifest;
let files;

export function open(text) {
  manifest = JSON.parse(text);
  files = new Map();
}

export function give(name, bytes) {
  files.set(name, JSON.parse(new TextDecoder().decode(bytes)));
}

/** Calls back with the contents of files, or answers which ones are missing. */
function having(names, then) {
  const missing = names.filter((name) => !files.has(name));
  return missing.length ? { missing } : then(names.map((name) => files.get(name)));
}

function matching(q, then) {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return having(manifest.start.slice(0, 1), ([directory]) => {
    const chunks = [...new Set(words.map((word) => directory.words[word[0]]).filter(Boolean))];
    return having(chunks, (maps) => then(words, Object.assign({}, ...maps), directory));
  });
}

export function search(parameters) {
  const { q, year, limit, offset, languages } = JSON.parse(parameters);
  if (q === 'explode') throw new Error('the engine broke');
  if (year && !/^\d{4}$/.test(year)) return JSON.stringify({ invalid: `year must be a number but was ${year}` });
  return JSON.stringify(matching(q, (words, postings, { sections }) => {
    const found = sections.map((file, id) => id)
      .filter((id) => words.every((word) => Object.keys(postings).some((each) => each.startsWith(word) && postings[each].includes(id))));
    const page = found.slice(offset, offset + limit);
    return having(page.map((id) => sections[id]), (hits) => ({
      query: q, total: found.length, generation: 1, corrections: [], facets: { lang: {}, year: {} },
      notice: year ? `The year is ${year}; the languages are ${languages.join(', ')}.` : undefined,
      hits,
    }));
  }));
}

export function suggest(parameters) {
  const { q, limit } = JSON.parse(parameters);
  return JSON.stringify(matching(q, (words, postings) => ({
    query: q, generation: 1,
    suggestions: Object.keys(postings).filter((each) => each.startsWith(words.at(-1))).slice(0, limit)
      .map((text) => ({ text, kind: 'word', lang: 'en', count: postings[text].length, highlights: [] })),
  })));
}
