"""Tasks side by side, each in a process of its own that tells its steps and its faults."""

import multiprocessing
import signal
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Event
from pathlib import Path
from traceback import format_exc
from typing import Any

from decider.errors import DeciderError
from decider.site.build.slip import slip
from decider.site.build.told import Told

SILENCE = 30
"""Seconds after which a task that says nothing is told."""

Speak = Callable[[str, str], None]


@dataclass
class Heard:
    """What a task told: its faults, what it made anew, what it kept as it was, what it left for later."""

    faults: list[str] = field(default_factory=list)
    made: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    late: list[str] = field(default_factory=list)


def work(tasks: Mapping[str, tuple[Any, ...]], told: Told) -> dict[str, Heard]:
    """Run tasks side by side until all have ended; each is a function, then its arguments.

    A task gets an event that all share, and a function to tell a "step", "faults", and what was
    "made", "kept" or is "late".
    """
    processes = multiprocessing.get_context("fork")  # which has everything imported already
    shared, heard = processes.Event(), {name: Heard() for name in tasks}
    running: dict[Any, BaseProcess] = {}
    try:
        for name, (function, *arguments) in tasks.items():
            ear, mouth = processes.Pipe(duplex=False)
            process = processes.Process(target=_do, args=(mouth, shared, function, arguments), name=name)
            process.start()
            mouth.close()
            running[ear] = process
        while running:
            ready = wait(list(running), timeout=SILENCE)
            if not ready:
                told.silent(SILENCE)
            for ear in [one for one in running if one in ready]:
                task = running[ear]
                try:
                    kind, text = ear.recv()
                except EOFError:
                    task.join()
                    del running[ear]
                    if task.exitcode and not heard[task.name].faults:
                        heard[task.name].faults.append(f"ended with exit code {task.exitcode}")
                    continue
                if kind == "step":
                    told.step(task.name, text)
                else:
                    getattr(heard[task.name], kind).append(text)
    finally:
        for left in running.values():
            left.terminate()
    return heard


def _do(mouth: Connection, shared: Event, function: Callable[..., None], arguments: list[Any]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started this ends it

    def speak(kind: str, text: str) -> None:
        mouth.send((kind, text))

    try:
        function(*arguments, shared, speak)
    except DeciderError as error:
        speak("faults", str(error))
    except Exception:
        speak("faults", slip(format_exc(), Path.cwd()))
    finally:
        mouth.close()
