// Languages: of the page, of the reader, of the interface.

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

function primary(tag) {
  return String(tag ?? '').toLowerCase().replace(/[-_].*/, '');
}

/** Returns the languages to show sections in, the best first. */
function distinct(languages) {
  return [...new Set(languages.filter(Boolean))].slice(0, 8);
}

/** Returns the language that the page's address has as a directory (`/ko/`, `#/2022/zh_cn/…`), or null. */
function languageOfAddress() {
  const part = `${location.pathname}${location.hash}`.split(/[/?#]+/).find((each) => /^[a-z]{2}([-_][a-z]{2,4})?$/i.test(each));
  return part ? part.replace('_', '-').toLowerCase() : null;
}

/** Returns the tag of the interface's texts for a language: its own, a related one's, or English. */
function interfaceLanguage(tag) {
  const exact = String(tag ?? '').toLowerCase();
  if (WORDS[exact]) return exact;
  const own = primary(tag);
  if (WORDS[own]) return own;
  let traditional = false;
  try {
    traditional = new Intl.Locale(exact).maximize().script === 'Hant';
  } catch {
    // Not a tag.
  }
  const related = Object.keys(WORDS).filter((each) => primary(each) === own);
  return related.find((each) => traditional && each === 'zh-tw') ?? related[0] ?? 'en';
}

/** The texts of the interface in one language. */
class Words {
  constructor(language) {
    this.language = language;
    this.texts = WORDS[language];
  }

  /** Returns a text with its values, such as `{n}`. */
  of(key, values = {}) {
    return this.texts[key].replace(/\{(\w)\}/g, (whole, name) => values[name] ?? whole);
  }

  sections(total, isNear) {
    const { sections } = this.texts;
    const form = sections[new Intl.PluralRules(this.language).select(total)] ?? sections.other;
    const number = total.toLocaleString(this.language);
    return form.replace('{n}', isNear ? this.of('about', { n: number }) : number);
  }
}

/** Returns a hit's editions in the order in which one turns through them: page's language, reader's, the rest. */
function editionsOf(hit, languages) {
  const wanted = languages.map(primary);
  const place = ({ lang }) => {
    const exact = languages.findIndex((each) => each.toLowerCase() === lang.toLowerCase());
    if (exact >= 0) return exact;
    const related = wanted.indexOf(primary(lang));
    return related < 0 ? wanted.length : related + 0.5;
  };
  return [hit, ...hit.translations].sort((one, other) => place(one) - place(other) || (one.lang < other.lang ? -1 : 1));
}
