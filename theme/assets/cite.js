/* A passage is cited at its mark: the form for French, for English, for Markdown, BibTeX and RIS, the short address,
   the day of the law; one tap copies. What is said comes with it, in both languages; nothing is kept or sent. */
(() => {
  "use strict";
  const { at, load, address: within } = decider, here = document.documentElement.lang, languages = ["fr", "en"], held = {};
  const root = lang => within(`../${lang}/`);
  const bring = async () => {
    await Promise.all(at.atCited.split(" ").map(load));
    languages.forEach(lang => { held[lang] ??= JSON.parse(decider.held[`cited-${lang}`]); });
  };
  const fill = (text, filled) => text.replace(/\{(\w*)\}/g, (_, name) => name ? filled[name] : filled);
  const plain = text => text.replace(/[\u00a0\u202f]/g, " ");
  const PARAGRAPH = /^(.+)-p(\d+(?:bis)?)$/;

  /* What is cited, in one language: a passage with a short address, another place of this page, or the page. */
  function found(id, lang, path) {
    const { pages, ids, words } = held[lang];
    const paragraph = id.match(PARAGRAPH), [section, number] = paragraph ? paragraph.slice(1) : [id, ""];
    if (!Object.hasOwn(ids, section)) {
      const [place, title] = pages.find(one => one[0] === path) ?? ["", held[lang].site];
      /* A notebook's headings are named in its own language. */
      const own = lang === here || !document.getElementById(id)?.querySelector(".anchor-link");
      return { title, page: title, number: "", path: place + (id && own ? `#${id}` : ""), short: false };
    }
    const [at, title, own] = ids[section], page = pages[at][1];
    return { title: title || (own ? "" : page), page, number: number ? fill(words.paragraph, number) : own, path: `s/${id}/`, short: true };
  }
  /* Where the site has an address it is cited; before that, the one at which it is read, or the way within it. */
  const address = (lang, path) => held[lang].address ? held[lang].address + path
    : location.protocol.startsWith("http") ? root(lang) + path : `/${lang}/${path}`;
  const dated = (day, lang) => day.toLocaleDateString(lang === "fr" ? "fr-BE" : "en-GB", { day: "numeric", month: "long", year: "numeric" });
  const iso = day => [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(part => String(part).padStart(2, "0")).join("-");

  function named(one, words, quote = title => fill(words.quoted, title)) {
    const title = [one.title && quote(one.title), one.number].filter(Boolean).join(", ");
    return one.title === one.page ? title : fill(words.inside, { title, page: fill(words.quoted, one.page) });
  }
  const bibtex = text => plain(text).replace(/\\/g, "\\textbackslash ").replace(/[&%$#_{}]/g, "\\$&").replace(/~/g, "\\textasciitilde ").replace(/\^/g, "\\textasciicircum ");
  const markdown = text => text.replace(/[\\`*_[\]<>]/g, "\\$&");

  /* Every form of one citation in one language, by its name. */
  function forms(id, lang, path, today = new Date()) {
    const { site, day: [law, day], words } = held[lang], one = found(id, lang, path), url = address(lang, one.path);
    const said = { site, day, address: url, today: dated(today, lang) };
    const text = (title, own, to) => fill(words.text, { ...said, title, site: own, address: to });
    const note = fill(words.known, day), title = plain(named(one, words, title => title)), key = `${id.replace(/[^\w-]/g, "") || "page"}-${lang}`;
    return {
      text: text(named(one, words), site, url),
      markdown: text(`[${markdown(named(one, words))}](${url})`, `*${markdown(site)}*`, url),
      bibtex: [`@misc{${key},`, ...[
        ["title", bibtex(title)], ["howpublished", bibtex(site)], ["year", law.slice(0, 4)], ["url", url],
        ["urldate", iso(today)], ["note", bibtex(note)], ["language", lang === "fr" ? "french" : "english"],
      ].map(([name, value]) => `  ${name} = {${value}},`), "}"].join("\n"),
      ris: [
        ["TY", "ELEC"], ["TI", title], ["T2", plain(site)], ["PY", law.slice(0, 4)], ["DA", law.replaceAll("-", "/")],
        ["UR", url], ["Y2", iso(today).replaceAll("-", "/")], ["N1", plain(note)], ["LA", lang], ["ER", ""],
      ].map(([tag, value]) => `${tag}  - ${value}`).join("\r\n"),
      address: url, short: one.short, law: note,
    };
  }

  const make = (tag, text = "", attributes = {}) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
  };
  async function copy(text, shown, status, words) {
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = words.copied;
    } catch {
      getSelection().selectAllChildren(shown);
      status.textContent = words.selected;
    }
  }

  /* The passage that the address leads to, where there is one on this page. */
  function came() {
    try {
      const id = decodeURIComponent(location.hash.slice(1));
      return document.getElementById(id) && !id.startsWith("__") ? id : "";
    } catch { return ""; }
  }

  async function cite(id = "", from = document.activeElement) {
    try { await bring(); } catch (error) {
      console.warn(error.message);
      if (id) location.hash = id;
      return null;
    }
    const path = location.href.split(/[?#]/)[0].replace(/index\.html$/, "").slice(root(here).length);
    const { words } = held[here], every = Object.fromEntries(languages.map(lang => [lang, forms(id, lang, path)])), own = every[here];
    const dialog = make("dialog", "", { class: "cite", "aria-labelledby": "cite-title" });
    const head = make("div", "", { class: "cite__head" }), status = make("p", "", { class: "cite__status", role: "status" });
    const close = make("button", words.close, { type: "button" });
    head.append(make("h2", id ? words.mark : words.whole, { id: "cite-title" }), status, close);
    dialog.append(head, make("p", named(found(id, here, path), words), { class: "cite__what" }));
    [
      ...languages.map(lang => [held[lang].words.name, every[lang].text, "text", lang]),
      [own.short ? words.short : words.address, own.address, "address"], [words.law, own.law, "law"],
      ["Markdown", own.markdown, "markdown"], ["BibTeX", own.bibtex, "bibtex"], ["RIS", own.ris, "ris"],
    ].forEach(([label, text, form, lang]) => {
      const row = make("div", "", { class: "cite__form" }), shown = make("p", text, { class: `cite__text cite__text--${form}`, "data-form": form });
      if (lang) shown.setAttribute("lang", lang);
      const button = make("button", words.copy, { type: "button", "aria-label": `${words.copy}, ${label}` });
      button.addEventListener("click", () => copy(text, shown, status, words));
      row.append(make("h3", label), button, shown);
      dialog.append(row);
    });
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
    dialog.addEventListener("close", () => { dialog.remove(); from?.focus({ preventScroll: true }); });
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
  }

  const touched = mark => cite(mark.closest(".cite-page") ? came() : mark.dataset.cite || mark.getAttribute("href").slice(1), mark);
  decider.cite = Object.assign(cite, { touched, forms, bring });
})();
