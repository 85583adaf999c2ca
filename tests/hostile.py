"""Strings that have broken somebody's program, shared by every test that puts text into a field."""

import base64

PORT = 9  # the discard port: nothing answers there, and a test server may stand in its place
SITE = f"http://127.0.0.1:{PORT}"
SVG_WITH_REQUEST = f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{SITE}/inner.png"/></svg>'
ENTITIES = "".join(
    f'<!ENTITY e{level} "{f"&e{level - 1};" * 10 if level else "boom"}">' for level in range(6)
)

HTML = {
    "script": "<script>document.title='owned'</script>",
    "img file": "<img src=file:///etc/hostname>",
    "img file, upper case": '<IMG SRC="FILE:///etc/hostname">',
    "base href": '<base href="file:///etc/"><img src="hostname">',
    "link stylesheet": f'<link rel="stylesheet" href="{SITE}/look.css">',
    "style import": '<style>@import url("file:///etc/hostname"); body { display: none }</style>',
    "link attachment": '<link rel="attachment" href="file:///etc/hostname">',
    "a attachment": '<a rel="attachment" href="file:///etc/hostname">take it</a>',
    "object and embed": '<object data="file:///etc/hostname"></object><embed src="file:///etc/hostname">',
    "svg image": '<svg><image xlink:href="file:///etc/hostname" href="file:///etc/hostname"/></svg>',
    "svg onload": "<svg onload=alert(1)>",
    "data svg": "<img src='data:image/svg+xml;base64,"
    + base64.b64encode(SVG_WITH_REQUEST.encode()).decode("ascii")
    + "'>",
    "doctype": '<!DOCTYPE svg [<!ENTITY leak SYSTEM "file:///etc/hostname">]><svg><text>&leak;</text></svg>',
    "entity expansion": f"<!DOCTYPE x [{ENTITIES}]><x>&e5;</x>",
    "comment and cdata": "--> <!-- ]]> <![CDATA[ </textarea></title></style></script>",
    "character references": "&lt;b&gt; &amp;amp; &#x3C;i&#x3E; &#0; &nosuch;",
}

BREAKOUTS = {
    "css": f'red; }} @import url("{SITE}/a.css"); p {{ background: url({SITE}/b.png)',
    "attribute": f'" onload="alert(1)" style="background:url({SITE}/c.png)',
    "attribute, single quote": "' onfocus='alert(1)' autofocus='",
    "id": '"><a id="PRM-1" name=\'PRM-1\'>',
    "path": "../../../etc/hostname",
    "path, backslash": "..\\..\\boot.ini:stream",
    "shell": "$(touch owned) `touch owned`; touch owned | touch owned && touch owned",
    "jinja": "{{ 7 * 191 }}{% for x in ().__class__.__mro__ %}{{ x }}{% endfor %}{# gone #}",
    "template, other": "${7*191} #{7*191} <%= 7*191 %> %(name)s {0} {name!r}",
    "json": '"}],"format":999,"frame":{"title":"',
    "sql": "'); DROP TABLE cases; --",
    "mermaid": "a]-->b; click b \"javascript:alert(1)\" %%{init: {'theme': 'x'}}%%\nend",
    "yaml": "- a: !!python/object/apply:os.system [id]\n---\n&x *x",
    "markdown table": "a | b \\| c\n|---|---|\n| d | e |",
}

