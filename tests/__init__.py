"""The tests; a package, so that `tests.hostile` is found from every folder below."""
