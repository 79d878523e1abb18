// The language switch keeps the passage one is reading.
document.querySelectorAll("a.language-switch").forEach((link) => {
  link.addEventListener("click", () => {
    link.hash = location.hash;
  });
});
