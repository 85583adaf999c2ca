"""Words that promise without any limit."""

from promise_studio.check.wording.listed import listed

PHRASES = {
    "absolute": listed(
        """
        always; never; every ?single time; each and every ?time; each ?single time; at all times; all ?of
        the time; forever; for ever; for life; lifetime guarantee|warranty|replacement|refund|service; for
        as long as you; completely; totally; absolutely; entirely; wholly; unconditional; unconditionally;
        no matter what|how|when|where|why|who|which|the; whenever you ..2 want|need|like|wish; any ..1
        reason|reasons; no questions ?are|will ?be asked; no quibble|quibbles; without exception|exceptions|
        fail|question|quibble; no exceptions; no ifs|excuses; under no|any circumstances; in no|all|any|
        every event|case|cases|circumstances|circumstance|instance|instances|situation; zero downtime|
        defects|defect|delays|errors|outages|loss|data|wait|tolerance|interruption|interruptions; not ever;
        no|not one single; any time ?for ?any ?reason; whatsoever; perfect; perfectly; flawless; flawlessly;
        error|defect|fault|bug free; first time ,|and ?, every; on time , every; eternally; permanently; for
        good .|,|!|and; without ?any limit|limits|limitation; unlimited refund|refunds|returns|revisions|
        changes|replacements; guarantee|guarantees|guaranteed ?the|you|our|always|to ..3 lowest|best|
        cheapest|fastest; best|lowest rate|price guarantee; beat any|every; never ?knowingly undersold|
        beaten; not be beaten; unbeatable; nothing ?is impossible; no hidden; everything you; we promise
        everything; around the clock always; total|complete satisfaction; satisfaction guaranteed;
        guaranteed ..2 satisfaction; completely|totally|fully|100 satisfied|happy; cancel|return|leave|
        switch|quit|stop|call|contact ..2 anytime; lowest|best|cheapest price|prices|rate|rates|fare|fares|
        cost|costs ..2 guarantee|guaranteed|promise|anywhere|online|of|any; whatever it takes|happens;
        whatever the ..1 reason|cause|weather|time|hour; at|on no time|account; ever .; ever .|!; day or
        night , ?we always; without hesitation; no strings; come what may; come rain or shine; until you
        are|is ?completely|totally|fully|100 ?% happy|satisfied|delighted; not a|one ?single call|letter|
        customer|one|day|minute|penny|parcel|order|passenger|patient|train|email|question|complaint|visitor;
        no such thing; whatever your ..1 reason|reasons|problem|question; every ..1 , every; complete|total|
        absolute peace|confidence|confidentiality|security|privacy|reliability|certainty|transparency|
        protection|control|discretion; for ?as long as ?it takes; without fail; 365 days; day in and|, ?day
        out; every single day|customer|visit|call|order; every hour of every; every minute of every; any
        time you|they like|want|wish|choose;
        """
    ),
    "soft": listed(
        """
        always|never ?to ?provide|offer|give|be|deliver|achieve ..2 best possible; aim|goal|objective|
        purpose|intention ..4 is to always|never; at all times ?, ?we ?will|shall do|try|strive|endeavour|
        aim|work|seek; always|never ?also|been|be ?our ?very ?and try|trying|tries|aim|aims|aiming|strive|
        strives|striving|endeavour|endeavours|endeavor|seek|seeks|seeking|work|working|works|looking|look|
        looks|do|doing|hope|hoping|intend|want|wanted|attempt|attempts|subject|prefer|make|making ?every|
        our|an ..2 to|best|effort|for|hard|towards|everything|all; not|n't|nearly|almost always|completely|
        totally|entirely|absolutely|perfect|guaranteed|every; not be always|entirely|completely; as always;
        never hesitate; can always; do not always; always welcome|possible|pleased|happy|delighted|glad|
        available|willing|grateful; always be ?very|happy|open welcome|possible|pleased|happy|delighted|
        glad|grateful|subject|available; there is|are always; always remember|check|keep ?your; not|n't ?be
        ?have able to always; never|always been|had; has|have|had always|never; unless|if|when|where ..4
        always|never; always say|said|easy; never said|easy; never say never; perfect for|world; no
        tolerance; absolutely no|free;
        totally free; always ?be looking; is not perfect; whether|if|almost perfect; nobody|none is|are|of
        perfect; completely|totally|absolutely free; no exceptions apply; entirely|completely|absolutely|
        totally|solely|wholly at|beyond|outside|new|different|rebuilt|unrelated|up|dependent|voluntary|
        optional|separate; everything you ?have ?ever paid|spent|bought|ordered|own; not ?ever promise|
        guarantee ..3 free|perfect|flawless; hope|hopes|hoping ..7 perfect|perfectly;
        in no event|case|circumstances ?be ?later|more|longer|exceed|less than; no|nobody|not|none ..5 all
        the time; no|none ..4 always;
        """
    ),
}
