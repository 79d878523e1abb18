"""What the tests share, each in a file of its own."""

pytest_plugins = [
    "aside",
    "built",
    "choosing",
    "collecting",
    "copies",
    "halves",
    "progress",
    "reading",
    "recorder",
]
