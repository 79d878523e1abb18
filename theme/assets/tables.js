/* The tables of a page: read whole or not at all, then looked up.
   A piece that is of another version, is not what was written or does not hold together throws when it is read;
   whoever asks shows why there is no answer. The data are described in interview.schema.json. */
(() => {
  "use strict";
  const VERSION = 1;
  const CODES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  const need = (holds, what) => { if (!holds) throw new Error(what); };
  const range = size => [...Array(size).keys()];

  /* FNV-1a of the UTF-8 bytes, 64 bits in two halves. */
  function checksum(text) {
    let high = 0xcbf29ce4, low = 0x84222325;
    for (const byte of new TextEncoder().encode(text)) {
      low = (low ^ byte) >>> 0;
      const product = low * 0x1b3;
      high = (high * 0x1b3 + low * 0x100 + Math.floor(product / 2 ** 32)) % 2 ** 32;
      low = product % 2 ** 32;
    }
    return [high, low].map(half => half.toString(16).padStart(8, "0")).join("");
  }

  const opened = {};
  function read(name) {
    const holder = document.querySelector(`script[data-interview="${name}"]`);
    return holder ? opened[name] ??= open(name, holder.textContent) : null;
  }
  function open(name, text) {
    const data = JSON.parse(text), end = text.lastIndexOf(',"sum":"');
    need(data.version === VERSION, `${name}: version`);
    need(text.slice(end) === `,"sum":"${checksum(text.slice(0, end))}"}`, `${name}: checksum`);
    need(data.id === name, `${name}: name`);
    if (name === "words") return spoken(data);
    const words = read("words");
    need(data.build === words.build, `${name}: build`);
    check(data, words, what => `${name}: ${what}`);
    return data;
  }

  const said = text => typeof text === "string" && text.trim() !== "";
  const within = (number, list) => Number.isInteger(number) && number >= 0 && number < list.length;
  const among = (keys, table) => keys.every(key => Object.hasOwn(table, key));
  /* Nothing is left out of the words: one that is missing throws where it would be said. */
  function spoken(words) {
    const full = part => typeof part === "object" ? Object.values(part).every(full) : part === VERSION || said(part);
    need(full(words), "words: a text");
    const whole = table => new Proxy(table, {
      get(all, key) {
        need(Object.hasOwn(all, key), `words: ${String(key)}`);
        return typeof all[key] === "object" && !Array.isArray(all[key]) ? whole(all[key]) : all[key];
      },
    });
    return whole(words);
  }

  function check(question, words, fault) {
    const { facts, rules, notes, next } = question;
    need(said(question.text) && facts.every(f => [f.name, f.ask, f.topic, ...f.values.flat()].every(said) && f.values.length), fault("a text of a fact"));
    need([rules, notes, next].every(texts => Object.values(texts).every(said)), fault("a text"));
    need(facts.every(({ help, values }) => !help || said(help[0]) && Object.values(help[1]).every(v => within(v, values))), fault("a help"));
    need(Object.entries(question.known).every(([f, v]) => within(+f, facts) && within(v, facts[f].values)), fault("a known fact"));
    need(question.assumes.every(([kind, id]) => among([kind], words.granted) && among([kind], words.not_for) && said(id)), fault("what is assumed"));
    need(Object.entries(question.texts).every(([rule, both]) => among([rule], rules) && both.length === 2 && both.flat().every(said)), fault("a text of the law"));
    need(question.lists.every(said), fault("a list"));
    checkTable(question, question, words, fault);
    need(question.legend.every(r => among(r[2], rules) && among(r[3], notes) && among(r[4], next)), fault("a reason"));
    question.ways.forEach(way => {
      need(said(way.id) && said(way.name), fault("a way"));
      checkTable(question, way, words, what => fault(`${way.id}: ${what}`));
    });
  }

  function checkTable({ facts }, { readings, legend, outcomes, width }, words, fault) {
    const read = ([, answer, clause]) => answer !== "IT_DEPENDS" && among([answer], words.answers) && said(clause);
    need(legend.every(([outcome, duties, , , , failed, ground]) =>
      within(outcome, outcomes) && said(outcomes[outcome][0]) && read(outcomes[outcome])
      && duties.every(d => within(d, outcomes) && said(outcomes[d][3]))
      && failed.every(f => within(f, facts)) && typeof ground === "string"), fault("the legend"));
    const days = readings.map(r => r.day);
    need(days[0] === "book" && days.slice(1).every((day, i) => /^\d{4}-\d\d-\d\d$/.test(day) && (!i || day > days[i])), fault("the days"));
    readings.forEach(reading => {
      const { facts: asked, sizes, nodes, rows } = reading;
      need(new Set(asked).size === asked.length && asked.every(f => within(f, facts)), fault("the facts"));
      need(sizes.length === asked.length && sizes.every((size, i) => size > 0 && within(size - 1, facts[asked[i]].values)), fault("the sizes"));
      if (nodes) return checkNodes(reading, legend, fault);
      const size = sizes.reduce((a, b) => a * b, 1), digits = [...rows].map(c => CODES.indexOf(c));
      need(width > 0 && rows.length === size * width && !digits.includes(-1), fault("the rows"));
      reading.cells = range(size).map(row => digits.slice(row * width, (row + 1) * width).reduce((all, d) => all * CODES.length + d, 0));
      need(reading.cells.every(cell => within(cell, legend)), fault("a row"));
    });
  }
  /* A node comes after those that it leads to: no way through a diagram comes back. */
  function checkNodes({ facts, sizes, nodes }, legend, fault) {
    need(nodes.length && nodes.every(([fact, ...branches], place) =>
      facts.includes(fact) && branches.length === sizes[facts.indexOf(fact)]
      && branches.every(b => b < 0 ? within(-1 - b, legend) : within(b, nodes) && b < place)), fault("the diagram"));
  }

  /* What a diagram leaves open: the rulings that can be reached, and the facts that part them. */
  function follow(question, reading, known) {
    const reached = new Set(), ids = {}, parts = [], seen = {};
    const one = key => ids[key] ??= parts.push([]) - 1;
    const walk = n => {
      if (n < 0) { reached.add(-1 - n); return one(question.legend[-1 - n].slice(0, 2).join("|")); }
      if (n in seen) return seen[n];
      const [fact, ...branches] = reading.nodes[n];
      if (known[fact] != null) return seen[n] = walk(branches[known[fact]]);
      const below = branches.map(walk);
      if (below.every(b => b === below[0])) return seen[n] = below[0];
      const id = one(`${fact}:${below}`);
      parts[id] = [fact, ...below];
      return seen[n] = id;
    };
    const matter = new Set(), met = new Set();
    const gather = id => {
      if (met.has(id) || !parts[id].length) return;
      met.add(id);
      matter.add(parts[id][0]);
      parts[id].slice(1).forEach(gather);
    };
    gather(walk(reading.nodes.length - 1));
    return [[...reached], reading.facts.filter(f => matter.has(f))];
  }

  /* What a table leaves open. */
  function lookUp(question, reading, known) {
    const sizes = reading.sizes;
    const strides = sizes.map((_, i) => sizes.slice(i + 1).reduce((a, b) => a * b, 1));
    let rows = [0];
    const open = [];
    reading.facts.forEach((fact, i) => {
      if (known[fact] != null) rows = rows.map(row => row + known[fact] * strides[i]);
      else { open.push(i); rows = range(sizes[i]).flatMap(v => rows.map(row => row + v * strides[i])); }
    });
    const code = row => reading.cells[row];
    const cell = row => question.legend[code(row)].slice(0, 2).join("|");
    const missing = open.filter(i => rows.some(row =>
      Math.floor(row / strides[i]) % sizes[i] > 0 && cell(row) !== cell(row - strides[i])
    )).map(i => reading.facts[i]);
    return [[...new Set(rows.map(code))], missing];
  }

  /* What a question answers at a reading with some facts known: { fact: value }, both by number. */
  function decide(question, reading, known) {
    const [cells, missing] = (reading.nodes ? follow : lookUp)(question, reading, known);
    const rulings = cells.map(k => question.legend[k]);
    const outcomes = [...new Set(rulings.map(r => r[0]))].sort((a, b) => a - b);
    const answers = [...new Set(outcomes.map(o => question.outcomes[o][1]))];
    const opening = rulings.filter(r => question.outcomes[r[0]][1] === "YES");
    const every = rulings[0][1].filter(d => rulings.every(r => r[1].includes(d)));
    return {
      outcomes, missing, duties: every,
      possible: [...new Set(rulings.flatMap(r => r[1]))].filter(d => !every.includes(d)),
      answer: answers.length === 1 ? answers[0] : "IT_DEPENDS",
      rules: [...new Set(rulings.flatMap(r => r[2]))],
      common: rulings[0][2].filter(rule => rulings.every(r => r[2].includes(rule))),
      notes: [...new Set(rulings.flatMap(r => r[3]))],
      next: [...new Set(rulings.flatMap(r => r[4]))],
      failed: rulings[0][5].filter(f => rulings.every(r => r[5].includes(f))),
      grounds: [...new Set((opening.length ? opening : rulings).map(r => r[6]).filter(Boolean))],
    };
  }

  globalThis.decider = { decide, read };
})();
