"""What a page's policy must refuse, tried in the open page: what was not refused is named."""

import re

from playwright.sync_api import Browser, Route

from reading import PATIENCE
from safe import Fault, Leak

ELSEWHERE = "https://elsewhere.invalid/"
"""Another origin, which answers to everything: only a policy keeps a page from asking it."""
ANSWERS = {"script": "text/javascript", "stylesheet": "text/css", "image": "image/svg+xml"}
BODIES = {
    "script": "globalThis.probed = true",
    "stylesheet": "html { outline-width: 7px }",
    "document": "here",
}
BODIES["image"] = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'

# Each attempt says, once it is over, whether it came through.
TRIED = r"""async elsewhere => {
  const ran = () => { const found = globalThis.probed === true; globalThis.probed = false; return found; };
  const make = (tag, given) => Object.assign(document.createElement(tag), given);
  const put = element => { document.head.append(element); return element; };
  const outlined = () => getComputedStyle(document.documentElement).outlineWidth === "7px";
  const comes = element => new Promise(done => {
    element.onload = () => done(true); element.onerror = () => done(false); document.body.append(element);
  });
  const refused = (directive, act) => new Promise(done => {
    addEventListener("securitypolicyviolation", e => { if (e.effectiveDirective === directive) done(false); });
    act(() => setTimeout(() => done(true)));
  });
  const tries = {
    "inline script": () => { put(make("script", { textContent: "globalThis.probed = true" })); return ran(); },
    "inline handler": () => { const e = make("b"); e.setAttribute("onclick", "globalThis.probed = true"); e.click(); return ran(); },
    "eval": () => new Promise(done => setTimeout(() => { try { done(new Function("return true")()); } catch { done(false); } })),
    "foreign script": () => comes(make("script", { src: `${elsewhere}a.js` })),
    "inline style": () => { const e = put(make("style", { textContent: "html { outline-width: 7px }" })), found = outlined(); e.remove(); return found; },
    "style attribute": () => { document.documentElement.setAttribute("style", "outline-width: 7px"); return outlined(); },
    "foreign style": () => comes(make("link", { rel: "stylesheet", href: `${elsewhere}a.css` })),
    "foreign image": () => comes(make("img", { src: `${elsewhere}a.svg` })),
    "fetch elsewhere": () => fetch(elsewhere).then(() => true, () => false),
    "frame": () => refused("frame-src", through => comes(make("iframe", { src: `${elsewhere}frame` })).then(through)),
    "object": () => comes(make("object", { data: `${elsewhere}a.svg` })),
    "base": () => { put(make("base", { href: elsewhere })); return document.baseURI.startsWith(elsewhere); },
    "form": () => refused("form-action", through => {
      const [form, frame] = [make("form", { action: elsewhere, method: "post", target: "probe" }), make("iframe", { name: "probe" })];
      document.body.append(frame, form);
      /* A frame that is not allowed either says so when the form has come through. */
      frame.onload = through;
      form.submit();
    }),
  };
  const through = [];
  for (const [name, attempt] of Object.entries(tries)) if (await attempt()) through.push(name);
  document.documentElement.removeAttribute("style");
  return through;
}"""
LEAVES = "elsewhere => { const link = document.createElement('a'); link.href = elsewhere; document.body.append(link); link.click(); }"


def _answer(route: Route) -> None:
    kind = route.request.resource_type
    route.fulfill(
        body=BODIES.get(kind, ""),
        content_type=ANSWERS.get(kind, "text/html"),
        headers={"Access-Control-Allow-Origin": "*"},
    )


def let_through(browser: Browser, address: str, places: list[str]) -> list[Fault]:
    """What the pages let through, each with its place: nothing if their policy holds."""
    wanted = ""

    def stay(route: Route) -> None:
        """A page that sends on to another one is held."""
        if route.request.is_navigation_request() and route.request.url != wanted:
            route.fulfill(status=204)
        else:
            route.continue_()

    found: list[Fault] = []
    # Whom the root sends to no language.
    with browser.new_context(base_url=address, locale="nl") as context:
        context.set_default_timeout(PATIENCE)
        context.route(re.compile(re.escape(address) + "(?!.*assets/)"), stay)
        context.route(f"{ELSEWHERE}**", _answer)
        for place in places:
            wanted = f"{address}{place}"
            page = context.new_page()
            page.goto(place)
            found += [Fault(Leak.LET, f"{one} at {place}") for one in page.evaluate(TRIED, ELSEWHERE)]
            page.evaluate(LEAVES, ELSEWHERE)
            page.wait_for_url(ELSEWHERE)
            if page.evaluate("document.referrer"):
                found.append(Fault(Leak.LET, f"referrer at {place}"))
            page.close()
    return found
