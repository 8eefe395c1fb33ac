"""The server from start to end: a free port, the watcher, the browser."""

import socket
import webbrowser
from collections.abc import Callable
from importlib.util import find_spec
from signal import SIGTERM
from threading import Event, Thread
from types import FrameType
from typing import TYPE_CHECKING, Final

from deckgen.deferred import defer
from deckgen.preview.drawing import NoRendererError
from deckgen.serve.app import HOST, Bell, Served, make_app
from deckgen.serve.watching import Watcher

if TYPE_CHECKING:
    import uvicorn
else:
    uvicorn = defer("uvicorn")

PORT: Final = 8042
_TRIED: Final = 20
"""Ports that are tried where nobody asked for one."""
_GRACE: Final = 1
"""Seconds that open lines have to end."""


def check_installed() -> None:
    """Raise `NoRendererError` where the packages for the live page are missing."""
    if not all(map(find_spec, ("starlette", "uvicorn", "watchfiles", "betteroffice_pptx"))):
        raise NoRendererError("The live page is not installed: pip install 'deckgen-stories[serve]'")


def open_port(port: int | None) -> socket.socket:
    """Return a socket that listens on this machine alone: on a port, or on the first one that is free.

    Raises:
        OSError: it is taken, or all that are tried.
    """
    wanted = [port] if port is not None else [*range(PORT, PORT + _TRIED), 0]
    for number in wanted:
        try:
            return socket.create_server((HOST, number))
        except OSError:
            if number == wanted[-1]:
                raise
    raise AssertionError


def serve(
    served: Served,
    listener: socket.socket,
    *,
    say: Callable[[str], object],
    browse: bool = False,
    stop: Event | None = None,
) -> None:
    """Serve until somebody ends it.

    Args:
        served: What is served.
        listener: Where; it is closed in the end.
        say: Called with the address.
        browse: Whether a browser is opened.
        stop: Ends it when it is set; without one, Ctrl-C does.
    """
    address = f"http://{HOST}:{listener.getsockname()[1]}/"
    bell, compiler = Bell(), served.compiler
    watcher = Watcher(lambda: compiler.seen, lambda: bell.ring(compiler.turn()))
    config = uvicorn.Config(
        make_app(served, bell), log_level="critical", access_log=False, timeout_graceful_shutdown=_GRACE, lifespan="off"
    )
    watcher.start()
    say(address)
    if browse:
        webbrowser.open(address)
    server = _make_server(config, bell)
    if stop:
        Thread(target=_end, args=(server, stop), daemon=True).start()
    try:
        server.run(sockets=[listener])
    except KeyboardInterrupt:  # it has ended in good order by then
        pass
    finally:
        watcher.stop()
        listener.close()


def _make_server(config: "uvicorn.Config", bell: Bell) -> "uvicorn.Server":
    """Return a server that ends its open lines before it waits for them to end."""

    class BellServer(uvicorn.Server):
        def handle_exit(self, sig: int, frame: FrameType | None) -> None:
            bell.close()
            super().handle_exit(sig, frame)

    return BellServer(config)


def _end(server: "uvicorn.Server", stop: Event) -> None:
    stop.wait()
    server.handle_exit(SIGTERM, None)
