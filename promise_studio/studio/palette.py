"""The palette: every command of the screen that is open, by its words."""

from textual.command import DiscoveryHit, Hit, Hits, Provider


class StudioCommands(Provider):
    """Reads the registry, as the keys and the help do."""

    def _commands(self) -> list[tuple[str, str, str]]:
        from promise_studio.studio.commands import commands_on
        from promise_studio.studio.key_screen import KeyScreen

        screen = self.screen
        if not isinstance(screen, KeyScreen):
            return []
        return [
            (
                command.name,
                f"{command.label[:1].upper()}{command.label[1:]}  ({command.shown})",
                command.sentence,
            )
            for command in commands_on(screen.stage)
            if screen.doer_of(command.name) is not None and command.name != "palette"
        ]

    def _run(self, name: str) -> None:
        from promise_studio.studio.key_screen import KeyScreen

        if isinstance(self.screen, KeyScreen):
            self.screen.run_command(name)

    async def discover(self) -> Hits:
        for name, label, sentence in self._commands():
            yield DiscoveryHit(label, lambda name=name: self._run(name), help=sentence)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for name, label, sentence in self._commands():
            score = max(matcher.match(label), matcher.match(sentence) * 0.8)
            if score > 0:
                yield Hit(score, matcher.highlight(label), lambda name=name: self._run(name), help=sentence)


def palette_provider() -> type[Provider]:
    """The provider that the palette asks."""
    return StudioCommands
