/* Pictures that follow the ticks: squares and ways that what is told leaves behind step back, locks say where their
   lines stand. `known` is { fact: value }, both by name. */
(() => {
  "use strict";
  const decider = globalThis.decider ??= {};
  const pairs = (text, apart) => text.split(" ").filter(Boolean).map(one => one.split("="))
    .map(([fact, values]) => [fact, values.split(apart)]);
  const holds = (facts, known) => facts.every(([fact, values]) => known[fact] == null || values.includes(known[fact]));

  /* The facts of a row: the last one changes fastest. */
  const factsOf = (facts, row) => facts.toReversed().map(([fact, values]) => {
    const value = values[row % values.length];
    row = Math.floor(row / values.length);
    return [fact, [value]];
  });

  decider.light = (root, known) => {
    root.querySelectorAll("[data-facts]").forEach(figure => {
      const facts = pairs(figure.dataset.facts, ",");
      figure.querySelectorAll("svg path").forEach((square, row) =>
        square.classList.toggle("pic-past", !holds(factsOf(facts, row), known)));
    });
    /* A branch comes after the one that bears it. */
    root.querySelectorAll("[data-told]").forEach(branch => {
      const facts = pairs(branch.dataset.told, "|"), left = holds(facts, known);
      branch.classList.toggle("pic-past", !left);
      branch.classList.toggle("pic-lit", left && known[facts[0][0]] != null && branch.parentElement.matches("svg, .pic-lit"));
    });
  };

  /* `states` is { fact: met, supposed, open or unmet }. */
  decider.lock = (figure, states) => {
    const bars = [...figure.querySelectorAll("[data-lock]")];
    bars.forEach(bar => { bar.dataset.state = states[bar.dataset.lock] ?? bar.dataset.state; });
    figure.querySelectorAll("[data-count]").forEach(count => {
      count.textContent = bars.filter(bar => bar.dataset.state === count.dataset.count).length;
    });
  };
})();
