/* The interview: asks only what still matters, looks the answer up in the page's tables (tables.js), keeps nothing.
   No fact leaves the page, enters its address or outlives it: going back or reloading starts afresh. */
(() => {
  "use strict";
  let decide, read, words;
  const make = (tag, text, attributes = {}) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
  };
  const fill = (text, value) => text.replace("{}", value);
  const sentence = clause => `${clause[0].toUpperCase()}${clause.slice(1)}.`;

  /* Whatever goes wrong, the page says that it gives no answer, in place of any that is there, and where one stands. */
  const fail = (place, error) => {
    console.warn(`interview: ${error.message}`);
    putAway();
    const stage = place.querySelector(".iv-stage"), held = stage.contains(document.activeElement);
    const message = place.querySelector(".iv-broken").cloneNode(true);
    message.hidden = false;
    stage.replaceChildren(message);
    if (held) message.focus();
  };
  const guarded = (place, act) => () => { try { act(); } catch (error) { fail(place, error); } };
  const putAway = () => {
    document.querySelector(".iv-paper")?.remove();
    document.body.classList.remove("iv-printing");
  };

  class Interview {
    constructor(place, box, id, done) {
      this.place = place;
      this.box = box;
      this.question = read(id);
      this.done = done; // a question asked to help another one: brings its outcome back
      this.start();
    }
    get book() { return this.question.readings[0]; }
    get now() { return this.today(this.question); }
    today(question) { return question.readings.filter(r => r.day === "book" || r.day <= words.today).pop(); }

    start() {
      this.known = { ...this.question.known };
      this.skipped = new Set();
      this.assumed = this.done ? this.question.assumes.map(() => 1) : this.question.assumes.map(() => null);
      this.turn();
    }
    /* The next thing to ask: what is taken for granted, then each fact that still matters. */
    turn(focus) {
      const step = this.assumed.findIndex(a => a === null);
      const decided = decide(this.question, this.now, this.known);
      const next = decided.missing.find(f => !this.skipped.has(f));
      this.box.replaceChildren();
      this.box.append(make("p", this.done ? this.question.text : words.title, { class: "iv-title" }));
      if (!this.done) this.box.append(make("p", words.privacy, { class: "iv-quiet" }));
      if (this.assumed.includes(0)) return this.elsewhere();
      if (step >= 0) return this.granted(step, focus);
      if (next !== undefined) this.fact(next, decided, focus);
      else this.end(decided, focus);
    }
    button(label, act, attributes = { class: "iv-change" }) {
      const button = make("button", label, { type: "button", ...attributes });
      button.addEventListener("click", guarded(this.place, act));
      return button;
    }
    ask(text, hint, choices, focus) {
      const group = this.box.appendChild(make("div", "", { class: "iv-ask", role: "group" }));
      const question = group.appendChild(make("p", text, { class: "iv-question", tabindex: "-1" }));
      group.setAttribute("aria-label", text);
      if (hint) group.append(make("p", hint, { class: "iv-own" }));
      choices.forEach(([label, act, kind]) => {
        group.append(this.button(label, act, { class: `iv-choice ${kind || ""}` }));
      });
      if (focus) question.focus();
      return group;
    }
    granted(step, focus) {
      const [kind, id] = this.question.assumes[step];
      const settle = value => { this.assumed[step] = value; this.turn(true); };
      this.ask(words.granted[kind], "", [
        [words.yes, () => settle(1)],
        [words.no, () => settle(0)],
        ...(read(id) ? [[words.help, () => this.help(id, name => settle(
          ["BOUND_BY_SECRECY", "COVERED"].includes(name) ? 1 : name ? 0 : null)), "iv-help"]] : []),
      ], focus);
    }
    elsewhere() {
      const missing = this.question.assumes[this.assumed.indexOf(0)];
      this.box.append(make("p", words.not_for[missing[0]], { class: "iv-answer" }));
      this.box.append(this.lead("discretion", words.see_discretion), this.again());
      this.box.querySelector(".iv-answer").setAttribute("tabindex", "-1");
      this.box.querySelector(".iv-answer").focus();
    }
    fact(fact, decided, focus) {
      const { ask, values, own, help } = this.question.facts[fact];
      const choose = value => { this.known[fact] = value; this.turn(true); };
      const choices = values.map(([sentence], value) => [sentence, () => choose(value)]);
      if (help && read(help[0])) choices.push([words.help, () => this.help(help[0], name => {
        if (name in help[1]) choose(help[1][name]);
        else { this.skipped.add(fact); this.turn(true); }
      }), "iv-help"]);
      choices.push([words.unknown, () => { this.skipped.add(fact); this.turn(true); }, "iv-unknown"]);
      this.ask(ask, own ? words.own : "", choices, focus);
      this.say(decided);
      this.recap();
    }
    /* Opens the question that decides a fact, then brings its answer back. */
    help(id, back) {
      const inner = make("div", "", { class: "interview interview--inner" });
      this.box.querySelector(".iv-ask").replaceWith(inner);
      new Interview(this.place, inner, id, back);
      inner.querySelector(".iv-question")?.focus();
    }
    sentence(decided) {
      const said = decided.outcomes.map(o => this.question.outcomes[o][2]);
      const opening = words.answers[decided.answer];
      return `${opening}${words.colon} ${decided.answer === "NOT_SETTLED" ? words.advice : said.join(" / ")}.`;
    }
    say(decided) {
      const line = make("p", "", { class: "iv-sofar", role: "status" });
      const left = decided.missing.filter(f => !this.skipped.has(f)).map(f => this.question.facts[f].topic).join(", ");
      const settled = decided.answer === "IT_DEPENDS" ? [] : [`${words.sofar} ${this.sentence(decided)}`];
      const why = decided.common.slice(0, 1).map(id => `${words.why}${words.colon} ${id} ${this.question.rules[id]}`);
      line.textContent = [...settled, fill(words.left, left), ...why].join(" ");
      this.box.append(line);
    }
    recap() {
      const entries = this.now.facts.filter(f => this.known[f] != null || this.skipped.has(f));
      if (!entries.length) return;
      const given = Object.keys(this.question.known).length;
      this.box.append(make("p", given ? (this.question.story ? words.recap : words.recap_said) : words.recap_own, { class: "iv-heading" }));
      const list = this.box.appendChild(make("ul", "", { class: "iv-recap" }));
      entries.forEach(f => {
        const fact = this.question.facts[f];
        const item = list.appendChild(make("li"));
        const value = this.known[f] != null ? fact.values[this.known[f]][0] : `${fact.ask} ${words.unknown_short}`;
        item.append(make("span", fact.own ? `${value} (${words.own_short})` : value));
        const change = () => { delete this.known[f]; this.skipped.delete(f); this.reopen(f); };
        item.append(" ", this.button(words.change, change, { class: "iv-change", "aria-label": `${words.change}: ${value}` }));
      });
    }
    /* A fact taken back is asked at once, even where it no longer changes the answer. */
    reopen(f) {
      this.turn();
      if (decide(this.question, this.now, this.known).missing.find(m => !this.skipped.has(m)) === f) return this.turn(true);
      this.box.querySelector(".iv-ask")?.remove();
      this.box.replaceChildren(this.box.firstChild);
      this.fact(f, decide(this.question, this.now, this.known), true);
    }
    end(decided, focus) {
      if (this.done) {
        const name = decided.outcomes.length === 1 ? this.question.outcomes[decided.outcomes[0]][0] : "";
        return this.done(name);
      }
      const paper = this.box.appendChild(make("div", "", { class: "iv-end" }));
      const answer = paper.appendChild(make("p", this.sentence(decided), { class: `iv-answer answer--${decided.answer.toLowerCase().replace("_", "-")}`, role: "status", tabindex: "-1" }));
      decided.duties.forEach(d => paper.append(make("p", sentence(this.question.outcomes[d][3]), { class: "iv-duty" })));
      decided.possible.forEach(d => paper.append(make("p", `${words.maybe_also}${words.colon} ${this.question.outcomes[d][3]}.`, { class: "iv-duty" })));
      if (decided.outcomes.some(o => this.question.outcomes[o][0] === "MUST_STAY_SILENT")) paper.append(make("p", words.forbidden, { class: "iv-forbidden" }));
      if (decided.grounds.length) paper.append(make("p", `${words.ground}${words.colon} ${decided.grounds.join("; ")}.`, { class: "iv-quiet" }));
      if (decided.failed.length) paper.append(make("p", fill(words.unmet, decided.failed.map(f => this.question.facts[f].topic).join(", ")), { class: "iv-unmet" }));
      if (decided.missing.length) paper.append(make("p", fill(words.open, decided.missing.map(f => this.question.facts[f].ask).join(" ")), { class: "iv-quiet" }));
      const judged = this.now.facts.filter(f => this.question.facts[f].own && this.known[f] != null);
      if (judged.length) paper.append(make("p", words.stands, { class: "iv-own" }));
      decided.notes.forEach(n => paper.append(make("p", this.question.notes[n])));
      decided.next.forEach(id => paper.append(this.lead(id, `${words.next}${words.colon} ${this.question.next[id]}`)));
      this.ways(paper);
      this.readings(paper, decided);
      this.flips(paper, decided);
      this.reasons(paper, decided);
      this.box.append(paper);
      /* No verdict of silence stands alone. */
      const help = this.box.closest("section")?.querySelector(".help");
      if (help && decided.answer !== "YES") this.box.append(help.cloneNode(true));
      this.recap();
      const foot = this.box.appendChild(make("p", "", { class: "iv-foot" }));
      this.question.lists.forEach(id => foot.append(this.lead(id, fill(words.list, id.toUpperCase())), " "));
      foot.append(this.lead("contacts", words.contacts), " ", this.print(), " ", this.again());
      if (focus) answer.focus();
    }
    /* Each way of a composite question: open, contested, closed and by what, or what it still needs. */
    ways(paper) {
      if (!this.question.ways.length) return;
      paper.append(make("p", words.ways, { class: "iv-heading" }));
      const list = paper.appendChild(make("ul", "", { class: "iv-ways" }));
      const told = this.question.ways.map(way => [way, decide(way, this.today(way), this.known)]);
      ["YES", "IT_DEPENDS", "NOT_SETTLED", "NO"].flatMap(a => told.filter(t => t[1].answer === a)).forEach(([way, stands]) => {
        const item = list.appendChild(make("li"));
        item.append(this.lead(way.id, way.name), `. ${this.route(stands)}`);
      });
    }
    route(stands) {
      const topics = facts => facts.map(f => this.question.facts[f].topic).join(", ");
      const contested = stands.notes.includes("contested");
      return {
        YES: words.route_open,
        IT_DEPENDS: fill(words.left, topics(stands.missing)),
        NOT_SETTLED: contested ? words.route_contested : words.route_open_point,
        NO: `${words.route_closed}${stands.failed.length ? ` ${fill(words.unmet, topics(stands.failed))}` : ""}`,
      }[stands.answer];
    }
    readings(paper, decided) {
      if (this.question.later) return;
      const known = Object.fromEntries(this.book.facts.filter(f => f in this.known).map(f => [f, this.known[f]]));
      /* The booklet says nothing of a value that it does not know. */
      if (this.book.facts.some((f, i) => known[f] >= this.book.sizes[i])) return;
      const then = decide(this.question, this.book, known);
      const same = JSON.stringify([then.answer, then.outcomes, then.duties]) === JSON.stringify([decided.answer, decided.outcomes, decided.duties]);
      paper.append(make("p", `${same ? words.same : `${words.booklet} ${this.sentence(then)}`} (${then.rules.join(", ")})`, { class: "iv-quiet" }));
    }
    /* Each single fact that, answered otherwise, gives another answer. */
    flips(paper, decided) {
      const found = this.now.facts.filter(f => this.known[f] != null).flatMap(f =>
        this.question.facts[f].values.map(([sentence], v) => {
          if (v === this.known[f]) return null;
          const other = decide(this.question, this.now, { ...this.known, [f]: v });
          return JSON.stringify(other.outcomes) === JSON.stringify(decided.outcomes) ? null : `${sentence} → ${this.sentence(other)}`;
        })).filter(Boolean);
      if (!found.length) return;
      const fold = paper.appendChild(make("details", "", { class: "iv-flips" }));
      fold.append(make("summary", fill(words.flips, found.length)));
      const list = fold.appendChild(make("ul"));
      found.forEach(text => list.append(make("li", text)));
    }
    reasons(paper, decided) {
      const fold = paper.appendChild(make("details", "", { class: "iv-rules" }));
      fold.append(make("summary", words.rules));
      const list = fold.appendChild(make("ul"));
      decided.rules.forEach(id => {
        const item = list.appendChild(make("li", `${id} ${this.question.rules[id]}`));
        const [then, now] = this.question.texts[id] || [[], []];
        if (then.length) item.append(make("span", ` (${words.in_booklet}${words.colon} ${then.join(" · ")}; ${words.on_day}${words.colon} ${now.join(" · ")})`, { class: "iv-quiet" }));
      });
    }
    lead(name, text) {
      const link = this.place.parentElement.querySelector(`[data-leads="${name}"]`)
        || document.querySelector(`[data-leads="${name}"]`);
      return link ? make("a", text, { href: link.getAttribute("href") }) : make("span", text);
    }
    again() {
      return this.button(words.again, () => { this.start(); this.box.querySelector(".iv-question")?.focus(); });
    }
    print() {
      return this.button(words.print, () => {
        const paper = make("div", "", { class: "iv-paper" });
        paper.append(make("h1", this.question.text), make("p", words.paper));
        const copy = this.box.cloneNode(true);
        copy.querySelectorAll("button").forEach(b => b.remove());
        copy.querySelectorAll("details").forEach(d => d.setAttribute("open", ""));
        paper.append(copy, ...words.lines.map(line => make("p", line, { class: "iv-line" })));
        document.body.append(paper);
        document.body.classList.add("iv-printing");
        addEventListener("afterprint", putAway, { once: true });
        globalThis.print();
      });
    }
  }

  const close = place => guarded(place, () => {
    ({ decide, read } = globalThis.decider);
    words = read("words");
    const stage = place.querySelector(".iv-stage");
    const open = make("button", words.open_it, { type: "button", class: "md-button iv-open" });
    open.addEventListener("click", guarded(place, () => {
      new Interview(place, stage, place.dataset.question);
      stage.querySelector(".iv-question, .iv-answer")?.focus();
    }));
    stage.replaceChildren(open);
  })();
  const all = () => document.querySelectorAll(".interview[data-question]");
  all().forEach(place => { place.append(make("div", "", { class: "iv-stage" })); close(place); });
  /* A page brought back from the cache starts afresh. */
  addEventListener("pageshow", event => { if (event.persisted) all().forEach(close); });
})();
