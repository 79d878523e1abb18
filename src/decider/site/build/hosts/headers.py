"""What a host says with each file: the policy, and how long a copy of it is good.

Every host's own form of this is written from here: `nginx.py`, `underscored.py`, `table.py`.
"""

from collections.abc import Collection

from decider.languages import LANGUAGES
from decider.site.build.policy import POLICY
from decider.site.pages.offered import FILE, SCHEMA

Headers = dict[str, str]

EMBEDDED: tuple[str, ...] = ()
"""How the addresses of those pages begin that another site may show in a frame."""

HASHED = "/assets/"
"""Where each file bears the hash of what it holds: under its address it never changes."""

OPEN = tuple(f"/{lang}/{file}" for lang in LANGUAGES for file in (FILE, SCHEMA))
"""What the pages of another site may fetch."""

_UNUSED = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "usb",
    "xr-spatial-tracking",
)

SAFE: Headers = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    # All that a page could ask a browser for, but to copy a citation and to pass a page on.
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _UNUSED),
}
ENCRYPTED = ("Strict-Transport-Security", "max-age=31536000")
"""Said where the reader came by https, and nowhere else."""
UNFRAMED = "frame-ancestors 'none'"
LASTING = "public, max-age=31536000, immutable"
ASKED_AGAIN = "no-cache"


def headers(path: str, embedded: Collection[str] = EMBEDDED) -> Headers:
    """Say what goes with the file at an address.

    >>> headers("/fr/cas/v7/")["Cache-Control"], headers("/assets/base.1f3a.css")["Cache-Control"]
    ('no-cache', 'public, max-age=31536000, immutable')
    >>> headers("/fr/")["Content-Security-Policy"].endswith("; frame-ancestors 'none'")
    True
    >>> "frame-ancestors" in headers("/fr/carte/v7/", embedded=["/fr/carte/"])["Content-Security-Policy"]
    False
    """
    framed = path.startswith(tuple(embedded))
    found = {"Content-Security-Policy": POLICY if framed else f"{POLICY}; {UNFRAMED}", **SAFE}
    found["Cache-Control"] = LASTING if path.startswith(HASHED) else ASKED_AGAIN
    if path in OPEN:
        found["Access-Control-Allow-Origin"] = "*"
    return found
