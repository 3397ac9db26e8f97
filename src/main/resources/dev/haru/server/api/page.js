/** The search page: the search box in the place of the form's field, which is there without scripts. */

const form = document.querySelector('form');
const field = form.elements.q;
const box = document.createElement('haru-search');
const { lessons, results } = form.dataset;
for (const [name, value] of Object.entries({ lessons, results, value: field.value, placeholder: form.querySelector('label').textContent })) {
  if (value !== undefined) box.setAttribute(name, value);
}
await customElements.whenDefined('haru-search');
field.type = 'hidden';
field.before(box);
form.classList.add('enhanced');
form.removeAttribute('role'); // the box has it
form.addEventListener('submit', () => {
  field.value = box.query;
});
if (document.body.dataset.start !== undefined) box.open();
