"""What MkDocs is told beside its configuration: who publishes, the date of the law, the notebooks."""

import tomllib
from pathlib import Path
from typing import Any

from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from decider import law
from decider.words import words


class Notebook(File):
    """A notebook of `examples/`, built as a page."""

    def is_documentation_page(self) -> bool:
        return True


def on_config(config: Any) -> Any:
    """Pages say that they are not published while anything in site.toml is empty."""
    root = Path(config.config_file_path).parent
    publisher = tomllib.loads((root / "site.toml").read_text("utf-8"))
    config.extra["unpublished"] = not all(publisher.values())
    config.extra["email"] = publisher["email"]
    config.extra["as_of"] = words(config.theme["language"]).date(law.AS_OF)
    return config


@event_priority(-200)
def on_files(files: Files, config: Any) -> Files:
    """Add the notebooks of the page's language, after the notebook plugin took its own."""
    folder = Path(config.config_file_path).parent / "examples" / config.theme["language"]
    for path in sorted(folder.glob("*.ipynb")):
        name = f"exemples/{path.name}"
        files.append(Notebook.generated(config, name, abs_src_path=str(path)))
    return files
