/* What comes when it is needed: scripts of this site, each once, from where the page says that it stands (`data-at-…`),
   and the data that they hand over as text. A script file loads from a disk as well. */
(() => {
  "use strict";
  const { root, ...at } = document.currentScript.dataset, coming = {}, held = {};
  const load = src => coming[src] ??= new Promise((done, missed) => {
    const script = document.createElement("script");
    script.src = src;
    script.addEventListener("load", done);
    script.addEventListener("error", () => { delete coming[src]; missed(new Error(`${src}: missing`)); });
    document.head.append(script);
  });
  const hold = (name, text) => { held[name] = text; };
  /* Addresses in the data begin at the root of their language. */
  const address = path => new URL(`${root}/${path}`, document.baseURI).href;
  globalThis.decider = { at, load, hold, held, address };
})();
