/* The first step of the doors: a job, if the reader names one. It says what binds it, hides the ways that cannot
   concern it, and is told to every answer that the page opens; it is kept nowhere. */
(() => {
  "use strict";
  const place = document.querySelector(".by-job");
  if (!place) return;
  const jobs = [...document.querySelectorAll("[data-job]")];
  const name = item => item.dataset.job.charAt(0).toUpperCase() + item.dataset.job.slice(1);
  const order = new Intl.Collator(document.documentElement.lang);
  jobs.sort((one, other) => order.compare(name(one), name(other)));

  const label = document.createElement("label"), choice = document.createElement("select");
  const said = document.createElement("div");
  label.textContent = place.dataset.ask;
  choice.autocomplete = "off";
  said.setAttribute("role", "status");
  choice.append(new Option(place.dataset.none, ""), ...jobs.map((job, number) => new Option(name(job), number)));
  label.append(choice);
  place.append(label, said);

  const told = item => JSON.parse(item.querySelector(".way").dataset.facts);
  const speaksOf = (item, job) => !item.dataset.jobs || item.dataset.jobs.split(" ").includes(job);
  const concerns = (item, comes) => speaksOf(item, comes.profession)
    && Object.entries(told(item)).every(([fact, value]) => !(fact in comes) || comes[fact] === value);

  const choose = () => {
    const job = jobs[choice.value], comes = JSON.parse(job?.dataset.comes ?? "{}");
    document.querySelectorAll(".ways > li").forEach(item => { item.hidden = Boolean(job) && !concerns(item, comes); });
    document.querySelectorAll("details.case").forEach(one => {
      one.hidden = Boolean(job) && (!speaksOf(one, comes.profession) || !one.querySelector(".ways > li:not([hidden])"));
    });
    const note = document.createElement("p");
    note.textContent = place.dataset.hidden;
    note.className = "quiet";
    const status = job ? [job.querySelector(".word-of"), ...job.querySelectorAll(".way__told > *, .way__notes > *, .way__whole")].map(part => part.cloneNode(true)) : [];
    said.replaceChildren(...(job ? [...status, note] : []));
    /* An answer that was opened for another job starts afresh. */
    globalThis.decider.job = { facts: comes, bound: job?.dataset.bound != null };
    globalThis.decider.afresh();
  };
  choice.addEventListener("change", choose);
  addEventListener("pageshow", event => { if (event.persisted) { choice.value = ""; choose(); } });
})();
