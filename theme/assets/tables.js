/* A reply, looked up: what a question answers on a day with some facts known, in the pieces that Python made.
   `known` is { fact: value }, both by number. No word is composed here, and no outcome is known by its name. */
(() => {
  "use strict";
  const decider = globalThis.decider ??= {};
  const distinct = list => [...new Set(list)];
  const every = lists => lists[0].filter(one => lists.every(list => list.includes(one)));

  /* What a diagram leaves open: the cells that can be reached, and the facts that part them by `told`. */
  function follow(nodes, known, told = cell => cell) {
    const reached = new Set(), ids = {}, parts = [], seen = {};
    const one = key => ids[key] ??= parts.push([]) - 1;
    const walk = n => {
      if (n < 0) { reached.add(-1 - n); return one(`=${told(-1 - n)}`); }
      if (n in seen) return seen[n];
      const [fact, ...branches] = nodes[n];
      if (fact < 0) return seen[n] = walk(fact);
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
    gather(walk(nodes.length - 1));
    return [[...reached], matter];
  }

  /* What a table leaves open. */
  function lookUp({ facts, sizes, cells }, known, told) {
    const strides = sizes.map((_, i) => sizes.slice(i + 1).reduce((a, b) => a * b, 1));
    let rows = [0];
    const open = [];
    facts.forEach((fact, i) => {
      if (known[fact] != null) rows = rows.map(row => row + known[fact] * strides[i]);
      else { open.push(i); rows = rows.flatMap(row => decider.range(sizes[i]).map(v => row + v * strides[i])); }
    });
    const matter = new Set(open.filter(i => rows.some(row =>
      Math.floor(row / strides[i]) % sizes[i] > 0 && told(cells[row]) !== told(cells[row - strides[i]])
    )).map(i => facts[i]));
    return [distinct(rows.map(row => cells[row])), matter];
  }

  /* Where a set of facts stands among all that can be told: each fact has one value more, not told. */
  const place = ({ facts, sizes }, known) =>
    facts.reduce((sum, fact, i) => sum * (sizes[i] + 1) + (known[fact] == null ? 0 : known[fact] + 1), 0);

  const reach = (day, known) => {
    const told = cell => day.legend[cell].slice(0, 2).join("|");
    return day.nodes ? follow(day.nodes, known, told) : lookUp(day, known, told);
  };
  const lawOn = (question, on = decider.read("words").today) => on === "book"
    ? question.days[0]
    : question.days.filter(d => d.day === "book" || d.day <= on).pop();
  /* The facts that a day's law knows, with the values that it knows. */
  const sayable = (day, known) => Object.fromEntries(
    day.facts.map((f, i) => [f, known[f], day.sizes[i]]).filter(([, v, size]) => v != null && v < size).map(([f, v]) => [f, v]));

  function reply(question, day, told) {
    const words = decider.read("words"), known = sayable(day, told);
    const [cells, matter] = reach(day, known), rulings = cells.map(cell => day.legend[cell]);
    const missing = day.facts.filter(f => matter.has(f)), outcomes = distinct(rulings.map(r => r[0]));
    const say = number => question.texts[number];
    const shape = ([kind, text, items = []], of = "") => ({ kind: words.kinds[kind], text: say(text), of, items: items.map(item => shape(item)) });
    const made = day.nodes
      ? joined(question, day, known, rulings, outcomes, say, shape)
      : { ...opened(question.openings[day.codes[place(day, known)]], shape), ways: [], lead: "" };
    const [kind, label] = words.words[made.word];

    const opening = rulings.filter(r => r[3]), leading = opening.length ? opening : rulings;
    const item = (text, of = "") => ({ kind: "item", text, of, items: [] });
    const headed = (kind, items) => ({ kind, text: items.length ? words.parts[kind] : "", of: "", items });
    const texts = text => (kind => ({ kind, text, of: "", items: [] }));
    const roles = {};
    rulings.flatMap(r => r[10]).forEach(([cited, role]) => { roles[`c${cited}`] = Math.min(role, roles[`c${cited}`] ?? role); });
    const cited = Object.keys(roles).map(key => [day.cited[+key.slice(1)], roles[key]]);
    const lead = made.lead || leading[0][5][0];
    const notes = [...cited.flatMap(([c]) => c[2]).map(say), ...(day.nodes ? [] : distinct(rulings.flatMap(r => r[6])).map(n => question.notes[n]))];
    const uncarried = rulings.some(r => r[4]) && cited.some(([, role]) => role === words.role.exception) && !cited.some(([, role]) => role === words.role.carries);
    const parts = [
      headed("first", question.first.map(([rule, text]) => item(text, rule))),
      ...made.parts,
      headed("ways", made.ways),
      { ...texts(question.rules[lead][0])("reason"), of: lead },
      headed("ground", distinct(leading.flatMap(r => r[9])).map(g => item(say(g)))),
      ...notes.map(text => texts(text)("note")),
      headed("texts", cited.map(([c, role]) => item(say(c[1][role]), c[0]))),
      ...(uncarried ? [texts(words.uncarried)("uncarried")] : []),
      ...cited.flatMap(([c]) => c[3]).map(review => texts(say(review))("reviewed")),
      headed("rules", distinct(rulings.flatMap(r => r[5])).filter(r => r !== lead).map(r => item(question.rules[r][0], r))),
      headed("next", distinct(rulings.flatMap(r => r[7])).map(id => item(question.next[id], id))),
    ].filter(part => part.text || part.items.length);
    const [, speaks, without, authority] = question.rules[lead], text = (cited.find(([c]) => authority.includes(c[0])) ?? cited[0])?.[0];
    return {
      kind, word: label, said: afterWord(label, made.parts[0].text), outcomes, missing, parts, failed: every(rulings.map(r => r[8])),
      ground: { kind: speaks, rule: lead, without, text: text && { of: text[0], citation: say(text[4][0]), sure: say(text[4][1]), level: text[4][2] } },
    };
  }
  const opened = ([word, parts], shape) => ({ word, parts: parts.map(part => shape(part)) });
  /* The word has said what a verdict begins with; it is not said twice. */
  const afterWord = (word, verdict) => {
    const rest = verdict.startsWith(word) ? verdict.slice(word.length).match(/^\s*[:.]\s+(.*)$/s)?.[1] ?? verdict : verdict;
    return rest.charAt(0).toUpperCase() + rest.slice(1);
  };

  /* A composite question: the way that carries it, or comes nearest, or what is said without one. */
  function joined(question, day, known, rulings, outcomes, say, shape) {
    const words = decider.read("words"), { without } = day;
    const stands = day.ways.map(w => question.ways[w]).map(way => [way, way.stands[way.codes[place(way, known)]]])
      .sort(([, a], [, b]) => a[0] - b[0]);
    const carrier = stands.find(([, s]) => s[2].length)?.[1];
    const answers = distinct(rulings.map(r => r[2])), answer = answers.length === 1 ? answers[0] : words.depends;
    const verdict = text => [{ kind: "verdict", text: say(text), of: "", items: [] }];
    const settled = words.settled[answer];
    const first = () => {
      if (carrier) return [settled, verdict(carrier[2][0])];
      if (answers.length === 1) return [settled, verdict(without.certain[[...outcomes].sort((a, b) => a - b).join()])];
      const near = stands.filter(([way, s]) => s[3].length && way.facts.some(f => known[f] != null && !(f in question.said)))
        .sort(([, a], [, b]) => a[3][0] - b[3][0])[0];
      if (!near) return [words.undecided, verdict(rulings.some(r => r[3]) ? without.any : without.none)];
      const only = stands.every(one => one === near || one[1][0] === words.closed);
      return [words.yes_if, near[1][3][only ? 2 : 1].map(part => shape(part))];
    };
    const certain = every(rulings.map(r => r[1]));
    const duties = distinct(rulings.flatMap(r => r[1])).filter(d => outcomes.length > 1 || d !== outcomes[0])
      .sort((a, b) => certain.includes(a) - certain.includes(b) || a - b).map(duty => {
        const owners = stands.flatMap(([, s]) => s[4]).filter(([d]) => d === duty), [plain, sometimes] = without.duties[duty];
        const text = certain.includes(duty) ? plain : owners.length === 1 ? owners[0][1] : sometimes;
        return { kind: "duty", text: say(text), of: "", items: [] };
      });
    const beside = { kind: "comparison", text: say(parted(question, day, known, outcomes)), of: "", items: [] };
    const [word, opening] = first();
    return {
      word, parts: [...opening, ...duties, beside], lead: carrier?.[2][1] ?? "",
      ways: stands.map(([way, s]) => shape(s[1], way.id)),
    };
  }

  /* Whether the other reading answers otherwise, and how that is said. */
  function parted(question, day, known, outcomes) {
    const { nodes, outcomes: clauses, points, same } = day.compared;
    const dated = Object.entries(question.told).filter(([f]) => !day.facts.includes(+f));
    const whole = { ...known, ...Object.fromEntries(dated) };
    if (!follow(nodes, whole)[0].includes(1)) return same;
    const other = day.day === "book" ? lawOn(question) : question.days[0];
    const unsaid = other.facts.some((f, i) => whole[f] >= other.sizes[i]);
    const there = unsaid ? [] : distinct(reach(other, sayable(other, whole))[0].map(cell => other.legend[cell][0]));
    return there.length === 1 && !outcomes.includes(there[0]) ? clauses[there[0]] : points;
  }

  Object.assign(decider, { reply, lawOn, sayable });
})();
