"""What makes a tagged PDF one for the archive too: PDF/A-3a and PDF/UA-1 in one file, the workshop inside."""

from datetime import UTC, datetime
from typing import Any

import pydyf  # type: ignore[import-untyped]
from weasyprint import Attachment

from promise_studio.document.pdf.fetcher import AssetFetcher
from promise_studio.document.pdf.job import ATTACHED_NAME, Inside
from promise_studio.document.pdf.spare_tags import number_of

_NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)  # stands in until `keep_for_the_archive` takes it out again
_RDF_END = b"</rdf:RDF>"
_UA_NAMESPACE = "http://www.aiim.org/pdfua/ns/id/"
_EXTENSION = "http://www.aiim.org/pdfa/ns/"
# The claim to PDF/UA, and for PDF/A the description of the schema that the claim is written in. Both must
# stand in the first RDF of the metadata: a second one, as the library would append, is not looked at.
_UA_CLAIM = f"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="{_UA_NAMESPACE}" pdfuaid:part="1"/>\
<rdf:Description rdf:about="" xmlns:pdfaExtension="{_EXTENSION}extension/"\
 xmlns:pdfaSchema="{_EXTENSION}schema#" xmlns:pdfaProperty="{_EXTENSION}property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>{_UA_NAMESPACE}</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>The part of ISO 14289 that this file keeps to</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\
""".encode()


def attach(inside: Inside, fetcher: AssetFetcher) -> list[Any]:
    """The workshop as an attachment from memory; none when it does not travel."""
    if not inside.source:
        return []
    made = datetime.fromisoformat(inside.made) if inside.made else _NO_DAY
    return [
        Attachment(
            string=inside.source,
            name=ATTACHED_NAME,
            description="The workshop that this document was made from",
            created=made,
            modified=made,
            relationship="Source",
            url_fetcher=fetcher,
        )
    ]


def keep_for_the_archive(pdf: Any, *, dated: bool) -> None:
    """Part of the finisher for `write_pdf`: both standards claimed, nothing listed twice, no invented day."""
    _claim_accessibility(pdf)
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
    if not dated:
        for found in pdf.objects:
            if isinstance(found, pydyf.Stream) and found.extra.get("Type") == "/EmbeddedFile":
                for day in ("CreationDate", "ModDate"):
                    found.extra["Params"].pop(day, None)


def _claim_accessibility(pdf: Any) -> None:
    metadata = pdf.objects[number_of(pdf.catalog["Metadata"])]
    body = b"".join(metadata.stream)
    if body.count(_RDF_END) != 1:
        raise ValueError("the metadata hold no RDF, or several")
    metadata.stream[:] = [body.replace(_RDF_END, _UA_CLAIM + _RDF_END)]
    metadata.compress = False  # PDF/A wants metadata that anybody can read
