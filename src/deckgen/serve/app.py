"""The local server: a page, what it shows, pictures, and a line open on which it hears of changes.

Only this machine is answered, under its own names, so that no page of the web can ask through a browser; what changes
anything outside wants a header that only our own page sends. What can be asked for is what is named here: no path of
the disk is ever made of a request.
"""

import asyncio
import webbrowser
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from deckgen.build.preparation import list_themes
from deckgen.deferred import defer
from deckgen.errors import Error, UnusableFileError
from deckgen.named_tuple import NamedTuple
from deckgen.preview.drawing import NoRendererError
from deckgen.serve.facts import describe_course, describe_verdicts, list_open_sources
from deckgen.serve.live import Compiler, View

if TYPE_CHECKING:
    from starlette import applications, concurrency, exceptions, middleware, requests, responses, routing
else:
    applications, concurrency = defer("starlette.applications"), defer("starlette.concurrency")
    exceptions = defer("starlette.exceptions")
    requests, responses = defer("starlette.requests"), defer("starlette.responses")
    middleware, routing = defer("starlette.middleware"), defer("starlette.routing")

HOST: Final = "127.0.0.1"
HEADER: Final = "x-deckgen"
"""What our page sends with what it asks to be done; a page from elsewhere may not without being let."""
_NAMES: Final = frozenset((HOST, "localhost", "[::1]"))
_HERE: Final = Path(__file__).parent / "page"
_FILES: Final = {
    "/": ("index.html", "text/html"),
    "/style.css": ("style.css", "text/css"),
    "/script.js": ("script.js", "text/javascript"),
}
_POLICY: Final = (
    "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS: Final = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_FRESH: Final = {"Cache-Control": "no-store"}
_PATIENCE: Final = 15.0
"""Seconds after which a sign of life is sent."""
_DENSITIES: Final = ("", "concise", "full", "brief")


class Served(NamedTuple):
    """What is served."""

    compiler: Compiler
    first: View
    """How the course is shown until somebody chooses."""
    clients: tuple[str, ...] = ()
    """Names to choose from."""
    editor: str = ""
    """Begins a link that opens a line in an editor: "vscode://file"; "" for none."""
    open_page: Callable[[str], object] = webbrowser.open


class Bell:
    """Tells those who wait that something changed; rung from any thread."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Queue[int]] = set()
        self._closed = False
        self._loop: asyncio.AbstractEventLoop | None = None

    def ring(self, revision: int) -> None:
        """Tell everybody."""
        if self._loop:
            self._loop.call_soon_threadsafe(self._pass_on, revision)

    def close(self) -> None:
        """End all lines: the server ends."""
        self._closed = True
        self.ring(0)

    def _pass_on(self, revision: int) -> None:
        for queue in self._waiting:
            queue.put_nowait(revision)

    async def listen(self, gone: Callable[[], Awaitable[bool]]) -> AsyncIterator[str]:
        """Yield what the line says, until the browser is gone."""
        self._loop = asyncio.get_running_loop()
        queue: asyncio.Queue[int] = asyncio.Queue()
        self._waiting.add(queue)
        try:
            yield ": open\n\n"
            while not (self._closed or await gone()):
                try:
                    revision = await asyncio.wait_for(queue.get(), _PATIENCE)
                except TimeoutError:
                    yield ": still here\n\n"
                else:
                    yield f"event: change\ndata: {revision}\n\n" if revision else ""
        finally:
            self._waiting.discard(queue)


def make_app(served: Served, bell: Bell) -> "applications.Starlette":
    """Return the application."""
    desk = _FrontDesk(served, bell)
    routes = [
        *(routing.Route(path, desk.send_file) for path in _FILES),
        routing.Route("/course.json", desk.send_course),
        routing.Route("/ready.json", desk.send_verdicts),
        routing.Route("/pictures/{name}.png", desk.send_picture),
        routing.Route("/changes", desk.send_changes),
        routing.Route("/sources", desk.open_sources, methods=["POST"]),
    ]
    return applications.Starlette(routes=routes, middleware=[middleware.Middleware(_Guard)])


class _Guard:
    """Answers none but this machine's own pages."""

    def __init__(self, app: Any) -> None:  # noqa: ANN401 - Starlette's own
        self._app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401 - ASGI's own
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = requests.Request(scope)
        refused = _find_objection(request)
        if refused:
            await responses.PlainTextResponse(refused, 403, headers=_HEADERS)(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def _find_objection(request: "requests.Request") -> str:
    """Return why a request is not answered; "" where it is."""
    host = request.headers.get("host", "")
    if host.rpartition(":")[0] not in _NAMES and host not in _NAMES:
        return "This page is served to its own machine alone."
    origin = request.headers.get("origin")
    if origin and origin != f"http://{host}":
        return "Pages from elsewhere are not answered."
    if request.method not in {"GET", "HEAD"} and HEADER not in request.headers:
        return "Only the page itself may ask for that."
    return ""


def _refuse(status: int, reason: str) -> "exceptions.HTTPException":
    """Return what Starlette answers with, raised: the reason as plain text, with our headers."""
    return exceptions.HTTPException(status, reason, headers=dict(_HEADERS))


class _FrontDesk:
    """Answers requests; what takes long is done in threads."""

    def __init__(self, served: Served, bell: Bell) -> None:
        self._served, self._bell = served, bell

    async def send_file(self, request: "requests.Request") -> "responses.Response":
        """Send a file of the page."""
        name, kind = _FILES[request.url.path]
        return responses.Response((_HERE / name).read_bytes(), media_type=kind, headers={**_HEADERS, **_FRESH})

    async def send_course(self, request: "requests.Request") -> "responses.Response":
        """Send all that the page shows, in the view that it asks for."""
        view = self._read_view(request)
        facts = await concurrency.run_in_threadpool(self._describe, view)
        return responses.JSONResponse(facts, headers={**_HEADERS, **_FRESH})

    async def send_verdicts(self, request: "requests.Request") -> "responses.Response":
        """Send what is to be done before class, in the view that is asked for."""
        view = self._read_view(request)
        verdicts = await concurrency.run_in_threadpool(self._served.compiler.judge, view)
        return responses.JSONResponse(describe_verdicts(verdicts), headers={**_HEADERS, **_FRESH})

    def _read_view(self, request: "requests.Request") -> View:
        """Return the view that a request asks for; one that cannot be is refused."""
        asked = request.query_params
        wanted = {name: asked.get(name, default) for name, default in self._served.first._asdict().items()}
        if wanted["density"] not in _DENSITIES:
            raise _refuse(400, "There is no such density.")
        return View(**wanted)

    def _describe(self, view: View) -> dict[str, Any]:
        compiler = self._served.compiler
        revision = compiler.revision
        return {
            "revision": revision,
            "view": view._asdict(),
            "themes": list(self._list_themes()),
            "clients": list(self._served.clients),
            "editor": self._served.editor,
            **describe_course(compiler.show(view)),
        }

    def _list_themes(self) -> tuple[str, ...]:
        try:
            return list_themes(self._served.compiler.request.sources)
        except (Error, OSError):
            return ()

    async def send_picture(self, request: "requests.Request") -> "responses.Response":
        """Send a picture; its name says what is on it, so that browsers may keep it."""
        pictures = self._served.compiler.pictures
        try:
            found = await concurrency.run_in_threadpool(pictures.find, request.path_params["name"])
        except (NoRendererError, UnusableFileError) as error:
            raise _refuse(503, str(error)) from error
        if found is None:
            raise _refuse(404, "There is no such picture.")
        kept = {"Cache-Control": "private, max-age=31536000, immutable"}
        return responses.Response(found, media_type="image/png", headers={**_HEADERS, **kept})

    async def send_changes(self, request: "requests.Request") -> "responses.Response":
        """Keep a line open on which the page hears of changes."""
        lines = self._bell.listen(request.is_disconnected)
        return responses.StreamingResponse(lines, media_type="text/event-stream", headers={**_HEADERS, **_FRESH})

    async def open_sources(self, request: "requests.Request") -> "responses.Response":
        """Open the case studies that the reminders of a module want shown, in the browser of this machine."""
        view = self._read_view(request)
        course = await concurrency.run_in_threadpool(self._served.compiler.show, view)
        addresses = list_open_sources(course, request.query_params.get("module", ""))
        for address in addresses:
            await concurrency.run_in_threadpool(self._served.open_page, address)
        return responses.JSONResponse({"opened": list(addresses)}, headers={**_HEADERS, **_FRESH})
