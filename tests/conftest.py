"""What the tests share, each in a file of its own, after those that it needs."""

pytest_plugins = [
    "aside",
    "built",
    "choosing",
    "collecting",
    "copies",
    "took",
    "halves",
    "measured",
    "progress",
    "reading",
    "recorder",
]
