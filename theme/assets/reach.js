/* What a reader may reach for on any page, brought then: the search when a field is entered, a citation when its mark
   is touched, the record where a page is made for it. */
(() => {
  "use strict";
  const { at, load, address } = decider, field = "form[role=search]", missed = error => console.warn(error.message);
  document.addEventListener("focusin", event => {
    if (event.target.closest(field)) Promise.all([at.atSearch, at.atIndex].map(load)).catch(missed);
  });
  /* Enter, before the search is there; without it, the way to the situations. */
  document.addEventListener("submit", event => {
    if (!event.target.matches(field)) return;
    event.preventDefault();
    if (!decider.search) load(at.atSearch).then(() => event.target.requestSubmit(), () => location.assign(address("situations/")));
  });
  document.addEventListener("click", event => {
    const mark = event.target.closest?.("[data-cite], .anchor-link");
    if (!mark || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    load(at.atCite).then(() => decider.cite.touched(mark), error => { missed(error); location.assign(mark.href); });
  });
  /* Where the script of the answers did not come, the first tick says so, and the conditions say no more. */
  document.addEventListener("click", event => {
    const root = !decider.answer && event.target.closest?.(".tick button")?.closest(".answer-object"), message = document.querySelector(".broken");
    if (!root) return;
    message.hidden = false;
    message.querySelector("[data-written]").href = root.dataset.written ?? "#";
    root.classList.add("answer-object--still");
    root.prepend(message);
    message.focus();
  });
  if (document.querySelector("main [data-record]")) addEventListener("DOMContentLoaded", () => load(at.atRecord).catch(missed));
})();
