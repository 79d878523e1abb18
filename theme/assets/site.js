/* The language switch keeps the passage one is reading. */
document.querySelectorAll("a.language-switch").forEach((link) => {
  link.addEventListener("click", () => {
    link.hash = location.hash;
  });
});

/* The way back to one's situation: where the browser knows an earlier one of this tab, with the passage. Nothing is kept. */
document.querySelectorAll("a[data-back]").forEach((link) => {
  const there = new URL(link.href).pathname;
  const before = (globalThis.navigation?.entries() ?? []).slice(0, globalThis.navigation?.currentEntry?.index ?? 0);
  const last = before.findLast((entry) => entry.url && new URL(entry.url).pathname === there);
  if (last) link.href = last.url;
});

/* What an address names is open when one gets there, and so is each fold around it. */
const unfold = () => {
  const named = document.getElementById(location.hash.slice(1));
  const folds = [];
  for (let fold = named?.closest("details"); fold; fold = fold.parentElement.closest("details")) folds.push(fold);
  if (!folds.some((fold) => !fold.open)) return;
  folds.forEach((fold) => { fold.open = true; });
  named.scrollIntoView();
};
unfold();
addEventListener("hashchange", unfold);

/* A long menu opens on the present page. */
const present = document.querySelector(".menu [aria-current]");
if (present) {
  const menu = present.closest(".menu");
  menu.scrollTop = present.offsetTop - menu.clientHeight / 2;
}

/* What is on the page shows where one reads. */
const links = new Map([...document.querySelectorAll(".here a")].map((link) => [document.getElementById(link.hash.slice(1)), link]));
const reading = new IntersectionObserver((entries) => {
  const now = entries.findLast((entry) => entry.isIntersecting);
  if (!now) return;
  links.forEach((link) => link.removeAttribute("aria-current"));
  links.get(now.target).setAttribute("aria-current", "location");
}, { rootMargin: "-10% 0px -60%" });
links.forEach((_, heading) => { if (heading) reading.observe(heading); });
