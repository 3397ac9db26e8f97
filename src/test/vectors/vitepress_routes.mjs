// A site built by VitePress: vitepress-routes.tsv.
import fs from 'node:fs';
import path from 'node:path';
import {build} from 'vitepress';
import {paths, version, write} from './data.mjs';

const site = fs.mkdtempSync(path.resolve('routes-'));
for (const each of paths().filter((path) => !/[#?:*"%~]|^-/.test(path))) {
  const file = path.join(site, each);
  fs.mkdirSync(path.dirname(file), {recursive: true});
  fs.writeFileSync(file, '# Page\n\nQQ' + Buffer.from(each).toString('hex') + 'QQ\n');
}
fs.mkdirSync(path.join(site, '.vitepress'));
fs.writeFileSync(path.join(site, '.vitepress/config.mjs'), 'export default {}\n');
await build(site);

const dist = path.join(site, '.vitepress/dist');
const rows = [];
for (const name of fs.readdirSync(dist, {recursive: true})) {
  if (name.endsWith('.html') && name !== '404.html') {
    const found = fs.readFileSync(path.join(dist, name), 'utf8').match(/QQ([0-9a-f]+)QQ/);
    const route = name.replace(/(^|\/)index\.html$/, '$1');
    if (found) {
      rows.push([Buffer.from(found[1], 'hex').toString(), encodeURI(route)]);
    }
  }
}
write('vitepress-routes.tsv', version('vitepress'), rows.sort());
fs.rmSync(site, {recursive: true});
