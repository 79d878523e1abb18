// In preview alone: shows what stopped the build, and loads the page again when it was built anew.
const bar = document.getElementById("preview");
let heard;
const listen = () => {
  heard?.close(); // a hidden page lets go of its connection, of which a browser has six
  if (document.hidden) return;
  heard = new EventSource("/_preview/events");
  heard.onmessage = ({ data }) => {
    const { version, message } = JSON.parse(data);
    if (version !== bar.dataset.version) location.reload();
    else if (message !== bar.textContent) bar.textContent = message;
  };
};
document.addEventListener("visibilitychange", listen);
listen();
