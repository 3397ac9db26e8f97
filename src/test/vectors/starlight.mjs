// A site of all lessons built by Starlight with its default settings: starlight.tsv.
import fs from 'node:fs';
import {execFileSync} from 'node:child_process';
import {lessons, version, write} from './data.mjs';
import {ids} from './headings.mjs';

const pages = 'src/content/docs/lessons';
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const page = (name) => `dist/lessons/${name}/index.html`;

fs.mkdirSync(pages, {recursive: true});
for (const {name, markdown} of lessons()) {
  fs.writeFileSync(`${pages}/${name}.md`, `---\ntitle: lesson\n---\n${markdown}`);
  for (const [, image] of markdown.matchAll(/!\[[^\]]*\]\((\w+)\.\w+\)/g)) {
    fs.writeFileSync(`${pages}/${image}.png`, Buffer.from(pixel, 'base64'));
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
    fs.writeFileSync(`${pages}/${image}.svg`, svg);
  }
}
fs.writeFileSync(
  'src/content.config.ts',
  `import {defineCollection} from 'astro:content';
import {docsLoader} from '@astrojs/starlight/loaders';
import {docsSchema} from '@astrojs/starlight/schema';
export const collections = {docs: defineCollection({loader: docsLoader(), schema: docsSchema()})};
`,
);
fs.writeFileSync(
  'astro.config.mjs',
  `import {defineConfig} from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({integrations: [starlight({title: 'lessons', pagefind: false})]});
`,
);
execFileSync('node', ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
  stdio: 'inherit',
  env: {...process.env, ASTRO_TELEMETRY_DISABLED: '1'},
});

const rows = [];
for (const {name} of lessons()) {
  const html = fs.readFileSync(page(name), 'utf8');
  const content = html.slice(html.indexOf('class="sl-markdown-content"'), html.indexOf('</main>'));
  // The footnotes' own heading is none of the lesson's, nor are those of the page's foot.
  rows.push([name, ...ids(content).filter((id) => id !== 'footnote-label')]);
}
const made = ['@astrojs/starlight', 'astro', '@astrojs/markdown-satteri'];
write('starlight.tsv', made.map(version).join(', '), rows);
