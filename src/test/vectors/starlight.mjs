// Astro's Markdown processor with its default settings, which Starlight uses: starlight.tsv.
import {createSatteriMarkdownProcessor} from '@astrojs/markdown-satteri';
import {lessons, version, write} from './data.mjs';
import {ids} from './headings.mjs';

const processor = await createSatteriMarkdownProcessor({syntaxHighlight: false});

const rows = [];
for (const lesson of lessons()) {
  const {code} = await processor.render(lesson.markdown);
  // The footnotes' own heading is none of the lesson's.
  rows.push([lesson.name, ...ids(code).filter((id) => id !== 'footnote-label')]);
}
const made = ['@astrojs/starlight', 'astro', '@astrojs/markdown-satteri'];
write('starlight.tsv', made.map(version).join(', '), rows);
