/* The answer as an object: its conditions are ticked in place, and word, sentence and what follows are looked up
   again (tables.js). One case runs through a helping question and the question that takes over. Nothing is kept: no
   fact leaves the page, enters its address or outlives it. */
(() => {
  "use strict";
  let bring, read, reply, lawOn, sayable, address, make, piece, ground, Case;
  /* A script that did not come is missed where an answer is asked for, not before. */
  const ready = () => { ({ bring, read, reply, lawOn, sayable, address, make, piece, ground, Case } = globalThis.decider); };
  const pristine = new Map(), living = new WeakMap();
  const words = () => read("words");

  /* Whatever goes wrong, the page says that it gives no answer, in place of any that it has made. */
  const fail = (root, error) => {
    console.warn(`answer: ${error.message}`);
    const message = document.querySelector(".broken").cloneNode(true), place = root.closest("details.way") ?? root;
    message.hidden = false;
    message.querySelector("[data-written]").href = root.dataset.written ?? place.querySelector(".way__whole a")?.href ?? "#";
    const written = pristine.get(root)?.cloneNode(true);
    living.delete(root);
    if (written) {
      written.classList.add("answer-object--still");
      written.prepend(message);
      pristine.set(written, pristine.get(root));
      root.replaceWith(written);
    } else {
      root.replaceWith(message);
      place.classList.remove("way--answered");
    }
    message.focus();
  };
  const guarded = async (root, act) => { try { await act(); } catch (error) { fail(root, error); } };

  const needs = question => [...new Set([...question.facts.flatMap(f => f.help ? [f.help[0]] : []), ...question.assumes.map(a => a[2])])];
  const bringWhole = async id => {
    await bring(["words", id]);
    await bring(needs(read(id)));
    needs(read(id)).forEach(read);
  };
  const chosen = (line, value) => {
    line.querySelectorAll(".tick button").forEach(button => button.setAttribute("aria-pressed", String(button.value === value)));
    const select = line.querySelector("select");
    if (select) select.value = value;
  };

  class Answer {
    /* `day` is a day that was chosen, the last check's if none; `back` is told what the outcome is, if there is one. */
    constructor(root, told, { day, back } = {}) {
      Object.assign(this, { root, told, chosen: day, back, question: read(root.dataset.question), stood: new Map() });
      this.base = { ...this.question.told, ...this.question.said };
      this.day = lawOn(this.question, day);
      const { facts, told: tells, story } = this.question;
      if (story) Object.entries(tells).forEach(([f, v]) => {
        const { name, values } = facts[f];
        if (!(name in told.facts) && !told.skipped.has(name)) told.tell(name, values[v][0]);
      });
      living.set(root, this);
      this.lines = Object.fromEntries([...root.querySelectorAll("[data-condition]")].map(line => [line.dataset.condition, line]));
      if (!Object.keys(this.lines).length) this.fill();
      this.days();
    }
    /* Lines of its own, where the page has not drawn them. */
    fill() {
      const { assumes, facts, text } = this.question, { lines } = words(), [tick, pick] = document.querySelector("template.blank-line").content.querySelectorAll("li");
      const missing = new Set(this.said.missing);
      const line = (id, text, choices, helps, judged) => {
        const one = this.lines[id] = (choices.length ? pick : tick).cloneNode(true), notes = one.querySelector(".line__notes");
        one.dataset.condition = id;
        one.querySelector(".line__text").textContent = text;
        if (choices.length) one.querySelector("select").replaceChildren(one.querySelector("option"), ...choices.map((choice, value) => new Option(choice, value)));
        else one.querySelector(".tick").setAttribute("aria-label", text);
        if (judged) notes.append(make("span", lines.judged));
        if (helps) notes.append(make("a", lines.help, { href: address(this.question.places[helps]), "data-helps": helps, "aria-label": `${lines.help}, ${text}` }));
        return one;
      };
      const granted = assumes.map(([kind, text, id]) => [line(kind, text, [], id), this.told.holds[kind] == null]);
      const asked = this.day.facts.map(f => {
        const { name, line: text, choices, help, own } = facts[f];
        return [line(name, text, choices, help?.[0], own), missing.has(f)];
      });
      const first = new Set([...granted, ...asked].filter(([, open]) => open).slice(0, words().seen).map(([one]) => one));
      const [seen, more] = this.root.querySelectorAll(".conditions"), all = [...granted, ...asked].map(([one]) => one);
      seen.append(...all.filter(one => first.has(one)));
      more.append(...all.filter(one => !first.has(one)));
      more.parentElement.hidden = !more.children.length;
      more.parentElement.querySelector("summary").textContent = lines.more;
      this.root.querySelector(".answer").before(make("p", text, { class: "asked", tabindex: "-1" }));
      this.root.querySelector(".act--cite").remove();
    }
    /* The facts of this question, by number. */
    get known() {
      const { facts } = this.question, found = { ...this.base };
      facts.forEach(({ name, values }, f) => {
        const place = values.findIndex(([value]) => value === this.told.facts[name]);
        if (place >= 0) found[f] = place;
        else if (this.told.skipped.has(name)) delete found[f];
      });
      return found;
    }
    get said() { return reply(this.question, this.day, this.known); }
    get granted() { return !this.question.assumes.some(([kind]) => this.told.holds[kind] === false); }

    /* A line was ticked: what is said of it goes to the case, and the answer is looked up again under the finger. The
       word changes at once; what follows from it, in the frame that shows both. */
    async tick(name, value, of) {
      if (this.question.assumes.some(([kind]) => kind === name)) this.told.hold(name, value === "" ? undefined : value === "0");
      else if (value === "") this.told.skip(name);
      else this.told.tell(name, this.question.facts.find(f => f.name === name).values[value][0]);
      this.told.tick(name);
      const { top } = of.getBoundingClientRect(), said = this.verdict();
      await new Promise(requestAnimationFrame);
      this.follow(said);
      scrollBy({ top: of.getBoundingClientRect().top - top, behavior: "instant" });
    }
    update() { this.follow(this.verdict()); }
    verdict() {
      const { said, granted } = this;
      this.head(said, granted);
      this.states(said);
      this.back?.(granted && said.outcomes.length === 1 ? said.outcomes[0] : null);
      return said;
    }
    follow(said) {
      const { granted } = this;
      this.pieces(granted ? said.parts : []);
      const line = this.root.querySelector(".ground");
      line.replaceChildren(...(granted ? ground(said.ground, this.day.reading, this.question.places) : []));
      const say = this.root.querySelector("[data-say]"), told = granted ? this.question.aloud[said.kind] ?? "" : "";
      say.hidden = !told;
      say.querySelector("q").textContent = told;
      this.light();
      this.changes();
    }
    head({ kind, word, said }, granted) {
      const card = this.root.querySelector(".answer"), place = this.root.querySelector(".word");
      const [unsettled, open] = words().words[words().unsettled], { assumes } = this.question;
      const shows = granted ? kind : unsettled;
      card.className = `answer answer--${shows}`;
      place.dataset.verdict = shows;
      place.textContent = granted ? word : open;
      this.root.querySelector(".said").textContent = granted ? said : words().not_for[assumes.findLast(([kind]) => this.told.holds[kind] === false)[0]];
    }
    /* Where each line stands. */
    states({ missing, failed }) {
      const { facts, assumes, supposed } = this.question, { known } = this, open = new Set(missing);
      const set = (line, state, value, idle = false) => {
        if (this.stood.get(line) === `${state} ${value} ${idle}`) return;
        this.stood.set(line, `${state} ${value} ${idle}`);
        line.dataset.state = state;
        line.classList.toggle("idle", idle);
        line.querySelector(".line__told").textContent = words().lines[state];
        chosen(line, value);
      };
      assumes.forEach(([kind]) => {
        const { [kind]: holds } = this.told.holds;
        set(this.lines[kind], holds == null ? this.told.ticked.has(kind) ? "open" : "supposed" : holds ? "met" : "unmet", holds == null ? this.told.ticked.has(kind) ? "" : "0" : holds ? "0" : "1");
      });
      facts.forEach(({ name }, f) => {
        const line = this.lines[name], place = known[f];
        if (!line) return;
        line.hidden = !this.day.facts.includes(f);
        if (place == null) set(line, "open", "", !open.has(f));
        else set(line, supposed.includes(f) && place === this.base[f] && !this.told.ticked.has(name) ? "supposed" : failed.includes(f) ? "unmet" : "met", String(place));
      });
      const more = this.root.querySelector(".conditions-more"), left = list => [...list.children].some(line => line.dataset.state === "open" && !line.matches(".idle"));
      if (!left(this.root.querySelector(".conditions")) && left(more.querySelector(".conditions"))) more.open = true;
    }
    pieces(parts) {
      const { places } = this.question;
      Object.entries(words().slots).forEach(([name, kinds]) => {
        const slot = this.root.querySelector(`[data-slot="${name}"]`), fold = slot.closest(".fold");
        slot.replaceChildren(...parts.filter(part => kinds.includes(part.kind)).map(part => piece(part, places)));
        if (fold && ["ways", "first"].includes(name)) fold.hidden = !slot.children.length;
      });
      if (!this.granted) this.root.querySelector("[data-slot=next]").append(make("a", words().see_discretion, { href: address(words().discretion) }));
    }
    /* The pictures of the page follow the ticks. */
    light() {
      const { facts } = this.question, { known } = this, locks = this.root.querySelector("[data-picture=locks]");
      globalThis.decider.light?.(this.root, Object.fromEntries(Object.entries(known).map(([f, v]) => [facts[f].name, facts[f].values[v][0]])));
      if (locks) globalThis.decider.lock?.(locks, Object.fromEntries(Object.entries(this.lines).map(([name, line]) => [name, line.dataset.state])));
    }
    /* Each single fact that, told otherwise, gives another word: looked up when somebody wants to know. */
    changes() {
      const fold = this.root.querySelector('[data-fold="changes"]'), list = fold.querySelector("[data-changes]");
      if (!fold.open) return;
      const known = sayable(this.day, this.known), { word: here } = this.said, { facts } = this.question;
      const found = this.granted ? this.day.facts.flatMap((f, i) => facts[f].values.slice(0, this.day.sizes[i]).flatMap(([, sentence], v) => {
        if (known[f] === v) return [];
        const { kind, word } = reply(this.question, this.day, { ...known, [f]: v });
        if (word === here) return [];
        const card = make("li", "", { class: "card" });
        card.append(make("b", word, { class: `word-of answer--${kind}` }), " ", sentence);
        return [card];
      })) : [];
      fold.querySelector(".changes-none")?.remove();
      list.replaceChildren(...found);
      if (!found.length) list.after(make("p", words().flips_none, { class: "changes-none" }));
    }
    /* Which law is asked: the booklet's, or that of a day. */
    days() {
      const choice = this.root.querySelector(".day select"), last = lawOn(this.question), { days } = this.question;
      choice.replaceChildren(...[last, ...days.filter(d => d !== last).reverse()].map(d => new Option(d.reading, d.day)));
      choice.value = this.day.day;
    }
    on(day) {
      this.day = lawOn(this.question, day);
      this.chosen = this.day === lawOn(this.question) ? undefined : day;
      this.update();
    }
    /* The question that decides a fact, or what is taken for granted: its outcome is brought back as it comes. */
    help(id, line) {
      const open = line.querySelector(":scope > .inner");
      if (open) return open.remove();
      const name = line.dataset.condition, granted = this.question.assumes.find(([kind]) => kind === name);
      const [, brings, apart] = this.question.facts.find(f => f.name === name)?.help ?? [];
      const bringBack = outcome => {
        const value = outcome == null ? "" : granted ? (granted[3].includes(outcome) ? "0" : "1") : String(brings[outcome] ?? "");
        if (value !== "" || this.told.ticked.has(name)) guarded(this.root, () => this.tick(name, value, line));
      };
      const inner = built(id, apart ? new Case() : this.told, { day: this.chosen, back: bringBack });
      inner.classList.add("inner");
      line.append(inner);
      inner.querySelector(".asked").focus();
    }
    next(id) {
      if (this.root.nextElementSibling?.dataset.question === id) return;
      const other = built(id, this.told, { day: this.chosen });
      other.classList.add("taking-over");
      this.root.after(other);
      other.querySelector(".asked").focus();
    }
    /* What a record of the decision is made of. */
    get state() { return { question: this.question, day: this.day, known: sayable(this.day, this.known), holds: this.told.holds, said: this.said }; }
  }

  /* An object that the page has not drawn. */
  function built(id, told, options) {
    const root = document.querySelector("template.blank-answer").content.firstElementChild.cloneNode(true);
    root.dataset.question = id;
    new Answer(root, told, options).update();
    return root;
  }
  const rootOf = element => element.closest(".answer-object");
  const alive = async element => {
    const root = rootOf(element);
    if (!living.has(root)) {
      if (!pristine.has(root)) pristine.set(root, root.cloneNode(true));
      ready();
      await bringWhole(root.dataset.question);
      if (!living.has(root)) new Answer(root, new Case());
    }
    return living.get(root);
  };
  const act = (element, does) => guarded(rootOf(element), async () => does(await alive(element)));

  document.addEventListener("click", event => {
    const at = event.target.closest?.(".tick button, [data-helps], [data-next], [data-keep], [data-share], [data-copy]");
    const root = at && rootOf(at);
    if (!root) return;
    const line = at.closest("[data-condition]");
    if (at.matches(".tick button")) act(at, answer => answer.tick(line.dataset.condition, at.value, line));
    else if (at.matches("[data-share]")) share(at, root);
    else if (at.matches("[data-copy]")) copy(at, root.querySelector("[data-say] q").textContent);
    else {
      if (at.matches("a")) event.preventDefault();
      act(at, async answer => {
        if (at.dataset.helps) { await bringWhole(at.dataset.helps); answer.help(at.dataset.helps, line); }
        else if (at.dataset.next) { await bringWhole(at.dataset.next); answer.next(at.dataset.next); }
        else {
          await decider.load(decider.at.atRecord).catch(error => console.warn(error.message));
          decider.record?.sheet(answer.state);
        }
      });
    }
  });
  document.addEventListener("change", event => {
    const line = event.target.closest("[data-condition]"), day = event.target.closest(".day"), { value } = event.target;
    if (line && rootOf(line)) act(line, answer => answer.tick(line.dataset.condition, value, line));
    else if (day && rootOf(day)) act(day, answer => answer.on(value));
  });
  document.addEventListener("toggle", event => {
    if (event.target.matches(".fold[data-fold=changes], .fold[data-fold=law]") && event.target.open) act(event.target, answer => answer.changes());
    if (event.target.matches("details.way") && event.target.open) enter(event.target);
  }, true);

  async function share(button, root) {
    const url = new URL(root.dataset.written ?? "", location.href.split("#")[0]).href;
    if (navigator.share) await navigator.share({ title: document.title, url }).catch(() => {});
    else copy(button, url);
  }
  async function copy(button, text) {
    await navigator.clipboard.writeText(text);
    button.dataset.done = "";
  }

  /* A way of the doors: its answer, with what the job and the way tell. */
  function enter(way) {
    if (way.querySelector(".answer-object")) return;
    const stage = document.createElement("div");
    stage.className = "answer-object";
    way.append(stage);
    guarded(stage, async () => {
      ready();
      await bringWhole(way.dataset.question);
      if (!stage.isConnected) return;
      const told = new Case(), { job } = decider;
      if (job?.bound) told.hold("bound", true);
      Object.entries({ ...job?.facts, ...JSON.parse(way.dataset.facts) }).forEach(([name, value]) => told.tell(name, value));
      stage.replaceWith(built(way.dataset.question, told));
      way.classList.add("way--answered");
    });
  }
  const afresh = () => {
    document.querySelectorAll("details.way .answer-object, .taking-over").forEach(one => one.remove());
    document.querySelectorAll("details.way").forEach(way => { way.open = false; way.classList.remove("way--answered"); });
    pristine.forEach((written, root) => { if (root.isConnected) root.replaceWith(written); });
    pristine.clear();
  };
  /* What is likely to be asked is there before it is: when a hand comes near. */
  const near = event => {
    const root = event.target.closest?.(".answer-object[data-needs]");
    if (root) globalThis.decider.bring?.(["words", root.dataset.question, ...root.dataset.needs.split(" ").filter(Boolean)]);
  };
  ["pointerover", "focusin", "touchstart"].forEach(kind => document.addEventListener(kind, near, { passive: true }));
  /* A page brought back from the cache starts afresh. */
  addEventListener("pageshow", event => { if (event.persisted) afresh(); });
  Object.assign(globalThis.decider ??= {}, { answer: alive, afresh, built: (...given) => { ready(); return built(...given); } });
})();
