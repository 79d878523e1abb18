"""The booklet's rules, one file per family: small functions from facts to a `Ruling`."""
