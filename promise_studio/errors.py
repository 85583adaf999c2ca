"""What a person is told when something they gave or need is not right."""

USAGE = 2
MISSING = 3


class UserError(Exception):
    """Wrong input, said in one clear sentence, with a hint of what to do and the exit code of the command."""

    def __init__(self, message: str, hint: str = "", exit_code: int = USAGE) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.exit_code = exit_code

    def __str__(self) -> str:
        return self.message


class MissingError(UserError):
    """Something that the command needs is not on this computer; the hint says how to get it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint, MISSING)
