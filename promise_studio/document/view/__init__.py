"""What a document says, before anyone decides how it looks: frozen values made from a workshop and a day.

`build_view(workshop, document, today, beside)` in `view.whole` makes all of it, and each module next to it
makes one section that can be asked for alone: `level_rows(workshop)` in `view.service_levels` is the SLA
table. Texts come formatted but not escaped; `Note` fields are still Markdown. A section that has nothing to
say carries a sentence in `missing`, else an empty string.
"""