LINKS = {
    "javascript": "[press](javascript:alert(1))",
    "javascript, mixed case": "[press](JaVaScRiPt:alert(1))",
    "javascript, entity": "[press](&#x6A;avascript&colon;alert(1))",
    "javascript, blanks": "[press](<java\tscript:alert(1)>)",
    "vbscript": "[press](vbscript:MsgBox)",
    "data": "[press](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "file": "[press](file:///etc/hostname)",
    "no scheme": "[press](//example.org/x)",
    "drive": "[press](C:/Windows/win.ini)",
    "smb": "[press](smb://example.org/share)",
    "ftp": "[press](ftp://example.org/x)",
    "credentials": "[press](https://user:secret@example.org/)",
    "credentials, look-alike": "[press](https://bank.example%40example.org@example.net/)",
    "mailto with query": "[press](mailto:a@example.org?cc=all@example.org&body=hello)",
    "autolink": f"<javascript:alert(1)> {SITE}/bare <{SITE}/auto>",
    "reference": "[press][1]\n\n[1]: javascript:alert(1)",
    "image": f"![alt]({SITE}/i.png)",
    "image, file": "![alt](file:///etc/hostname)",
}

DEPTHS = {
    "asterisks": "*" * 400,
    "emphasis": "*a " * 200 + "b*" * 200,
    "quotes": "> " * 300 + "deep",
    "lists": "- " * 300 + "deep",
    "brackets": "[" * 500 + "]" * 500,
    "long word": "w" * 100_000,
    "many lines": "line\n" * 5_000,
}

CONTROLS = {
    "nul": "before\x00after",
    "escape": "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x1b[2J",
    "c1": "\x9b31mred \x90q\x9c \x85next",
    "carriage return": "kept\rlost\r\nnext",
    "backspace": "safe\x08\x08\x08\x08evil\x7f",
    "separators": "one\u2028two\u2029three\x0bfour\x0cfive",
    "bidi override": "invoice\u202egnp.exe",
    "bidi isolate": "a\u2066b\u2067c\u2068d\u2069e\u200f\u200e",
    "invisible": "no\u200bbreak\u2060here\ufeff\u00ad",
    "tags": "plain\U000e0068\U000e0069",
    "noncharacters": "a\ufffe\uffff\U0010ffff\ue000b",
    "blank": " \t\n\u3000\u00a0 ",
}

FORMULAS = {
    "equals": '=HYPERLINK("http://127.0.0.1:9/x","press")',
    "dde": "=cmd|' /C calc'!A0",
    "plus": "+1+cmd|' /C calc'!A0",
    "minus": "-1+1",
    "at": "@SUM(A1:A9)",
    "tab first": "\t=1+1",
    "return first": "\r=1+1",
    "newline first": "\n=1+1",
    "full-width equals": "\uff1d1+1",
    "full-width plus": "\uff0b1+1",
    "full-width minus": "\uff0d1+1",
    "full-width at": "\uff20SUM(A1)",
    "pipe": "|calc",
    "percent": "%0a=1+1",
    "blank first": "  =1+1",
    "quote first": "'=1+1",
    "separators": 'a;b,c\td"e""f',
}

MARKUP = {
    "bold": "[bold]not bold[/bold]",
    "closing tag": "[/foo]",
    "action": "[@click=app.quit]press[/]",
    "open": "[red",
    "link": "[link=file:///etc/hostname]press[/link]",
    "escaped": r"\[bold] \\[b] \[",
    "variable": "$primary [$error]x[/]",
    "emoji code": ":smile: :warning:",
}

SCRIPTS = {
    "arabic": "نَعِدُكَ بالرد خلال ٢٤ ساعة",
    "hebrew": "אנחנו עונים תוך יום אחד (24)",
    "mixed directions": "Order 12 — طلب رقم 12 — הזמנה 12!",
    "chinese": "我们承诺在二十四小时内答复您。",
    "japanese and korean": "お約束します。약속합니다.",
    "thai and devanagari": "เราสัญญา हम वादा करते हैं",
    "emoji": "👩\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈 🇳🇱 👍🏽 ❤️",
    "combining": "e\u0301\u0323\u0302" + "\u0300" * 60 + " Z͑ͫaͮlgo",
    "nfc": "caf\u00e9 \u00c5ngstr\u00f6m \ud55c",
    "nfd": "cafe\u0301 A\u030angstro\u0308m \u1112\u1161\u11ab",
    "compatibility": "\ufb01ne \u2460 \u00bd \uff21",
    "case": "İstanbul STRASSE ß ſ ǅ",
    "wide": "ＷＩＤＥ　全角",
}

GROUPS = {
    "html": HTML,
    "breakout": BREAKOUTS,
    "link": LINKS,
    "depth": DEPTHS,
    "control": CONTROLS,
    "formula": FORMULAS,
    "markup": MARKUP,
    "script": SCRIPTS,
}

HOSTILE: dict[str, str] = {
    f"{group}: {name}": text for group, texts in GROUPS.items() for name, text in texts.items()
}
"""Every one of them under a name to put into a test's id; each can be written as UTF-8."""

LONE_SURROGATE = "half a pair: \ud800"
"""Apart, as it cannot be written as UTF-8; JSON can carry it as an escape."""
