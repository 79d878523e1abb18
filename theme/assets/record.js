/* The record of a decision: a short code that a paper can carry, the sheet that is printed, and the code read again,
   with the answer of its day beside today's. A code holds the question, the day of the law and the facts; no name, no
   word of one's own. What is typed stays on the page. */
(() => {
  "use strict";
  const decider = globalThis.decider ??= {};
  /* A script that did not come is missed where an answer is asked for, not before. */
  const [bring, held, reply, lawOn, sayable] = ["bring", "read", "reply", "lawOn", "sayable"].map(name => (...given) => decider[name](...given));
  const words = () => held("words"), said = () => words().record;
  const make = (tag, text = "", attributes = {}, ...inside) => {
    const element = document.createElement(tag);
    element.append(...[text].filter(Boolean), ...inside);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
  };
  const fill = (text, ...values) => values.reduce((filled, value) => filled.replace("{}", value), text);

  /* No letter that a hand mistakes for a number. */
  const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ", KINDS = { yes: "Y", no: "N", "it-depends": "D", "not-settled": "S" };
  const folded = text => text.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");
  /* FNV-1a, as two letters. */
  const letters = text => {
    const sum = [...new TextEncoder().encode(text)].reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
    return LETTERS[(sum >>> 5) % 32] + LETTERS[((sum ^ (sum >>> 16)) >>> 0) % 32];
  };
  const form = ({ facts }) => letters(facts.map(({ name, values }) => [name, ...values.map(([value]) => value)]).join(";"));
  const GRANTED = "ABCDEFGHJKMNPQRSTVW", STATES = [undefined, true, false];
  const granted = ({ assumes }, holds) => GRANTED[assumes.reduce((sum, [kind]) => sum * 3 + STATES.indexOf(holds[kind] ?? undefined), 0)];
  const holding = ({ assumes }, letter) => {
    let rest = GRANTED.indexOf(letter);
    return Object.fromEntries([...assumes].reverse().map(([kind]) => {
      const state = STATES[rest % 3];
      rest = Math.floor(rest / 3);
      return [kind, state];
    }).filter(([, state]) => state !== undefined));
  };
  const silent = ({ assumes }, holds) => assumes.findLast(([kind]) => holds[kind] === false)?.[0];
  /* The day that was asked: today's law is named by the day of its last check, not by the day it began. */
  const asked = (question, day) => {
    const on = day?.day ?? day ?? words().today;
    return on === lawOn(question).day ? words().today : on;
  };
  const answer = (question, on, known, holds) => {
    const day = lawOn(question, on), told = reply(question, day, known), not = silent(question, holds);
    return not ? { ...told, kind: words().words[words().unsettled][0], word: words().words[words().unsettled][1], said: words().not_for[not], parts: [], ground: null, day } : { ...told, day };
  };

  function code(question, day, known, holds = {}) {
    const on = asked(question, day), { kind } = answer(question, on, known, holds);
    const facts = question.facts.map((_, f) => known[f] == null ? "-" : known[f].toString(36).toUpperCase()).join("") || "-";
    const whole = `${question.id} ${on} ${facts} ${granted(question, holds)}${KINDS[kind]}${form(question)}`;
    return whole + letters(whole.toUpperCase());
  }

  class Wrong extends Error {
    constructor(key, ...values) { super(fill(said()[key], ...values)); }
  }
  /* The parts of a code, as far as it alone can tell; `ids` are the questions there are. */
  function read(text, ids) {
    const parts = text.trim().replace(/[\u2010-\u2015\u2212]/g, "-").split(/\s+/);
    if (parts.length !== 4) throw new Wrong("wrong_shape", said().example);
    const id = ids.find(one => folded(one) === folded(parts[0]));
    if (!id) throw new Wrong("wrong_question", parts[0]);
    const on = parts[1].toLowerCase() === "book" ? "book" : folded(parts[1]);
    if (on !== "book" && (!/^\d{4}-\d\d-\d\d$/.test(on) || new Date(`${on}T00:00Z`).toJSON()?.slice(0, 10) !== on)) throw new Wrong("wrong_day", parts[1]);
    const [facts, tail] = parts.slice(2).map(folded);
    if (tail.length !== 6) throw new Wrong("wrong_end", parts[3]);
    const whole = `${id} ${on} ${facts} ${tail.slice(0, 4)}`;
    return { id, on, facts, granted: tail[0], kind: Object.keys(KINDS).find(kind => KINDS[kind] === tail[1]), form: tail.slice(2, 4), copied: letters(whole.toUpperCase()) === tail.slice(4) };
  }
  /* What a code says, once the question is there. */
  function unfolded(question, { on, facts, granted, kind, form: kept, copied }) {
    if (copied && kept !== form(question)) throw new Wrong("moved");
    const digits = question.facts.length ? [...facts] : [];
    if (digits.length !== question.facts.length) throw new Wrong("wrong_count", question.facts.length, digits.length);
    const known = Object.fromEntries(digits.map((digit, f) => [f, digit === "-" ? null : parseInt(digit, 36)]).filter(([, value]) => value !== null));
    const beyond = Object.keys(known).find(f => !(known[f] < question.facts[f].values.length));
    if (beyond) throw new Wrong("wrong_value", +beyond + 1, facts[beyond], question.facts[beyond].line);
    if (!copied || !kind) throw new Wrong("wrong_check");
    return { question, day: on, known, holds: holding(question, granted), kind };
  }

  const list = (title, items) => items.length ? [make("h2", title), make("ul", "", {}, ...items.map(one => make("li", one)))] : [];
  /* Each text by its citation, and how sure we are of it. */
  const texts = ({ parts, day }, question) => parts.flatMap(part => part.kind === "texts" ? part.items : []).map(({ of }) => {
    const [citation, sure] = day.cited.find(([id]) => id === of)[4];
    return `${question.texts[citation]} (${question.texts[sure]})`;
  });
  const rules = ({ parts }) => parts.flatMap(part => part.kind === "reason" ? [part] : part.kind === "rules" ? part.items : []).map(one => `${one.of} ${one.text}`);
  const told = ({ word, said, kind, day }) => make("div", "", { class: `record__answer answer--${kind}` },
    make("p", day.reading, { class: "record__day" }), make("p", word, { class: "word", "data-verdict": kind }), make("p", said, { class: "said" }));

  /* The sheet, as it is printed: every fact, rule, text and doubt, and lines to fill in by hand. */
  function made({ question, day, known: all, holds = {} }) {
    const on = asked(question, day), now = answer(question, on, all, holds), known = sayable(now.day, all), { facts, assumes, supposed } = question;
    const spoken = f => {
      const { line, values, own } = facts[f], value = known[f];
      if (value == null) return `${line} (${now.missing.includes(f) ? said().not_known : said().unknown})`;
      const taken = supposed.includes(f) && (question.said[f] ?? question.told[f]) === value;
      return values[value][1] + (taken ? ` (${said().supposed})` : own ? ` (${said().own})` : "");
    };
    const item = ([kind, text]) => `${text} (${holds[kind] == null ? said().supposed : holds[kind] ? said().yes : said().no})`;
    const doubts = now.parts.filter(part => ["note", "uncarried"].includes(part.kind)).map(part => part.text);
    return make("article", "", { class: "record" },
      make("h1", question.text), make("p", said().paper, { class: "record__warning" }), told(now),
      make("p", said().code, { class: "record__code" }, " ", make("code", code(question, on, all, holds))), make("p", said().again, { class: "record__how" }),
      ...list(said().granted, assumes.map(item)), ...list(said().facts, now.day.facts.map(spoken)),
      ...list(said().rules, rules(now)), ...list(said().texts, texts(now, question)), ...list(said().doubts, doubts),
      ...said().lines.map(line => make("p", "", { class: "form__line record__line" }, make("span", line), make("span", "", { class: "form__blank" }))),
    );
  }

  /* Whatever record is on the screen is what is printed. */
  let shown = null;
  addEventListener("beforeprint", () => {
    if (!shown?.isConnected) return;
    document.body.append(shown.cloneNode(true));
    document.body.classList.add("recording");
  });
  addEventListener("afterprint", () => {
    document.body.classList.remove("recording");
    document.querySelectorAll("body > .record").forEach(copy => copy.remove());
  });
  const printer = () => {
    const button = make("button", said().print, { type: "button", class: "record__print" });
    button.addEventListener("click", () => globalThis.print());
    return button;
  };
  /* What "keep" opens: the sheet, to be looked at and printed. */
  function sheet(state) {
    const from = document.activeElement, dialog = make("dialog", "", { class: "cite record-box", "aria-label": said().title });
    const close = make("button", said().close, { type: "button" });
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => { dialog.remove(); from?.focus({ preventScroll: true }); });
    shown = made(state);
    dialog.append(make("div", "", { class: "cite__head" }, printer(), close), shown);
    document.body.append(dialog);
    dialog.showModal();
    return shown;
  }

  /* Whether the answer of a record still stands, and what differs if not. */
  function compared({ question, day, known, holds, kind }) {
    const then = answer(question, day, known, holds), now = answer(question, undefined, known, holds);
    const parted = (title, one, other) => list(title, one.filter(text => !other.includes(text)));
    const changed = then.word !== now.word || then.said !== now.said;
    const why = [
      ...parted(said().rules_gone, rules(then), rules(now)), ...parted(said().rules_new, rules(now), rules(then)),
      ...parted(said().texts_gone, texts(then, question), texts(now, question)), ...parted(said().texts_new, texts(now, question), texts(then, question)),
    ];
    return [
      make("p", changed ? said().changed : why.length ? said().moved_under : said().same, { class: "record__change", "data-changed": changed ? "answer" : why.length ? "texts" : "nothing" }),
      ...(then.kind === kind ? [] : [make("p", said().corrected, { class: "record__change" })]),
      ...(changed || why.length ? [make("div", "", { class: "record__sides" }, told(then), told(now)), ...why] : []),
    ];
  }

  /* The page where a code is typed again. */
  const place = document.querySelector("[data-record]");
  async function again(text, out) {
    out.replaceChildren();
    try {
      await bring(["words"]);
      const parsed = read(text, place.dataset.record.split(" "));
      await bring([parsed.id]);
      const state = unfolded(held(parsed.id), parsed);
      shown = made(state);
      out.replaceChildren(...compared(state), printer(), shown);
    } catch (error) {
      if (!(error instanceof Wrong)) console.warn(`record: ${error.message}`);
      out.replaceChildren(make("p", error instanceof Wrong ? error.message : place.dataset.missing, { class: "record__wrong" }));
    }
  }
  if (place) {
    const label = make("label", place.dataset.ask), input = make("input", "", { type: "text", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", enterkeyhint: "go" });
    const form = make("form"), out = make("div", "", { role: "status", class: "record-again__said" });
    label.append(input);
    form.append(label, make("button", place.dataset.act, { type: "submit" }));
    form.addEventListener("submit", event => { event.preventDefault(); again(input.value, out); });
    place.append(form, out);
  }
  decider.record = { code, read, sheet, made, unfolded, compared };
})();
