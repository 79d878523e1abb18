"""Facts of one meaning that two questions know under different names."""

from collections.abc import Mapping

from decider.facts import Recipient, ToldTo, Value

ALIKE: Mapping[str, tuple[str, Mapping[Value, Value]]] = {
    "told_to": (
        "recipient",
        {
            ToldTo.JUDICIAL: Recipient.PROSECUTOR,
            ToldTo.POLICE: Recipient.POLICE,
            ToldTo.OTHER: Recipient.OTHER,
        },
    ),
    "no_other_way": ("unable_to_protect", {True: True, False: False}),
}
"""Facts of one meaning under two names: the other name, and each value as it is called there."""


def told_alike(known: Mapping[str, Value]) -> dict[str, Value]:
    """Say some facts under their other names as well.

    >>> told_alike({"told_to": ToldTo.JUDICIAL}), told_alike({"unable_to_protect": True})
    ({'told_to': JUDICIAL, 'recipient': PROSECUTOR}, {'unable_to_protect': True, 'no_other_way': True})
    """
    renamed = dict(known)
    for name, (other, values) in ALIKE.items():
        if name in known:
            renamed[other] = values[known[name]]
        elif other in known:
            renamed[name] = next(value for value, called in values.items() if called == known[other])
    return renamed
