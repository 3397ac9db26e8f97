// Nextra's own MDX compiler with its default settings: nextra.tsv.
import {compileMdx} from 'nextra/compile';
import {visit} from 'unist-util-visit';
import {lessons, version, write} from './data.mjs';

let ids = [];
const collect = () => (tree) =>
  visit(tree, 'element', (node) => {
    const footnotes = node.properties.id === 'footnote-label';
    if (/^h[1-6]$/.test(node.tagName) && !footnotes) {
      ids.push(node.properties.id ?? '');
    }
  });

async function anchors(format, markdown) {
  ids = [];
  const mdxOptions = {format, outputFormat: 'program', rehypePlugins: [collect]};
  await compileMdx(markdown, {mdxOptions, codeHighlight: false});
  return ids;
}

console.error = () => {}; // the compiler's own report of what is no MDX
const rows = [];
for (const lesson of lessons()) {
  // As MDX, which is the default; what is no MDX (a bare < or {) is only possible as CommonMark.
  try {
    rows.push([lesson.name, ...(await anchors('mdx', lesson.markdown))]);
  } catch (e) {
    console.warn(lesson.name + ' is no MDX: ' + String(e.cause ?? e).split('\n')[0]);
    rows.push([lesson.name, ...(await anchors('md', lesson.markdown))]);
  }
}
write('nextra.tsv', version('nextra'), rows);
