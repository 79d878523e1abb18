/* What was told of one case, by the names that facts have in every question. It outlives no page and enters no address. */
(() => {
  "use strict";
  const alike = () => decider.read("words").alike;
  /* All the names of a fact: another question may have another one for it. */
  const named = name => [name, ...new Set(alike().flatMap(([one, , other]) => name === one ? [other] : name === other ? [one] : []))];

  class Case {
    constructor() { this.facts = {}; this.skipped = new Set(); this.ticked = new Set(); this.holds = {}; }
    tell(name, value) {
      this.forget(name);
      this.facts[name] = value;
      alike().forEach(([one, here, other, there]) => {
        if (name === one && value === here) this.facts[other] = there;
        if (name === other && value === there) this.facts[one] = here;
      });
    }
    skip(name) {
      this.forget(name);
      named(name).forEach(one => this.skipped.add(one));
    }
    forget(name) { named(name).forEach(one => { this.skipped.delete(one); delete this.facts[one]; }); }
    tick(name) { named(name).forEach(one => this.ticked.add(one)); }
    hold(kind, yes) {
      this.holds[kind] = yes;
      if (kind === "covered" && yes) this.holds.bound = true; // covered information supposes that one is bound
      if (kind === "bound" && yes === false) this.holds.covered = false;
    }
  }
  (globalThis.decider ??= {}).Case = Case;
})();
