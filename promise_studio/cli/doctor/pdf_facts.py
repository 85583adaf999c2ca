"""Whether PDFs can be made here, and the line that helps where they cannot."""

from promise_studio.cli.command import REINSTALL
from promise_studio.cli.doctor.fact import Fact, State
from promise_studio.cli.doctor.install_lines import Host, name_library, pdf_install_line
from promise_studio.cli.doctor.pdf_probe import Probe
from promise_studio.errors import UserError
from promise_studio.resources import templates_dir

PDF = "PDF export"
MAC_NOTE = "With a Python that is not Homebrew’s also: export DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib"


def pdf_fact(probe: Probe, host: Host) -> Fact:
    """What the probe of the PDF engine found, in words."""
    if not probe.error:
        return Fact(PDF, State.OK, f"WeasyPrint {probe.weasyprint}, Pango {probe.pango}", PDF)
    if "ModuleNotFoundError" in probe.error:
        return Fact(PDF, State.MISSING, f"a Python package is missing: {probe.error}", PDF, REINSTALL)
    if "cannot load library" in probe.error:
        library = name_library(probe.error)
        found = f"{library or 'Pango'} is not on this computer"
        line = pdf_install_line(host)
        note = f"\n{MAC_NOTE}" if host.platform == "darwin" else ""
        return Fact(PDF, State.MISSING, found, PDF, f"{line}{note}")
    return Fact(
        PDF, State.MISSING, f"the PDF engine does not start: {probe.error}", PDF, pdf_install_line(host)
    )


def font_fact() -> Fact:
    """Whether the documents' own fonts are in this installation."""
    try:
        folder = templates_dir()
    except UserError as error:
        return Fact("Fonts", State.MISSING, error.message, "documents", REINSTALL)
    fonts = [path for path in folder.rglob("*.woff2") if path.read_bytes()[:4] == b"wOF2"]
    if not fonts:
        return Fact(
            "Fonts",
            State.MISSING,
            "the documents’ fonts are not in this installation",
            "documents",
            REINSTALL,
        )
    return Fact("Fonts", State.OK, f"{len(fonts)} bundled; none of this computer’s are used", "documents")
