/** Every colour and size can be set from the page with --cung-cau-* properties; contrast is at least 4.5:1 in both schemes. */
const CSS = `
:host{--accent:var(--cung-cau-accent,#0b5cad);--text:var(--cung-cau-text,#1b1f24);--muted:var(--cung-cau-muted,#535d6a);--back:var(--cung-cau-background,#fff);--line:var(--cung-cau-line,#c9d0d9);display:block;min-height:var(--cung-cau-min-height,34rem);color:var(--text);background:var(--back);font:inherit;line-height:1.45}
:host([hidden]){display:none}
*{box-sizing:border-box}
form{display:grid;gap:.75rem;grid-template-columns:1fr;margin:0 0 1rem}
@media (min-width:40rem){form{grid-template-columns:2fr 1fr 1fr}}
label{display:block;font-weight:600;margin-bottom:.25rem}
input,select,button{font:inherit;color:inherit;min-height:44px}
input,select{width:100%;padding:.5rem .6rem;border:1px solid var(--muted);border-radius:.4rem;background:var(--back)}
button{padding:.5rem 1rem;border:1px solid var(--accent);border-radius:.4rem;background:var(--back);color:var(--accent);cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.hint,.muted{color:var(--muted);font-size:.9rem}
.hint{margin:.25rem 0 0}
ul{list-style:none;margin:0;padding:0}
.card{border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem;margin:0 0 .75rem}
.card h3{margin:0;font-size:1.05rem}
.card a{color:var(--accent);display:inline-block;min-height:24px;padding:.1rem 0}
.card p{margin:.2rem 0}
.status{min-height:1.5em;margin:0 0 .75rem}
dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.35rem 1rem;margin:1rem 0}
dt{color:var(--muted)}
dd{margin:0}
.detail h3{margin:1rem 0 .25rem;font-size:1.25rem}
.contact{border-left:4px solid var(--accent);padding:.25rem 0 .25rem .75rem}
[hidden]{display:none}
@media (prefers-color-scheme:dark){:host([theme=auto]){--accent:var(--cung-cau-accent,#7db7f5);--text:var(--cung-cau-text,#e8ebef);--muted:var(--cung-cau-muted,#a9b3bf);--back:var(--cung-cau-background,#15191e);--line:var(--cung-cau-line,#3a434e)}}
`;

/** Adopted style sheets pass a strict style-src; the style element is for engines without them (Safari before 16.4). */
export function applyStyles(root: ShadowRoot): void {
  if ('adoptedStyleSheets' in Document.prototype && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const style = document.createElement('style');
  style.textContent = CSS;
  root.append(style);
}
