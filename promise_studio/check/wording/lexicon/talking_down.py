"""Words that talk down to the reader."""

from promise_studio.check.wording.listed import listed

PHRASES = {
    "condescending": listed(
        """
        simply; of course; obviously; clearly you|, ..1 you|we; naturally ,; needless to say; as you
        know|are|should|will ?already ?well ?aware|know|be; as ?we ?have ?already|previously|clearly
        told|said|stated|explained|mentioned|advised|informed ?you; merely; all you ?have ?need ?to ?do
        is|have|need; just|only ?need|have ?to click|call|fill|follow|ask|tell|remember|log|go|send|
        wait|give|pop|visit|use|phone|ring; it is|'s|should|could ?be|not ?that ?really ?very ?so easy|
        simple|obvious|common|clear|self|hard|difficult|rocket ?sense|explanatory|science|to|that|, for|
        to|you|as|.; you should|must ?have know|known|understand|understood|realise|realize|appreciate|
        remember|read|be ?aware|able; bear with us; please|kindly ?do ?not|n't remember|note|understand|
        appreciate|be|refrain|ensure ?that|patient|aware; you failed|neglected|forgot to; your failure
        to; even a|beginners|the|you child|can|could; in your own interest; any sensible|reasonable|
        normal person|customer; as every|any|everyone; everyone|everybody knows;  with all
        due respect; trust us; do not worry; rest assured; actually; you people; you must understand|
        appreciate|accept|realise; we are too; for dummies; calm down; there 's|is no need to|for;
        generously|kindly allow|agree|offer|permit|let; you are lucky|privileged; as a favour|favor;
        goes without saying; perfectly|quite clear|simple|obvious; not as ?hard|difficult complicated|
        hard|difficult ?as; if you had|only|bothered ?only|bothered|to read|listened|bother|checked|
        followed|asked;
        """
    ),
}
