"""One edit of each kind: the file, what it holds, what it holds then. Each moves what a reader sees."""

EDITS = {
    "a French page": ("docs/fr/cas/v7.md", "## Et si…", "Un mot de plus.\n\n## Et si…"),
    "an English page": ("docs/en/cas/v7.md", "## What if", "One more word.\n\n## What if"),
    "a label": ("src/decider/wording/labels/fr/sharing.toml", "accepte ce partage", "veut bien ce partage"),
    "a rule": ("src/decider/rules/mandate.py", 'MUST_TRANSMIT, ("R78"', 'MUST_PROVIDE, ("R78"'),
    "a story": ("src/decider/vignettes/v7.py", "The mother refuses;", "She refuses;"),
    "the style sheet": ("theme/assets/base.css", "{", "{\n  /* edited */"),
}
