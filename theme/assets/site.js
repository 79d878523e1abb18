// The language switch keeps the passage one is reading.
document.querySelectorAll("a.language-switch").forEach((link) => {
  link.addEventListener("click", () => {
    link.hash = location.hash;
  });
});

// The citation names the passage one came to, and the day.
const french = document.documentElement.lang === "fr";
const cited = document.querySelectorAll("[data-passage]");
const name = () => {
  const passage = decodeURIComponent(location.hash.slice(1));
  const known = passage && document.getElementById(passage);
  const [, section, paragraph] = passage.match(/^(.*?)(?:-p(\d+(?:bis)?))?$/);
  const named = !known || passage.startsWith("__") ? ""
    : ", § " + section.toUpperCase().replaceAll("-", ".") + (paragraph ? (french ? ", paragraphe " : ", paragraph ") + paragraph : "");
  cited.forEach((place) => { place.textContent = named; });
};
if (cited.length) {
  name();
  addEventListener("hashchange", name);
  document.querySelector("[data-consulted]").textContent = new Date().toLocaleDateString(french ? "fr-BE" : "en-GB", {
    day: "numeric", month: "long", year: "numeric",
  });
}
