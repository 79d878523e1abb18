"""Both languages on this machine, built again on each save."""

import subprocess
import sys
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

WATCHED = ("docs", "src", "examples", "snippets", "theme", "mkdocs.yml", "mkdocs.en.yml", "site.toml")


def serve(root: Path, host: str = "127.0.0.1", port: int = 8000) -> int:
    """Build, serve and watch until interrupted; a build that stops leaves the last good pages up."""
    address = f"http://{host}:{port}"

    def rebuild() -> None:
        # A process of its own, so that the functions are the ones just saved.
        done = subprocess.run([sys.executable, "-m", "decider.site", "preview", address], cwd=root)
        said = (
            f"Both languages: {address}/fr/ and {address}/en/" if not done.returncode else "Mend it and save."
        )
        print(said, flush=True)

    server = LiveReloadServer(builder=rebuild, host=host, port=port, root=str(root / "site"), mount_path="/")
    for name in WATCHED:
        server.watch(str(root / name))
    rebuild()
    try:
        server.serve(open_in_browser=False)
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
    return 0
