"""From the start of the process to the first painted window, against a bare ``QMainWindow``."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from tempfile import TemporaryDirectory

from benchmarks.rows import Row

RUNS = 9
PROMISED = 1.5
_BARE = """
import os, sys
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(sys.argv)
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        os._exit(0)
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""
_OURS = """
import os
from desktop.ui.main_window import MainWindow
def painted(self, event, paint=MainWindow.paintEvent):
    paint(self, event)
    os._exit(0)
MainWindow.paintEvent = painted
from desktop.__main__ import main
main([])
"""


def measure() -> list[Row]:
    """Return one line: medians of whole processes, run in turn, on whatever screen there is (none: in memory)."""
    with TemporaryDirectory() as home:
        environment = {**os.environ, "HOME": home, "XDG_CONFIG_HOME": home}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its modules compiled
        if not environment.get("DISPLAY"):
            environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        times = [(_wall(_OURS, environment), _wall(_BARE, environment)) for _ in range(RUNS + 1)][1:]
    ours, theirs = (statistics.median(column) for column in zip(*times, strict=True))
    return [Row("start to first painted window", ours, "a bare QMainWindow", theirs, PROMISED)]


def _wall(code: str, environment: dict[str, str]) -> float:
    begun = time.perf_counter()
    command = [sys.executable, "-c", code]
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603 - our own words
    return (time.perf_counter() - begun) * 1000
