"""Compare the mutants that no test killed with those known to change nothing; run by `make mutants`.

A mutant survives honestly only where no row can tell it from the code: `survivors.toml` says why, by
operator and by the line that it changes.
"""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).parent


def main(session: str) -> int:
    known = tomllib.loads((HERE / "survivors.toml").read_text("utf-8"))["survivor"]
    dump = subprocess.run(["cosmic-ray", "dump", session], capture_output=True, text=True, check=True)
    ran, left, unneeded = 0, [], {row["line"] for row in known}
    for line in dump.stdout.splitlines():
        item, result = json.loads(line)
        ran += result is not None
        if result is None or result["test_outcome"] != "survived":
            continue
        mutation = item["mutations"][0]
        changed = "\n".join(re.findall(r"^-(?!--)\s*(.*)$", result["diff"], re.M))
        reasons = [
            row["line"]
            for row in known
            if re.search(row["operator"], mutation["operator_name"]) and re.search(row["line"], changed)
        ]
        unneeded -= set(reasons)
        if not reasons:
            place = f"{mutation['module_path']}:{mutation['start_pos'][0]}"
            left.append(f"{place}: {mutation['operator_name']} on {changed.strip()!r}")
    print(f"{ran} mutants ran; {len(left)} survive without a reason: {Path(session).resolve()}")
    print("\n".join(left))
    for line in sorted(unneeded):
        print(f"survivors.toml: no longer needed: {line}")
    return int(bool(left) or not ran)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
