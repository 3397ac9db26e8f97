/**
 * haru-docsify.js: a plugin for docsify that puts the search box where docsify's own search stands.
 *
 * Its script element comes after `window.$docsify = …` and before docsify's own. The box is in the sidebar, on small
 * windows above the text, has the theme's colour and follows the language of the lesson's address.
 */
(() => {
  const { src } = document.currentScript;
  const SMALL = '(max-width: 768px)';
  const STYLE = `
    haru-search {
      display: block; width: auto; margin: 0 15px 15px;
      --haru-accent: light-dark(color-mix(in srgb, var(--theme-color, #42b983) 62%, #000), color-mix(in srgb, var(--theme-color, #42b983) 75%, #fff));
    }
    .content > haru-search { max-width: 800px; margin: 0 auto; padding: 15px 15px 0; }
    @media (max-width: 768px) { .content:has(> haru-search) { padding-top: 0; } }`;

  function place(box, small) {
    const sidebar = document.querySelector('.sidebar');
    const inSidebar = sidebar && !small.matches;
    (inSidebar ? sidebar : document.querySelector('.content') ?? document.body).prepend(box);
  }

  function plugin(hook) {
    hook.mounted(() => {
      const style = document.createElement('style');
      style.textContent = STYLE;
      document.head.append(style);
      const box = document.createElement('haru-search');
      box.setAttribute('hotkey', '');
      box.setAttribute('prefer', 'address');
      const small = matchMedia(SMALL);
      small.addEventListener('change', () => place(box, small));
      place(box, small);
      import(new URL('haru-search.js', src));
    });
  }

  window.$docsify = window.$docsify ?? {};
  window.$docsify.plugins = [plugin, ...(window.$docsify.plugins ?? [])];
})();
