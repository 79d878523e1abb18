// A folder that is opened from a disk lists its files: a link that a script has made leads to the page in it.
const paged = (event) => {
  const link = event.target.closest?.("a[href]");
  if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
};
["pointerdown", "keydown", "click"].forEach((kind) => addEventListener(kind, paged, true));
