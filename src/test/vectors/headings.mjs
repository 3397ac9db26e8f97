// The ids of the headings in HTML, in their order.
import {JSDOM} from 'jsdom';

export function ids(html) {
  const body = new JSDOM(html).window.document.body;
  return [...body.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => heading.id);
}
