/** The search page of an export: the course's name above the box, and the query in the address. */

const WORD = { en: 'Search', ko: '검색' };

const language = /^ko\b/i.test(navigator.language) ? 'ko' : 'en';
document.documentElement.lang = navigator.language || language;

function entitled(course) {
  document.title = course ? `${WORD[language]} · ${course}` : WORD[language];
  document.querySelector('h1').textContent = course || WORD[language];
}

entitled('');
fetch(new URL('manifest.json', import.meta.url), { credentials: 'omit' })
  .then((answer) => answer.json())
  .then(({ course }) => entitled(String(course ?? '')), () => {}); // the box says what is wrong

await customElements.whenDefined('haru-search');
const box = document.querySelector('haru-search');
box.addEventListener('search', () => {
  const url = new URL(location.href);
  if (box.query) url.searchParams.set('q', box.query);
  else url.searchParams.delete('q');
  try {
    history.replaceState(null, '', url);
  } catch {
    // Browsers limit how often the address changes.
  }
});
box.query = new URLSearchParams(location.search).get('q') ?? '';
box.open();
