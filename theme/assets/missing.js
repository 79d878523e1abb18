/* An address that leads nowhere is answered in its own language, else in the first of the reader's that the site has. */
const answers = [...document.querySelectorAll("template")];
const asked = [...location.pathname.split("/"), ...navigator.languages.map((one) => one.slice(0, 2))];
const answer = asked.map((lang) => answers.find((one) => one.lang === lang)).find(Boolean) ?? answers[0];
const shown = document.importNode(answer.content, true);
/* Scripts that are put into a page run as they come, unless told to keep their order. */
shown.querySelectorAll("script").forEach((script) => { script.async = false; });
document.documentElement.lang = answer.lang;
document.title = answer.title;
document.body.replaceChildren(shown);
