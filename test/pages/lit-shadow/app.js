import { html, LitElement } from 'lit';

class Name extends LitElement {
  static properties = { name: {} };
  render() { return html`<b>${this.name}</b>`; }
}
class Card extends LitElement {
  static properties = { name: {}, more: {} };
  render() { return html`<h2><x-name .name=${this.name}></x-name></h2><p>${this.more}</p><slot></slot>`; }
}
customElements.define('x-name', Name);
customElements.define('x-card', Card);
window.act = async () => {
  const card = document.querySelector('x-card');
  card.name = 'KPMG';
  await card.updateComplete;
  card.more = html`Alibaba ${'Cloud'}`;
};
