// The stand-in for GitHub: github-slugger over the text of the rendered heading: github.tsv.
import rehypeRaw from 'rehype-raw';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {lessons, version, write} from './data.mjs';

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, {allowDangerousHtml: true})
  .use(rehypeRaw)
  .use(rehypeSlug);

async function anchors(markdown) {
  const tree = await pipeline.run(pipeline.parse(markdown));
  const ids = [];
  visit(tree, 'element', (node) => {
    const footnotes = node.properties.id === 'footnote-label';
    if (/^h[1-6]$/.test(node.tagName) && !footnotes) {
      ids.push(node.properties.id);
    }
  });
  return ids;
}

const rows = [];
for (const lesson of lessons()) {
  rows.push([lesson.name, ...(await anchors(lesson.markdown))]);
}
write('github.tsv', version('github-slugger') + ', ' + version('rehype-slug'), rows);
