/* The data of questions: brought from this site when they are needed, read whole or not at all.
   A piece that is of another version or build, is not what was written or does not hold together throws when it
   is read; whoever asks shows why there is no answer. The data are described in interview.schema.json. */
(() => {
  "use strict";
  const VERSION = 4;
  const CODES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  const { at, load, held } = decider;
  const need = (holds, what) => { if (!holds) throw new Error(what); };
  const range = size => [...Array(size).keys()];

  const opened = {};
  /* What does not come is missed where it is read. */
  const bring = names => Promise.all(names.map(name => load(`${at.atQuestions}${name}.js`).catch(() => {})));

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

  const read = name => opened[name] ??= open(name, held[name]);
  function open(name, text) {
    need(text, `${name}: missing`);
    const data = JSON.parse(text), end = text.lastIndexOf(',"sum":"');
    need(data.version === VERSION, `${name}: version`);
    need(text.slice(end) === `,"sum":"${checksum(text.slice(0, end))}"}`, `${name}: checksum`);
    need(data.id === name, `${name}: name`);
    if (name === "words") return spoken(data);
    need(data.build === read("words").build, `${name}: build`);
    check(data, read("words"), what => `${name}: ${what}`);
    return data;
  }

  const said = text => typeof text === "string" && text.trim() !== "";
  const within = (number, list) => Number.isInteger(number) && number >= 0 && number < list.length;
  const all = (numbers, list) => numbers.every(number => within(number, list));
  const among = (keys, table) => keys.every(key => Object.hasOwn(table, key));
  const values = Object.values, keys = Object.keys;
  /* Nothing is left out of the words: one that is missing throws where it would be said. */
  function spoken(words) {
    const full = part => typeof part === "object" ? values(part).every(full) : typeof part === "number" || said(part);
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
    need(said(question.text) && facts.every(f => [f.name, f.line, ...f.values.flat(), ...f.choices].every(said) && f.values.length && (!f.choices.length || f.choices.length === f.values.length)), fault("a text of a fact"));
    need([notes, next].every(table => values(table).every(said)) && values(rules).every(([text, speaks, without, authority]) => [text, speaks, without].every(said) && authority.every(said)) && question.texts.every(text => typeof text === "string"), fault("a text"));
    need(facts.every(({ help, values: own }) => !help || said(help[0]) && all(values(help[1]), own)), fault("a help"));
    need([question.told, question.said].every(known => keys(known).every(f => within(+f, facts) && within(known[f], facts[f].values))), fault("a known fact"));
    need(question.assumes.every(([kind, text, id]) => among([kind], words.not_for) && said(text) && among([id], question.places)), fault("what is assumed"));
    need(values(question.places).every(said) && among([...keys(rules), ...keys(next), ...question.ways.map(way => way.id)], question.places), fault("a place"));
    need(values(question.aloud).every(said), fault("what is said aloud"));
    need(question.first.every(step => step.every(said)), fault("what to try first"));
    const parts = list => list.every(([kind, text, items]) => within(kind, words.kinds) && within(text, question.texts) && (!items || parts(items)));
    need(question.openings.every(([word, list]) => within(word, words.words) && list.length && parts(list)), fault("an opening"));
    const days = question.days.map(d => d.day);
    need(days[0] === "book" && days.length > 1 && days.slice(1).every((day, i) => /^\d{4}-\d\d-\d\d$/.test(day) && (!i || day > days[i])), fault("the days"));
    question.ways.forEach(way => {
      checkColumns(way, facts, fault);
      way.codes = decoded(way.said, way.sizes.reduce((a, b) => a * (b + 1), 1), fault("where a way stands"));
      need(said(way.id) && all(way.codes, way.stands), fault("where a way stands"));
      need(way.stands.every(([answer, line, carries, near]) => within(answer, words.settled) && parts([line])
        && (!carries.length || within(carries[0], question.texts) && among([carries[1]], rules))
        && near.slice(1).every(list => list.length && parts(list))), fault("where a way stands"));
    });
    question.days.forEach(day => checkDay(question, day, words, fault));
  }
  function checkColumns({ facts: asked, sizes }, facts, fault) {
    need(new Set(asked).size === asked.length && all(asked, facts), fault("the facts"));
    need(sizes.length === asked.length && sizes.every((size, i) => size > 0 && within(size - 1, facts[asked[i]].values)), fault("the sizes"));
  }
  function decoded([width, text], size, what) {
    const digits = [...text].map(c => CODES.indexOf(c));
    need(width > 0 && text.length === size * width && !digits.includes(-1), what);
    return range(size).map(row => digits.slice(row * width, (row + 1) * width).reduce((sum, d) => sum * CODES.length + d, 0));
  }
  function checkDay(question, day, words, fault) {
    const { facts, rules, notes, next, texts: pool } = question;
    checkColumns(day, facts, fault);
    need(said(day.reading), fault("a text"));
    need(day.legend.every(r => within(r[2], words.settled) && all(r[8], facts) && all(r[9], pool) && r[10].every(([cited]) => within(cited, day.cited))), fault("the legend"));
    need(day.legend.every(r => among(r[5], rules) && r[5].length && among(r[6], notes) && among(r[7], next)), fault("a reason"));
    need(day.cited.every(([id, roles, penalties, reviews, short]) => among([id], question.places) && roles.length === 3 && short[2] <= 3
      && all([...roles, ...penalties, ...reviews, ...short.slice(0, 2)], pool)), fault("a text of the law"));
    if (day.rows) {
      day.cells = decoded(day.rows, day.sizes.reduce((a, b) => a * b, 1), fault("the rows"));
      need(all(day.cells, day.legend), fault("a row"));
      day.codes = decoded(day.said, day.sizes.reduce((a, b) => a * (b + 1), 1), fault("what is said"));
      need(all(day.codes, question.openings), fault("what is said"));
    } else {
      checkNodes(day.nodes, facts, day.legend.length, fault);
      checkNodes(day.compared.nodes, facts, 3, fault);
      const { without, compared } = day;
      need(all(day.ways, question.ways) && all([without.any, without.none, ...values(without.certain), ...values(without.duties).flat(), compared.points, compared.same, ...values(compared.outcomes)], pool), fault("what is said"));
    }
  }
  /* A node comes after those that it leads to: no way through a diagram comes back. */
  function checkNodes(nodes, facts, cells, fault) {
    const leads = (branch, place) => branch < 0 ? -1 - branch < cells : within(branch, nodes) && branch < place;
    need(nodes.length && nodes.every(([fact, ...branches], place) => fact < 0
      ? !branches.length && leads(fact, place)
      : within(fact, facts) && branches.length && branches.length <= facts[fact].values.length && branches.every(b => leads(b, place))), fault("the diagram"));
  }

  Object.assign(decider, { bring, read, range });
})();
