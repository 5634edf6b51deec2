// A host page's own element, made with the host's own copy of Lit.
/* global customElements */
import { LitElement, html } from 'lit';

customElements.define(
  'host-lit',
  class extends LitElement {
    render() {
      return html`<b>The host</b>`;
    }
  },
);
