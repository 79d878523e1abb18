/* The pieces of a reply as elements: the same that the page's templates draw (answer/pieces.html). */
(() => {
  "use strict";
  const make = (tag, text = "", attributes = {}) => {
    const element = document.createElement(tag);
    if (text) element.append(text);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
  };
  const UNTITLED = ["first"], BARE = ["rules"];
  const listed = (items, places, leads, bare) => {
    const list = make("ul");
    list.append(...items.map(one => item(one, places, leads, bare)));
    return list;
  };
  const link = (of, text, places, attributes = {}) => make("a", text, { href: decider.address(places[of]), ...attributes });
  const isRule = of => /^[RL]\d/.test(of);

  function item({ kind, text, of, items }, places, leads, bare) {
    const element = make("li", "", { "data-part": kind }), cut = text.indexOf(". ");
    if (isRule(of)) element.append(link(of, of, places, { class: "id", translate: "no" }), ...(bare ? [] : [" ", text]));
    else if (of in places && cut >= 0) element.append(link(of, text.slice(0, cut), places), text.slice(cut));
    else if (of in places) element.append(link(of, text, places, leads ? { "data-next": of } : {}));
    else element.append(text);
    if (items.length) element.append(listed(items, places, leads));
    return element;
  }
  function piece({ kind, text, of, items }, places) {
    if (items.length) {
      const element = make("div", "", { "data-part": kind });
      if (text && !UNTITLED.includes(kind)) element.append(make("p", text));
      element.append(listed(items, places, kind === "next", BARE.includes(kind)));
      return element;
    }
    const element = make("p", "", { "data-part": kind });
    if (isRule(of)) element.append(link(of, of, places, { class: "id", translate: "no" }), " ");
    element.append(text);
    return element;
  }
  /* What an answer rests on, in a line. */
  function ground({ kind, rule, text, without }, reading, places) {
    const told = [kind, link(rule, rule, places, { translate: "no" })];
    if (text) told.push(link(text.of, text.citation, places), make("span", text.sure, { class: `sure sure--${text.level}` }));
    else told.push(without);
    return [...told, reading].flatMap((one, place) => place ? [" · ", one] : [one]);
  }
  Object.assign(globalThis.decider ??= {}, { make, piece, ground });
})();
