// Docusaurus' own slugs of docs and posts with front matter: docusaurus-front.tsv.
import {createRequire} from 'node:module';
import path from 'node:path';
import {version, write} from './data.mjs';

const require = createRequire(import.meta.url);
const docs = path.resolve('node_modules/@docusaurus/plugin-content-docs/lib');
const blog = path.resolve('node_modules/@docusaurus/plugin-content-blog/lib');
const getSlug = require(docs + '/slug.js').default;
const {DefaultNumberPrefixParser, DisabledNumberPrefixParser} = require(docs + '/numberPrefix.js');
const {parseBlogFileName} = require(blog + '/blogUtils.js');

const DOCS = [
  ['a/b.md', 'slug: /start-here'],
  ['a/b.md', 'slug: start'],
  ['a/b.md', 'slug: ../start'],
  ['a/b.md', 'slug: ./start'],
  ['a/b.md', 'slug: /'],
  ['01-a/02-b.md', 'slug: c'],
  ['01-a/02-b.md', 'parse_number_prefixes: false'],
  ['01-a/index.md', 'parse_number_prefixes: false'],
  ['a/b.md', 'id: c'],
  ['a/01-b.md', 'id: 01-c'],
  ['a/index.md', 'id: c'],
  ['a/index.md', 'slug: c'],
  ['a/a.md', 'id: c'],
  ['a/b.md', 'slug: /x/y/'],
  ['한글/글.md', 'slug: 새 글'],
];
const POSTS = [
  '2024-01-02-x.md',
  '2024-1-2-x.md',
  '2024-01-02-x/index.md',
  '2024/01/02-x.md',
  '2024/01/02/x.md',
  '2024/01-02-x/index.md',
  'sub/2024-01-02-x.md',
  'x.md',
  'sub/x.md',
  'sub/index.md',
  '2024-01-02-한글.md',
];

const rows = [];
for (const [source, front] of DOCS) {
  const [key, value] = front.split(': ');
  const prefixes =
    key === 'parse_number_prefixes' ? DisabledNumberPrefixParser : DefaultNumberPrefixParser;
  const slash = source.lastIndexOf('/');
  const name = source.slice(slash + 1).replace(/\.[^.]+$/, '');
  const slug = getSlug({
    baseID: key === 'id' ? value : prefixes(name).filename,
    frontMatterSlug: key === 'slug' ? value : undefined,
    source,
    sourceDirName: slash < 0 ? '.' : source.slice(0, slash),
    stripDirNumberPrefixes: key !== 'parse_number_prefixes',
    numberPrefixParser: prefixes,
  });
  rows.push(['docs/' + source, front, '/docs' + slug]);
}
for (const source of POSTS) {
  rows.push(['blog/' + source, '', '/blog' + parseBlogFileName(source).slug]);
}
write('docusaurus-front.tsv', version('@docusaurus/plugin-content-docs'), rows);
