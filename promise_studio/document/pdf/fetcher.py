"""What a document may load: the assets that travel with the program, by their exact names."""

from collections.abc import Mapping
from typing import Any

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from promise_studio.document.assets import SCHEME, Asset

LONGEST_ADDRESS = 200


class AssetFetcher(URLFetcher):  # type: ignore[misc]  # weasyprint has no types
    """Answers from memory and keeps a list of what else was asked for."""

    def __init__(self, assets: Mapping[str, Asset]) -> None:
        super().__init__(
            timeout=1, allowed_protocols=frozenset({SCHEME}), allow_redirects=False, fail_on_errors=True
        )
        # The opener's own handlers would know files and sockets; without them there is no way out.
        for handlers in (self.handle_open, self.process_request, self.process_response, self.handle_error):
            handlers.clear()
        self.assets = assets
        self.blocked: list[str] = []

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:  # noqa: ARG002  the library's signature
        """The asset of this name; anything else ends the export."""
        asset = self.assets.get(url)
        if asset is None:
            self.blocked.append(url[:LONGEST_ADDRESS])
            raise FatalURLFetchingError(f"blocked: {url[:LONGEST_ADDRESS]}")
        return URLFetcherResponse(url, asset.content, {"Content-Type": asset.media_type})
