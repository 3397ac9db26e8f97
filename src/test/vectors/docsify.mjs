// docsify's own compiler and router in jsdom: docsify.tsv and docsify-routes.tsv.
import fs from 'node:fs';
import {JSDOM} from 'jsdom';
import {lessons, paths, version, write} from './data.mjs';

const page = '<!DOCTYPE html><html><body><div id="app"></div></body></html>';
const dom = new JSDOM(page, {url: 'https://course.test/', runScripts: 'outside-only'});
const {window} = dom;
window.XMLHttpRequest = class {
  open() {}
  send() {}
  setRequestHeader() {}
  addEventListener() {}
  abort() {}
};
let vm;
window.$docsify = {plugins: [(hook, it) => hook.init(() => (vm = it))]};
window.eval(fs.readFileSync('node_modules/docsify/lib/docsify.js', 'utf8'));
await new Promise((resolve) => setTimeout(resolve, 500));

function anchors(markdown) {
  const html = vm.compiler.compile(window.marked.lexer(markdown));
  const body = new JSDOM(html).window.document.body;
  return [...body.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((h) => h.id);
}

const made = version('docsify');
write('docsify.tsv', made, lessons().map((l) => [l.name, ...anchors(l.markdown)]));

// A lesson's link is the shortest one for which the router asks for the lesson's own file.
function route(path) {
  const encoded = path.replace(/[^/]+/g, (segment) =>
    encodeURIComponent(segment).replace(
      /[!'()*]/g,
      (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase(),
    ),
  );
  const directory = encoded.replace(/(^|\/)README\.md$/, '$1').replace(/\.md$/, '');
  return [directory, encoded]
    .map((candidate) => '#/' + candidate)
    .find((candidate) => decodeURIComponent(vm.router.parse(candidate).file) === path);
}

write('docsify-routes.tsv', made, paths().map((path) => [path, route(path)]));
process.exit(0);
