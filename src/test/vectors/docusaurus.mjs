// Docusaurus' own Markdown loader, and its docs plugin's slugs: docusaurus*.tsv.
import {createRequire} from 'node:module';
import path from 'node:path';
import {lessons, paths, version, write} from './data.mjs';

const require = createRequire(import.meta.url);
const {createProcessorUncached} = require('@docusaurus/mdx-loader/lib/processor');
const preprocess = require('@docusaurus/mdx-loader/lib/preprocessor').default;
const docs = path.resolve('node_modules/@docusaurus/plugin-content-docs/lib');
const getSlug = require(docs + '/slug.js').default;
const {DefaultNumberPrefixParser: prefixes} = require(docs + '/numberPrefix.js');
const {visit} = await import('unist-util-visit');

const markdownConfig = {
  format: 'mdx',
  mermaid: false,
  emoji: true,
  mdx1Compat: {comments: true, admonitions: true, headingIds: true},
  anchors: {maintainCase: false},
  hooks: {onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore'},
};

let ids = [];
// The theme gives a heading of level 1 no id (theme-classic, Heading/index.js).
const collect = () => (tree) =>
  visit(tree, 'heading', (node) => {
    ids.push(node.depth === 1 ? '' : node.data.id);
  });

async function anchors(format, markdown) {
  const options = {
    staticDirs: [],
    siteDir: '/',
    admonitions: true,
    beforeDefaultRemarkPlugins: [],
    beforeDefaultRehypePlugins: [],
    remarkPlugins: [collect],
    rehypePlugins: [],
    markdownConfig,
  };
  const processor = await createProcessorUncached({options, format});
  const content = preprocess({
    fileContent: markdown,
    filePath: '/lesson.md',
    markdownConfig,
    admonitions: true,
  });
  ids = [];
  await processor.process({
    content,
    filePath: '/lesson.md',
    frontMatter: {},
    compilerName: 'server',
  });
  return ids;
}

const rows = [];
for (const lesson of lessons()) {
  // As MDX, which is the default; what is no MDX (a bare < or {) is only possible as CommonMark.
  let mdx = null;
  try {
    mdx = await anchors('mdx', lesson.markdown);
  } catch (e) {
    console.error(lesson.name + ' is no MDX: ' + String(e.cause ?? e).split('\n')[0]);
  }
  try {
    const md = await anchors('md', lesson.markdown);
    if (mdx && JSON.stringify(mdx) !== JSON.stringify(md)) {
      console.error(lesson.name + ' differs: mdx ' + mdx + ' | md ' + md);
    }
    mdx ??= md;
  } catch (e) {
    console.error(lesson.name + ' is no md: ' + String(e.cause ?? e).split('\n')[0]);
  }
  if (mdx) {
    rows.push([lesson.name, ...mdx]);
  }
}
const made = version('@docusaurus/mdx-loader') + ', ' + version('@docusaurus/theme-classic');
write('docusaurus.tsv', made, rows);

const routes = [];
for (const source of paths()) {
  const slash = source.lastIndexOf('/');
  const sourceDirName = slash < 0 ? '.' : source.slice(0, slash);
  const name = source.slice(slash + 1).replace(/\.[^.]+$/, '');
  try {
    routes.push([source, getSlug({baseID: prefixes(name).filename, source, sourceDirName})]);
  } catch (e) {
    console.error(source + ' cannot be built: ' + String(e).split('\n')[0]);
  }
}
write('docusaurus-routes.tsv', version('@docusaurus/plugin-content-docs'), routes);
