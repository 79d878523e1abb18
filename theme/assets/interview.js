/* The interview: one case, conducted within one page. It asks only what still matters and was not told before,
   shows the reply as it was made (tables.js), and keeps nothing: no fact leaves the page, enters its address or
   outlives it; going back or reloading starts afresh. */
(() => {
  "use strict";
  let bring, read, reply, lawOn, sayable, address, words;
  const make = (tag, text, attributes = {}) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
  };
  const fill = (text, value) => text.replace("{}", value);

  /* Whatever goes wrong, the page says that it gives no answer, in place of any that is there, and where one stands. */
  const fail = (place, error) => {
    console.warn(`interview: ${error.message}`);
    putAway();
    const stage = place.querySelector(".iv-stage"), held = stage.contains(document.activeElement);
    const message = document.querySelector(".iv-broken").cloneNode(true);
    message.querySelector("[data-written]").href = place.dataset.written ?? place.parentElement.querySelector("a[href]").href;
    message.hidden = false;
    stage.replaceChildren(message);
    if (held) message.focus();
  };
  const guarded = (place, act) => async () => { try { await act(); } catch (error) { fail(place, error); } };
  const putAway = () => {
    document.querySelector(".iv-paper")?.remove();
    document.body.classList.remove("iv-printing");
  };
  const needs = question => [...new Set([...question.facts.flatMap(f => f.help ? [f.help[0]] : []), ...question.assumes.map(a => a[1])])];
  const bringWhole = async id => {
    await bring(["words", id]);
    await bring(needs(read(id)));
    needs(read(id)).forEach(read);
  };

  /* All the names of a fact: another question may have another one for it. */
  const named = name => [name, ...new Set(words.alike.flatMap(([one, , other]) => name === one ? [other] : name === other ? [one] : []))];

  /* What was told of one case, by the names that facts have in every question. */
  class Case {
    constructor() { this.facts = {}; this.skipped = new Set(); this.holds = {}; }
    tell(name, value) {
      this.forget(name);
      this.facts[name] = value;
      words.alike.forEach(([one, here, other, there]) => {
        if (name === one && value === here) this.facts[other] = there;
        if (name === other && value === there) this.facts[one] = here;
      });
    }
    skip(name) { named(name).forEach(one => this.skipped.add(one)); }
    forget(name) { named(name).forEach(one => { this.skipped.delete(one); delete this.facts[one]; }); }
    hold(kind, yes) {
      this.holds[kind] = yes;
      if (kind === "covered" && yes) this.holds.bound = true; // covered information supposes that one is bound
    }
  }

  class Interview {
    /* `chosen` is a day, the last check's if none; `done` brings the outcome of a question that helps back. */
    constructor(place, box, id, told, chosen, done) {
      Object.assign(this, { place, box, told, chosen, done });
      this.first = { id, facts: { ...told.facts }, holds: { ...told.holds }, skipped: [...told.skipped] };
      this.trail = [];
      this.open(id);
    }
    open(id) {
      this.question = read(id);
      this.day = lawOn(this.question, this.chosen);
      const { facts, known, supposed, story } = this.question;
      /* What a story tells belongs to the case; what is said for the reader, only until they say otherwise. */
      if (story) Object.entries(known).forEach(([f, v]) => {
        const name = facts[f].name;
        if (!(name in this.told.facts) && !this.told.skipped.has(name) && !supposed.includes(+f)) this.told.tell(name, facts[f].values[v][0]);
      });
      this.turn(true);
    }
    /* The facts of this question, by number. */
    get known() {
      const { facts, known } = this.question, found = { ...known };
      facts.forEach(({ name, values }, f) => {
        const place = values.findIndex(([value]) => value === this.told.facts[name]);
        if (place >= 0) found[f] = place;
        else if (this.told.skipped.has(name)) delete found[f];
      });
      return found;
    }
    get said() { return reply(this.question, this.day, this.known); }
    /* The next thing to ask: what is taken for granted, then each fact that still matters. */
    turn(focus) {
      const [kind, id] = this.question.assumes[0] ?? [], said = this.said;
      const next = said.missing.find(f => !this.told.skipped.has(this.question.facts[f].name));
      this.box.replaceChildren(make("p", this.done || this.trail.length ? this.question.text : words.title, { class: "iv-title", tabindex: "-1" }));
      if (!this.done) this.box.append(make("p", words.privacy, { class: "iv-quiet" }), this.days());
      if (kind && !this.done && this.told.holds[kind] === false) this.elsewhere(kind);
      else if (kind && !this.done && this.told.holds[kind] == null) this.granted(kind, id, focus);
      else if (next !== undefined) this.fact(next, said, focus);
      else this.end(said, focus);
    }
    button(label, act, attributes = { class: "iv-change" }) {
      const button = make("button", label, { type: "button", ...attributes });
      button.addEventListener("click", guarded(this.place, act));
      return button;
    }
    /* Which law is asked: the booklet's, or that of a day. */
    days() {
      const line = make("label", words.law, { class: "iv-quiet iv-day" }), choice = make("select", "", { autocomplete: "off" });
      const last = lawOn(this.question), name = d => d === last ? words.law_now : d.reading;
      [last, ...this.question.days.filter(d => d !== last).reverse()].forEach(d => choice.append(make("option", name(d), { value: d.day })));
      choice.value = this.day.day;
      choice.addEventListener("change", guarded(this.place, () => {
        this.chosen = choice.value === last.day ? undefined : choice.value;
        this.day = lawOn(this.question, this.chosen);
        this.turn();
        this.box.querySelector("select").focus();
      }));
      line.append(" ", choice);
      return line;
    }
    ask(name, text, hint, choices, focus) {
      const group = this.box.appendChild(make("div", "", { class: "iv-ask", role: "group", "aria-label": text, "data-asks": name }));
      const question = group.appendChild(make("p", text, { class: "iv-question", tabindex: "-1" }));
      if (hint) group.append(make("p", hint, { class: "iv-own" }));
      choices.forEach(([label, act, kind]) => group.append(this.button(label, act, { class: `iv-choice ${kind || ""}` })));
      if (focus) question.focus();
    }
    granted(kind, id, focus) {
      const settle = value => { if (value != null) this.told.hold(kind, value); this.turn(true); };
      const holds = this.question.assumes[0][2];
      this.ask(kind, words.granted[kind], "", [
        [words.yes, () => settle(true)],
        [words.no, () => settle(false)],
        [words.help, () => this.help(id, this.told, outcome => settle(outcome == null ? null : holds.includes(outcome))), "iv-help"],
      ], focus);
    }
    elsewhere(kind) {
      const answer = this.box.appendChild(make("p", words.not_for[kind], { class: "iv-answer", tabindex: "-1" }));
      this.box.append(this.link(words.discretion, words.see_discretion), " ", this.again());
      answer.focus();
    }
    fact(fact, said, focus) {
      const { name, ask, values, own, help } = this.question.facts[fact];
      const choose = place => { this.told.tell(name, values[place][0]); this.turn(true); };
      const skip = () => { this.told.skip(name); this.turn(true); };
      const sayable = values.slice(0, this.day.sizes[this.day.facts.indexOf(fact)]);
      const choices = sayable.map(([, sentence], place) => [sentence, () => choose(place)]);
      /* A question about somebody else is another case. */
      if (help) choices.push([words.help, () => this.help(help[0], help[2] ? new Case() : this.told,
        outcome => outcome in help[1] ? choose(help[1][outcome]) : skip()), "iv-help"]);
      choices.push([words.unknown, skip, "iv-unknown"]);
      this.ask(name, ask, own ? words.own : "", choices, focus);
      const line = this.box.appendChild(make("div", "", { class: "iv-sofar", role: "status" }));
      line.append(make("span", words.sofar), this.show(said.verdict));
      this.recap();
    }
    /* Opens the question that decides a fact, then brings its outcome back. */
    help(id, told, back) {
      const inner = make("div", "", { class: "interview interview--inner" });
      read(id).facts.forEach(f => told.skipped.delete(f.name)); // who asks for help is asked anew
      this.box.querySelector(".iv-ask").replaceWith(inner);
      new Interview(this.place, inner, id, told, this.chosen, back);
    }
    recap() {
      const { facts, known: given, story } = this.question, known = sayable(this.day, this.known);
      const entries = this.day.facts.filter(f => known[f] != null || this.told.skipped.has(facts[f].name));
      if (!entries.length) return;
      const heading = !Object.keys(given).length ? words.recap_own : story ? words.recap : words.recap_said;
      this.box.append(make("p", heading, { class: "iv-heading" }));
      const list = this.box.appendChild(make("ul", "", { class: "iv-recap" }));
      entries.forEach(f => {
        const { name, ask, values, own } = facts[f], item = list.appendChild(make("li"));
        const value = known[f] != null ? values[known[f]][1] : `${ask} ${words.unknown_short}`;
        item.append(make("span", own ? `${value} (${words.own_short})` : value));
        item.append(" ", this.button(words.change, () => this.reopen(f), { class: "iv-change", "aria-label": `${words.change}: ${value}` }));
      });
    }
    /* A fact taken back is asked at once, even where it no longer changes the answer. */
    reopen(f) {
      const { name } = this.question.facts[f];
      this.told.forget(name);
      this.told.skip(name);
      const said = this.said;
      this.told.forget(name);
      this.box.replaceChildren(this.box.firstChild);
      this.fact(f, said, true);
    }
    /* A piece of a reply. Rules and texts are for who looks for them: they are folded. */
    show(part, answer = "") {
      const { kind, text, of, items } = part;
      const held = () => items.length ? [make("ul", "", { class: `iv-${kind}` })].map(list => { list.append(...items.map(item => this.show(item))); return list; }) : [];
      const classes = { verdict: `iv-answer ${answer}`, conditions: "to-meet" }[kind] ?? `iv-${kind}`;
      if (kind === "item" || kind === "remark") {
        const item = make("li", "", { "data-part": kind, class: classes });
        const about = this.question.facts.findIndex(f => f.name === of);
        if (/^[RL]\d/.test(of)) item.append(make("span", of, { class: "id" }), " ", text);
        else if (about >= 0 && part.asks) item.append(this.button(text, () => this.reopen(about)));
        else if (part.leads) item.append(this.button(text, () => this.on(of), { class: "iv-on" }));
        else item.append(text);
        item.append(...held());
        return item;
      }
      if (["first", "texts", "rules"].includes(kind)) {
        const fold = make("details", "", { class: classes, "data-part": kind });
        fold.append(make("summary", text), ...held());
        return fold;
      }
      const piece = make("div", "", { class: `iv-part`, "data-part": kind });
      if (text) piece.append(make("p", text, { class: items.length ? "iv-heading" : classes }));
      piece.append(...held());
      return piece;
    }
    end(said, focus) {
      if (this.done) return this.done(said.outcomes.length === 1 ? said.outcomes[0] : null);
      const paper = this.box.appendChild(make("div", "", { class: "iv-end" }));
      this.trail.forEach(one => paper.append(make("p", one, { class: "iv-quiet iv-trail" })));
      said.parts.forEach(part => {
        part.items.forEach(item => Object.assign(item, { asks: part.kind === "missing", leads: part.kind === "next" }));
        paper.append(this.show(part, `answer--${words.answers[said.answer][0]}`));
      });
      const answer = paper.querySelector(".iv-answer");
      answer.setAttribute("tabindex", "-1");
      answer.setAttribute("role", "status");
      const judged = this.day.facts.filter(f => this.question.facts[f].own && this.known[f] != null);
      if (judged.length) paper.append(make("p", words.stands, { class: "iv-own" }));
      this.flips(paper, said);
      /* No verdict of silence stands alone. */
      const help = document.querySelector(".help");
      if (help && words.answers[said.answer][1]) this.box.append(help.cloneNode(true));
      this.recap();
      const foot = this.box.appendChild(make("p", "", { class: "iv-foot" }));
      this.question.lists.forEach(id => foot.append(this.link(`${words.lists}#outil-${id}`, fill(words.list, id.toUpperCase())), " "));
      foot.append(this.link(words.contacts_page, words.contacts), " ", this.print(), " ", this.again());
      if (focus) answer.focus();
    }
    /* The question that takes over, with all that was told. */
    async on(id) {
      const shown = this.box.querySelector(".iv-end");
      await bringWhole(id);
      if (!shown.isConnected) return; // something else was chosen meanwhile
      this.trail.push(`${this.question.text} ${this.said.verdict.text}`);
      this.open(id);
    }
    /* Each single fact that, answered otherwise, gives another answer: looked up when somebody wants to know. */
    flips(paper, said) {
      const known = sayable(this.day, this.known), same = list => list.join(), { facts } = this.question;
      const told = this.day.facts.filter(f => known[f] != null);
      if (!told.length) return;
      const fold = paper.appendChild(make("details", "", { class: "iv-flips" })), list = make("ul");
      fold.append(make("summary", words.flips), list);
      fold.fill = () => {
        const found = told.flatMap(f => facts[f].values.slice(0, this.day.sizes[this.day.facts.indexOf(f)]).map(([, sentence], v) => {
          const other = v === known[f] ? said : reply(this.question, this.day, { ...known, [f]: v });
          return same(other.outcomes) === same(said.outcomes) ? null : `${sentence} → ${other.verdict.text}`;
        })).filter(Boolean);
        list.replaceChildren(...(found.length ? found : [words.flips_none]).map(text => make("li", text)));
      };
      fold.addEventListener("toggle", guarded(this.place, fold.fill));
    }
    link(path, text) { return make("a", text, { href: address(path) }); }
    again() {
      return this.button(words.again, () => {
        const { id, facts, holds, skipped } = this.first;
        this.told = Object.assign(new Case(), { facts: { ...facts }, holds: { ...holds }, skipped: new Set(skipped) });
        this.trail = [];
        this.chosen = undefined;
        this.open(id);
      });
    }
    print() {
      return this.button(words.print, () => {
        putAway();
        this.box.querySelectorAll(".iv-flips").forEach(fold => fold.fill());
        const paper = make("div", "", { class: "iv-paper" });
        paper.append(make("h1", this.question.text), make("p", this.day.reading), make("p", words.paper));
        const copy = this.box.cloneNode(true);
        copy.querySelector(".iv-day")?.remove();
        copy.querySelectorAll("button").forEach(b => b.replaceWith(b.closest("[data-part]") ? b.textContent : ""));
        copy.querySelectorAll("details").forEach(d => d.setAttribute("open", ""));
        paper.append(copy, ...words.lines.map(line => make("p", line, { class: "iv-line" })));
        document.body.append(paper);
        document.body.classList.add("iv-printing");
        addEventListener("afterprint", putAway, { once: true });
        globalThis.print();
      });
    }
  }

  /* The place of an interview: one button, and behind it the question with what the page already tells. */
  const close = place => guarded(place, async () => {
    ({ bring, read, reply, lawOn, sayable, address } = globalThis.decider);
    const { question, facts, needs: helping } = place.dataset;
    if (helping != null) bring([question, ...helping.split(" ").filter(Boolean)]); // they answer without a network, too
    await bring(["words"]);
    words = read("words");
    const stage = place.querySelector(".iv-stage");
    const open = make("button", words.open_it, { type: "button", class: "md-button iv-open" });
    open.addEventListener("click", guarded(place, async () => {
      await bringWhole(question);
      if (!open.isConnected) return;
      const told = new Case();
      /* What came with a job at the doors, then what this way tells. */
      const { job } = globalThis.decider;
      if (job?.bound) told.hold("bound", true);
      Object.entries({ ...job?.facts, ...JSON.parse(facts || "{}") }).forEach(([name, value]) => told.tell(name, value));
      new Interview(place, stage, question, told);
    }));
    stage.replaceChildren(open);
  })();
  const all = () => document.querySelectorAll(".interview[data-question]");
  all().forEach(place => { place.append(make("div", "", { class: "iv-stage" })); close(place); });
  const afresh = () => all().forEach(place => { if (!place.querySelector(".iv-open")) close(place); });
  Object.assign(globalThis.decider ??= {}, { Case, Interview, afresh });
  /* A page brought back from the cache starts afresh. */
  addEventListener("pageshow", event => { if (event.persisted) afresh(); });
})();
