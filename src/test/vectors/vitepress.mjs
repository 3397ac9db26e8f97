// VitePress' own Markdown renderer with its default settings: vitepress.tsv.
import {createMarkdownRenderer} from 'vitepress';
import {lessons, version, write} from './data.mjs';
import {ids} from './headings.mjs';

const md = await createMarkdownRenderer('/', {}, '/');

const rows = [];
for (const lesson of lessons()) {
  try {
    const env = {path: '/lesson.md', relativePath: 'lesson.md', cleanUrls: false};
    rows.push([lesson.name, ...ids(md.render(lesson.markdown, env))]);
  } catch (e) {
    console.error(lesson.name + ' cannot be built: ' + String(e).split('\n')[0]);
  }
}
write('vitepress.tsv', version('vitepress'), rows);
