"""Both languages on this machine: built beside, put up when whole, built again on each save."""

import shutil
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Thread

from decider.site.build.serve.live import Live
from decider.site.build.serve.loop import Loop
from decider.site.build.serve.preview import Server
from decider.site.build.serve.watch import watching

BUILDER = (sys.executable, "-P", str(Path(__file__).with_name("warm.py")))


def serve(root: Path, port: str = "8000", builder: Sequence[str] = BUILDER) -> int:
    """Serve until interrupted; return 0, or 1 after saying why the port cannot be had.

    `builder` is the command of a process that waits for an order, as `warm.py` does.
    """
    live = Live()
    try:
        server = Server(live, int(port))
    except (OSError, OverflowError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no port has this number"
        with Server(live, 0) as free:
            print(f"port {port}: {reason}; type: make serve PORT={free.server_port}", file=sys.stderr)
        return 1
    address = f"http://127.0.0.1:{server.server_port}"
    folder = root / ".cache" / f"serve-{server.server_port}"
    shutil.rmtree(folder, ignore_errors=True)  # of a server that was killed
    loop = Loop(builder, root, folder, live)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: loop.events.put(None))
    Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
    print(f"{address}/fr/ and {address}/en/ (Ctrl-C ends)", flush=True)
    try:
        with watching(root, loop.events.put):
            loop.work()
    finally:
        server.shutdown()
        server.server_close()
        shutil.rmtree(folder, ignore_errors=True)
    return 0
