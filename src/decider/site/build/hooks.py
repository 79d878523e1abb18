"""What MkDocs is told beside its configuration: who publishes, the date of the law, the pages made of data."""

from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from decider import law
from decider.data import shipped
from decider.site.build.publisher import publisher
from decider.site.pages.feed import PATH, feed
from decider.site.pages.sheets import Sheet, sheets
from decider.wording.words import words

SCHEMAS = ("faces/decision.schema.json", "site/pages/interview.schema.json")


def on_config(config: Any) -> Any:
    """Pages say that they are not published while anything in site.toml is empty."""
    publishing = publisher(Path(config.config_file_path).parent)
    config.extra["unpublished"] = bool(publishing.empty)
    config.extra["email"] = publishing.email
    say = words(config.theme["language"])
    config.extra["as_of"] = say.date(law.AS_OF)
    config.extra["reviewed"] = say.word("foot_reviewed" if law.reviews() else "foot_not_reviewed")
    return config


def on_nav(nav: Navigation, config: Any, files: Files) -> Navigation:
    """Set the titles of the menu as the language sets its type."""
    say = words(config.theme["language"])
    for one in (*nav.pages, *nav.items):
        if one.title:
            one.title = say.typeset(one.title)
    return nav


def on_template_context(context: Any, template_name: str, config: Any) -> Any:
    """Let the page for an address that leads nowhere find its styles and links from any depth."""
    if template_name == "404.html" and not config.site_url:
        context["base_url"] = f"/{config.theme['language']}/"
    return context


def on_files(files: Files, config: Any) -> Files:
    """Add the pages that are made of data: the provisions, the sheets, the feed, the schemas."""
    lang = config.theme["language"]
    for file in [one for one in files if one.src_uri.startswith("assets/")]:
        files.remove(file)  # the theme's own, which the languages share
    for provision in law.provisions().values():
        files.append(_page_of(provision, lang, config))
    for sheet in sheets():
        files.append(_sheet(sheet, lang, config))
    changes = feed(lang, config.site_name, config.site_url or "")
    files.append(File.generated(config, PATH, content=changes))
    for schema in SCHEMAS:
        source = shipped(schema).file
        files.append(File.generated(config, f"assets/{source.name}", content=source.read_text("utf-8")))
    return files


def _page_of(provision: law.Provision, lang: str, config: Any) -> File:
    """The page of a provision: all of it is data, so that nothing of it is typed twice."""
    name = words(lang).typeset(provision.name[lang])
    text = f"# {name} {{#p-{provision.id}}}\n\n/// computed | provision-{provision.id}\n///\n"
    # Reached from the list of texts, from every rule and every answer: no menu holds all of them.
    return File.generated(
        config, f"droit/{provision.id}.md", content=text, inclusion=InclusionLevel.NOT_IN_NAV
    )


def _sheet(sheet: Sheet, lang: str, config: Any) -> File:
    """The page of a first-minute sheet."""
    name = words(lang).typeset(sheet.text[lang])
    text = f"# {name} {{#fiche-{sheet.id}}}\n\n/// computed | sheet-{sheet.id}\n///\n"
    return File.generated(config, f"outils/{sheet.id}.md", content=text, inclusion=InclusionLevel.NOT_IN_NAV)
