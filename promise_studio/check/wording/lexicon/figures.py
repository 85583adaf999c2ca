"""Figures with a unit: times, dates, amounts, shares and counts."""

from promise_studio.check.wording.listed import listed

PHRASES = {
    "time": listed(
        """
        <num> ..1 days;
        <num> ?to|-|or|and|( ?<num> ?) ?full|more|clear ?<clock> ?<clock> <unit>; <num> ( # ) ?<clock>
        <unit>; within|under|every|each|after a|an|one|the ?single ?<clock> <unit>; in a|an|one ?single
        ?<clock> <unit>; in the ?<clock> hour; half an hour; an hour 's; less than|under|over a|an|one
        <unit>; same|next ?calendar|working|business|available day|morning|afternoon|evening|night|week|
        call|bill|statement|flight|month; working|business|calendar day that|you|we|after|it|of; by ?the end
        ?of ?the|your ?next|same|following ?<clock> day|month|week|business|shift|call|year|hour; by close
        ?of business|play|day; close of business|play; by|before|after|until|from|at|between # ?: ?# ?am|pm|
        a|p|oclock|noon|midnight|hrs|on|and|-|:; # am|pm|oclock; by|before|after|until|till midday|noon|
        midnight|lunchtime|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|january|
        february|march|april|june|july|august|september|october|november|december; before|by|within|after|on
        the <ordinal>|# ?st|nd|rd|th ring|day|working|business|of|week|month; in|within the first <unit>;
        within|in|after|fewer|than <num> rings|calls; daily; weekly; monthly; annually; quarterly; hourly;
        nightly; fortnightly; yearly; bi|twice weekly|monthly|daily|annually; annual report|review|check|
        service|inspection|survey|statement|meeting; every|each|per|a ?single ?other ?<clock> day|week|
        fortnight|month|year|quarter|hour|minute|night|morning|evening|bill; once|twice a|an|per|every|
        each|in; <num> times ?a|per|every|each; 24 7; # / #; on arrival|departure; overnight; by return ?of
        post|email|mail; on the ?same day; there and then; then and there; on the spot; first ?point ?of
        contact|call|visit|conversation; during the|your ?first ?same morning|afternoon|evening|night|day|
        week|month|session|visit|call|conversation|working|business; day you|of; until you|it|your|the;
        each|every monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening|weekday; after|
        before|between each|every ?single use|patient|guest|visit|stay|meal|customer|flight|trip|shift|
        treatment|appointment|job|day; # january|february|march|april|may|june|july|august|september|
        october|november|december; january|february|march|april|june|july|august|september|october|november|
        december #; before you|the|your ?we ..2 begin|start|starts|work|leave|travel|commence|pay|book|go|
        arrive|buy|sign|order|treatment|proceed|goods|are; twice|once ?a ?each ?per ?every term|week|day|
        month|year|shift; at|from|to|until|till|by|before|after <num> in the morning|afternoon|evening; at|
        from|to|until|till|by|before <num> oclock|sharp; by|before|until|till <num> .|,; open|opens|close|
        closes at|from|until <num>; on the # st|nd|rd|th; # st|nd|rd|th of; on|by day <num>; open|ring|call|
        us|lines|from|between # to|till|until|-|and #; any|every|each weekday|weekend|morning; the evening|
        day|night|morning before; of each|every month|week|year; within <num> .|,|and; on|at weekdays|
        weekends; at midday|noon|midnight|dawn|dusk|sunrise|sunset; monday|tuesday|wednesday|thursday|
        friday|saturday|sunday to|-|through|until friday|saturday|sunday|thursday; at the time of your|the
        visit|call|appointment|booking|order|purchase|arrival; available|open|staffed|monitored|answered|on
        ..2 round|around the clock;
        the|that ?same|exact date|day|time|slot|hour you ?have choose|chose|chosen|pick|picked|select|
        selected|ask|asked|request|requested|want|wanted; hours of # ?: ?# and|to|-|until # ; between
        ?the|of|hours # ?: ?# ?am|pm ?and|to|- # ; by|at|on|before the ?date|day|time date|day|time ?we
        ?have stated|given|agreed|promised|confirmed|quoted|shown;
        """
    ),
    "amount": listed(
        """
        <money> ?<money> #; # <coin>; <num> <coin>; full amount|cost|price|fare|value|refund; double|twice|
        half the|your ?difference|value|price|fare|amount|cost|money; full ..2 price|fare|fee|cost|amount; #
        x; difference in price|fare|cost; the difference; # <coin>|<money>;
        """
    ),
    "share": listed(
        """
        # %; # percent|percentage; # per cent; <num> per cent|centum; <num> percent; <num> out|in of|
        every|# <num>|#; all|every|each|no|less|fewer|more ?than # ?%;
        <num> in|of every|each <num>; <num> out of <num>; <num> in <num>; <num> times out of <num>; no
        one|nobody more than;
        """
    ),
    "count": listed(
        """
        <count> ?<clock> ..1 calls|attempts|contacts|people|visits|options|quotes|copies|times|metres|
        meters|miles|km|clicks|steps|pages|characters|words|complaints|errors|bags|items|pieces|
        colleagues|staff|updates|reminders|estimates|choices|sessions|appointments|slots|rounds|
        revisions|channels|languages|bookings|queue|queues|customers|minutes|crew|tables|reviews|photos|
        rings; at least|most one|a|an|#|<num>; no|not|never more|fewer|less|longer|later than <num>|a|
        an|one|the; fewer|less|more than <num>; # mbps|mb|gb|gbps|kg|g|litres|metres|miles|km|dpi|
        degrees|°|c|psi|bar|ms|sqm|hertz|volts|kwh|stars; a|one single|named|dedicated ?point|named|
        personal|key ?of|account contact|person|officer|manager|adviser|advisor|worker|handler|owner|
        number|agent|engineer|solicitor|lawyer|nurse|clinician|team|case|coordinator|caseworker|
        consultant|bill|nominated; named|nominated|dedicated|single contact|point|person|officer|member|
        nurse|account|case|manager|adviser|project|claims|support|gp|doctor|clinician|tutor|handler;
        one|1 point|person|number|bill|call|visit|team|contact|place of|to|for|from|will|who; same
        ?named|support|team|one person|team|engineer|adviser|advisor|member|nurse|doctor|agent|carer|
        driver|lawyer|number;
        zero defects|errors|downtime|waste|landfill|emissions|fees|charges|cost|complaints|hold; <count> ..1
        nurses|doctors|officers|engineers|drivers|guards|teachers|meals|rooms|desks|tills|counters|parts|
        instalments|installments|payments|chances|frames|samples|lines|points|hubs|stores|branches|seats;
        """
    ),
}
