/* The root leads to the first of the reader's languages that the site has; whoever reads neither chooses. Nothing is kept. */
const door = navigator.languages.map((one) => document.querySelector(`a[hreflang="${one.slice(0, 2)}"]`)).find(Boolean);
if (door) location.replace(door.href);
