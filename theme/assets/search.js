/* The search field: what is typed is read here, in this page, and goes nowhere: no address holds it, nothing keeps it.
   The index is made with the site (decider/site/search); both come when a field is first entered. */
(() => {
  "use strict";
  const VERSION = 1, { at, load, address, held: texts } = decider, CODES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /* Words are cut as decider/site/search/words.py cuts them. */
  const fold = text => text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase()
    .replaceAll("œ", "oe").replaceAll("æ", "ae").replaceAll("ß", "ss");
  const cut = text => fold(text).replace(/\b([a-z])\.(?=[a-z]\b)/g, "$1")
    .replace(/(\d) ?(bis|ter|quater|quinquies|sexies|septies|octies)\b/g, "$1$2").match(/\d+[a-z]*(?:\/\d+)+|[a-z0-9]+/g) ?? [];

  /* How many letters differ, at most `most`: put in, left out, taken for another, or two that changed places. */
  function apart(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [], last = [...Array(other.length + 1).keys()];
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++) {
        row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (one[i - 1] !== other[j - 1]));
        if (j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return most + 1;
      [before, last] = [last, row];
    }
    return last[other.length];
  }

  function opened(index) {
    const stop = new Set(index.stop.split(" ")), endings = new Set(index.endings.split(" ")).add("");
    const known = new Map(), groups = new Map(), titles = index.units.map(([, title]) => cut(title).join(" "));
    let form = "", read = 0;
    index.forms.split("|").forEach((forms, term) => forms.split(" ").forEach(told => {
      form = form.slice(0, CODES.indexOf(told[0])) + told.slice(1);
      known.set(form, term);
    }));
    const leads = index.places.split("|").map(gaps => {
      let unit = 0;
      return (gaps.match(/z*./g) ?? []).map(gap => {
        unit += 61 * (gap.length - 1) + CODES.indexOf(gap.at(-1));
        return [unit, CODES.indexOf(index.weights[read++])];
      });
    });
    const rarity = term => Math.log(1 + (index.units.length - leads[term].length + 0.5) / (leads[term].length + 0.5));
    index.groups.split("|").forEach(group => {
      const words = group.split(",");
      words.forEach(word => groups.set(word, [...(groups.get(word) ?? []), ...words.flatMap(other => other.split(" ").map(Number))]));
    });

    /* The terms that a word may mean, each with its likeness: the first way of reading it that finds any. */
    function meanings(word) {
      if (known.has(word)) return [[known.get(word), 1]];
      if (/\d/.test(word)) return [];
      let found = new Map(), longest = 3, nearest = word.length < 7 ? 1 : 2;
      for (const [form, term] of known) {
        let same = 0;
        while (same < word.length && word[same] === form[same]) same++;
        if (same < longest || !endings.has(word.slice(same)) || !endings.has(form.slice(same))) continue;
        if (same > longest) found.clear();
        longest = same;
        found.set(term, 0.9);
      }
      if (!found.size && word.length >= 4) found = new Map([...known].filter(([form]) => form.startsWith(word)).map(([, term]) => [term, 0.6]));
      if (!found.size && word.length >= 5) for (const [form, term] of known) {
        const far = apart(word, form, nearest);
        if (far > nearest || /\d/.test(form)) continue;
        if (far < nearest) found.clear();
        nearest = far;
        found.set(term, 0.45);
      }
      return [...found];
    }

    /* What is asked, in concepts: a word by itself, or the longest run of words that others mean the same as. */
    function concepts(query) {
      const words = cut(query).filter(word => !stop.has(word)).map(meanings), found = [];
      for (let at = 0, run; at < words.length; at += run) {
        const key = length => words.slice(at, at + length).map(terms => terms[0]?.[0]).join(" ");
        run = [4, 3, 2].find(length => at + length <= words.length && groups.has(key(length))) ?? 1;
        const concept = new Map(words.slice(at, at + run).flat().map(([term, likeness]) => [term, likeness / Math.sqrt(run)]));
        (groups.get(key(run)) ?? []).forEach(term => { if (!concept.has(term)) concept.set(term, 0.4); });
        found.push(concept);
      }
      return found;
    }

    /* The places in their order. A place counts by how much of what is asked it meets; where the first meet little, all is weak. */
    function find(query) {
      const scores = new Map(), met = new Map(), typed = cut(query).join(" ");
      const add = (table, unit, more) => table.set(unit, (table.get(unit) ?? 0) + more);
      let whole = 0;
      for (const concept of concepts(query)) {
        const counts = concept.size ? Math.max(...[...concept].map(([term, likeness]) => rarity(term) * likeness)) : Math.log(1 + 2 * index.units.length);
        const here = new Set();
        for (const [term, likeness] of concept) for (const [unit, weight] of leads[term]) {
          add(scores, unit, rarity(term) * likeness * weight);
          here.add(unit);
        }
        here.forEach(unit => add(met, unit, counts));
        whole += counts;
      }
      const hits = [...scores].map(([unit, score]) => [unit, score * met.get(unit) / whole * (titles[unit] === typed ? 10 : 1)])
        .sort(([one, more], [other, less]) => less - more || one - other);
      return { hits: hits.map(([unit]) => unit), weak: !hits.slice(0, 3).some(([unit]) => met.get(unit) > 0.4 * whole) };
    }
    return { ...index, find };
  }

  let held;
  /* An index of another version is none. */
  const bring = () => load(at.atIndex).then(() => {
    const index = held ?? JSON.parse(texts.index);
    if (index.version === VERSION) held ??= opened(index);
  }, () => {});

  const MANY = 8;
  const make = (tag, text, attributes) => {
    const element = document.createElement(tag);
    element.textContent = text;
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
  };

  /* A field with its list, as the pattern of a combobox has it: the field keeps the focus, and marks a result. */
  class Field {
    constructor(form, number) {
      this.form = form;
      this.input = form.querySelector("input");
      this.said = make("p", "", { class: "hits__said", role: "status" });
      this.list = make("div", "", { class: "hits__list", id: `hits-${number}`, role: "listbox", "aria-label": this.input.getAttribute("aria-label") });
      this.box = make("div", "", { class: "hits", hidden: "" });
      this.box.append(this.said, this.list);
      form.querySelector(".hits")?.remove();
      form.append(this.box);
      Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": this.list.id, "aria-expanded": "false" })
        .forEach(([name, value]) => this.input.setAttribute(name, value));
      this.input.addEventListener("focus", () => this.input.value ? this.look() : bring());
      this.input.addEventListener("input", () => this.look());
      form.addEventListener("keydown", event => this.key(event));
      form.addEventListener("submit", event => { event.preventDefault(); this.follow(); });
      form.addEventListener("focusout", event => { if (!form.contains(event.relatedTarget)) this.open(false); });
      this.box.addEventListener("mousedown", event => event.preventDefault());
      this.box.addEventListener("click", event => { if (event.target.closest("a")) this.open(false); });
      /* What was typed while this came. */
      if (document.activeElement === this.input && this.input.value) this.look();
    }

    async look() {
      await bring();
      const query = this.input.value;
      if (!query.trim() || !held) return this.open(false);
      const { units, kinds, answers, says } = held, { hits, weak } = held.find(query);
      const shown = hits.slice(0, MANY).map(unit => units[unit]);
      const beyond = hits.map(unit => units[unit]).find(([kind]) => kinds[kind][0] === "beyond") ?? [null, says.beyond, "a-propos/hors-champ/"];
      const first = weak ? [[null, says.situations, "situations/"], [null, says.contacts, "a-propos/contacts/"], beyond] : [];
      this.list.replaceChildren(...[...first, ...shown.filter(unit => !first.includes(unit))].map(([kind, title, path, answer], number) => {
        const hit = make("a", "", { class: "hit", id: `${this.list.id}-${number}`, role: "option", tabindex: "-1", "data-hit": "", href: address(path) });
        hit.append(make("span", title, { class: "hit__title" }));
        if (kind != null) hit.append(" ", make("span", kinds[kind][1], { class: "hit__kind" }));
        if (answer != null) hit.append(" ", make("b", answers[answer][1], { class: `hit__answer word-of ${answers[answer][0]}` }));
        return hit;
      }));
      this.said.textContent = weak ? says[hits.length ? "weak" : "none"] : says.count.replace("{}", shown.length);
      this.said.classList.toggle("visually-hidden", !weak);
      this.weak = weak;
      this.open(true);
    }

    open(yes) {
      this.box.hidden = !yes;
      this.input.setAttribute("aria-expanded", yes);
      this.mark(-1);
    }

    /* Marks a result, or none, which stands between the last and the first. */
    mark(number) {
      const hits = [...this.list.children], places = hits.length + 1;
      this.at = (number + 1 + places) % places - 1;
      hits.forEach((hit, other) => hit.setAttribute("aria-selected", other === this.at));
      hits[this.at]?.scrollIntoView({ block: "nearest" });
      if (this.at < 0) this.input.removeAttribute("aria-activedescendant");
      else this.input.setAttribute("aria-activedescendant", hits[this.at].id);
    }

    key(event) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key], closes = event.key === "Escape" && !this.box.hidden;
      if (step && this.box.hidden) this.look();
      else if (step) this.mark(this.at + step);
      else if (closes) this.open(false);
      if (step || closes) event.preventDefault();
    }

    /* Enter follows the result that is marked; else the first, where it is sure; without an index, the way to the situations. */
    async follow() {
      await bring();
      if (!held) location.assign(address("situations/"));
      else if (this.box.hidden) this.look();
      else if (this.at < 0 && this.weak) this.mark(0);
      else this.list.children[Math.max(this.at, 0)].click();
    }
  }

  globalThis.decider = Object.assign(globalThis.decider ?? {}, { search: { cut, opened } });
  document.querySelectorAll("form[role=search]").forEach((form, number) => new Field(form, number));
})();
