"""Hedges and open conditions: the words by which a promise lets itself out."""

from promise_studio.check.wording.listed import listed

PHRASES = {
    "modal": listed("may; might; could; should; most"),
    "hedge": listed(
        """
        there may|will be ?some occasions|times|circumstances|cases|situations|instances; aim|aims|aimed|
        aiming to|for|at|not|that|always|never; aim|aims|aiming is|are|of; aim|aims :; try|tries|trying
        ?our|my|its|and|very|hard|not|always|to; attempt~ to; strive|strives|striving; striven; endeavour~;
        endeavor~; seek|seeks|seeking to; hope|hopes|hoping to|that|you|we|for; hopefully; ideally; intend|
        intends|intending to|that; intention|intent is|to; plan|plans|planning to; expect|expects|expecting
        to; is|are|be expected to; look|looks|looking to|towards; work|works|working ?hard|tirelessly
        towards|toward; our|
        the|a|its|my ?service|stated|overall|main|primary|ultimate|standard|internal|current ?response|
        service goal|goals|target|targets|ambition|objective|objectives|aspiration|aspirations|aims|
        intention|hope|wish|desire ?time|times ?is|are|to|of|for|:|will|that; target|targets|goal|objective
        is|are|of|to|for|:; targeted|targeting; with a|the goal|aim|view|intention of|to; <we> ?all|also|
        really|always|truly want|wants|wish|would ?very ?much like|love|prefer to|you|our|all|every|your|
        everyone|each; want|wants to give|deliver|provide|make|help|ensure|be|offer|keep|get|do|resolve|
        serve; usually; normally; generally; typically; ordinarily; mostly; mainly; largely; in general; as
        a ?general rule; on the whole; in principle; predominantly; routinely; customarily; more often than
        not; for the most part; in|under|for|during|at|on ?the ?vast ?very most|many|some|certain|normal|
        exceptional|extraordinary|rare|unusual|limited|ordinary|unforeseen|special|extreme|appropriate|
        specific|particular|majority|extenuating|other|usual ?or|of ?certain|exceptional|unusual <case>|
        conditions; certain|exceptional|unforeseen|unforeseeable|extraordinary|extenuating|unavoidable|
        special|mitigating|uncontrollable <case>|conditions|exclusions|restrictions|limitations|exceptions|
        items; most orders|calls|cases|enquiries|inquiries|requests|customers|people|repairs|applications|
        items|issues|problems|complaints|patients|emails|queries|deliveries|claims|refunds|payments|
        questions|jobs|products|tickets|flights|matters|messages|letters|areas|services|parcels|packages|
        returns|transactions|appointments|homes|times|visits|of|things|incidents|faults|accounts|students|
        documents|results; vast|great|large majority of; majority of; nearly|almost|virtually|practically
        all|always|every|never|any; when|where|wherever|whenever|if|as|whereever|unless ?it|this|that|we
        ?is|are|be|at ?all ?otherwise ?and ?reasonably appropriate|necessary|applicable|relevant|feasible|
        practical|practicable|possible|reasonable|reasonably|able|available|permitted|viable; wherever|
        whenever ?it|we ?is|are|it's ?reasonably <can>; where|when|if ?at ?all ?reasonably|practically
        possible|practicable|feasible|practical; if and when; resources|time|weather|space|stocks|
        circumstances permitting; as|so|in far as ?is|it|we|reasonably ..3 <can>; insofar; fullest|maximum|
        greatest extent; subject to; depending on|upon; depends|depend on|upon; dependent on|upon;
        contingent on|upon; best|reasonable|every|all|utmost|commercially|commercial|good|diligent|serious|
        continual|significant ?commercially|reasonable|possible|faith|practical effort|efforts|endeavour|
        endeavours|endeavor|endeavors|attempt|attempts; make~ ?every|all|an|our|best ?reasonable effort|
        efforts|attempt|attempts; do|does|doing|did|done ?absolutely ?our|its|my|their|your|the ?very|level
        best|utmost; our ?very|level best|utmost to; everything ?that ?reasonably <we>|it|they ?reasonably
        ?possibly can|could|may; everything ?reasonably possible|reasonable|in|within|practicable; all ?that
        <we> ?reasonably ?possibly can|could|are; all ?reasonable|possible|necessary|appropriate|practical|
        practicable|reasonably steps|measures|precautions|we|care|in|action; all in our|its power; take~
        ?all|every|appropriate|necessary ?and reasonable|appropriate|practical|practicable ?and|practical
        ?reasonable steps|step|measures|precautions|care|action; whatever we can; as ?best|well|much as we|i
        can|are; what we can; beyond|outside ?of ?our|the|its|their|your|anyone ?reasonable ?'s control;
        force majeure; act|acts of god; at our|its|the|their|management|managers ?sole|own|absolute|
        complete|entire|manager|company|store|'s discretion; discretion of; discretion; discretionary;
        reserve|reserves the right; reserves|reserve right; not ?currently|always|absolutely|be|fully
        guarantee|guaranteed|promise|commit; no guarantee; without guarantee|obligation; not obliged; terms
        ?and ?conditions ?and ?exclusions ?may apply; conditions|exclusions|restrictions|limitations|terms|
        charges|limits ?may apply; t & c; t ' c; set out|forth in|by|under ?our|the|your|its; as ?otherwise
        ?are|is|further ?defined|described|specified|detailed|stated|outlined|provided|listed in|under|
        within|by ?our|the|your|its ?latest|current ..3 terms|policy|policies|agreement|conditions|contract|
        guide|schedule|statement|handbook|plan|tariff|website|document|procedure|procedures; in accordance
        with|to ?our|the|your|its|applicable|current|relevant|all|standard ..3 terms|policy|policies|
        procedure|procedures|conditions|guidelines|tariff|code|agreement|contract|rules|regulations|law|
        laws|legislation|criteria|schedule|service; in line with ?our|the|its|current|published ..3 policy|
        policies|procedure|procedures|terms|guidelines|criteria|priorities|resources|conditions; accordance
        with ..3 purchase|returns|refund; pursuant to; according to ?our|the|its|your ..3 policy|policies|
        terms|priorities|conditions|criteria|availability|need|urgency|resources; under ?the|our terms|
        conditions|policy of; under the terms; see ?our|the|your ?full ..2 terms|policy|conditions|website|
        agreement; within the terms; per our|the ..3 policy|terms|agreement; if|where|once|when|as ?that we|
        it|our|management|staff ?reasonably ?are|is|were consider|considers|deem|deems|deemed|feel|believe|
        decide|determine|think|satisfied|judge|judged|considered|thought|felt|practical; in our ?sole|
        reasonable|professional opinion|view|judgement|judgment; may|might|could be eligible|entitled|able|
        available|asked|required|offered|possible|considered; likely|unlikely|anticipate|anticipated to;
        anticipate that|being|to; approximate|estimated|indicative|guideline|guide only|times|time|
        timescale|timescales|target|targets|figures; as a guide|guideline|target|minimum; guidelines only;
        reasonably practicable|practical|feasible|possible|clear|required|incurred|expect|expected|believe;
        practicable; as may be|reasonably; such as we; wherever; reasonably can; availability permitting; on
        a best; while|whilst stocks|supplies last; endeavours; without notice; at ?the|our time; within ?the
        ?usual|normal|standard limits|limitations|constraints ?of; resources available; available resources;
        within our|its|the ..1 power|resources|means|capabilities; so far; provided ?that we|it|resources|
        funds|there; save|except where|when|in|for ..4 exceptional|unforeseen|emergency|circumstances; in
        the absence of; barring; other than in ..2 circumstances; unless there are ..3 circumstances|
        reasons; unless prevented|circumstances|exceptional|something|otherwise; unless ..3 exceptional|
        unforeseen|extraordinary|beyond; unless ..2 good|valid|overriding reason|reasons; or as soon as; we
        like to; like to think; in the interests of; wish to; as required; priority ..2 where;
        proportionate; where this|that is not; where|when|if|whenever|wherever|as we|i|resources|time|
        capacity|demand|space|staff|circumstances|conditions|availability|weather|stocks ?reasonably can|
        allow|allows|permit|permits; estimated; are|is|be estimated; best of ..2 ability|abilities; as best
        as; we do|will not necessarily; where|when|if stock|stocks|supply|demand|workload|staffing|traffic
        allow|allows|permit|permits; is|are ?only ?meant|given|intended ?only ?as a guide; not ?a guarantee|
        commitment; are not ?a|be commitment|promise; is|are ?only|purely indicative|approximate; what they|
        staff can; we|i ?all|also|really|truly want|wants|wish to; within reason; all being well;
        permitting; weather|time|traffic|stock allowing; god willing; save in|for|where|when; in the normal|
        ordinary|usual|general course|run|way; ought to; as best we|they|i can|could; other things being; by
        and large; more or less; with ?any luck; in theory; all|every|any|whatever ?the ..2 we|they can|
        could; where|when|if one|some|stock|space|capacity|these|they|seats|places|staff|there ?is|are
        available|possible|appropriate|permits; is|are|be ?only|just estimates|approximations|guidelines|
        indications ?only; estimates|estimate only; tend|tends to; should be able to; hopes; wherever we|it
        can; subject ?always to; we would hope; to the extent; so far as; can be negotiated|considered|
        discussed|explored; try|tries ?our|its level; goals that we|not; in all but ?the ?most; unless ..3
        decides|determines|considers|deems; in|under normal|good|fair|heavy traffic|weather|use|times|
        demand; <we> want ..4 to be; target response|fix|resolution|reply|turnaround|restoration; is|are
        ?only|just|merely|our targets|goals|aims|aspirations ,|and|not|only|rather; can|could be|take
        longer;
        where|when|if|wherever|as ?the|our|local ..1 allows|allow|permits|permit; based on|upon ..2
        availability|capacity|workload|resources; should not ?normally|usually|generally ?have ?to wait|
        take|exceed|be; it|this|that|they might|may|could take <you> longer; <you> may ?also ?only
        receive|qualify|get;
        """
    ),
    "harmless": listed(
        """
        targets|goals are ?also ?regularly ?measured|reviewed|published|monitored|met|enforced|set|agreed|
        achieved|reported|checked|tracked|displayed;
        as near ..3 as possible; in accordance with the ?following schedule|table|scale below; in
        accordance with the following; depending on the|your ..1 requested|chosen|preferred|option|
        choice|solution; not subject to; subject to a|an|any charge|charges|fee|fees|fine|tax|vat; as
        soon as ..4 possible|practicable|able; as soon|quickly|promptly|fast|early as ..4 practicable|
        possible; no matter; as ?flexible|helpful|clear|much|little|many|few|well|fully|far|easy|simple|
        painless|comfortable|open|accurate|accurately|smooth|smoothly ..4 as possible; your|you|tenants|
        customers|patients ?own ?reasonable best; at your ?sole|own discretion; at the customer 's
        discretion; at the customers ' discretion; you|who|customers|anyone ?may|might|would ?really
        want|wish|hope|plan|intend|expect|aim|try|like to; sales target; not ?to ?ever try; target
        audience; if|when|where|because we|i|they can|could not; estimated or|and; an estimated or; in
        accordance with the ..1 table|list|scale|rates ..1 below|above|here; as set out below|here|
        above; in|under the table|schedule below; as a minimum; actual or ?an estimated; depending on
        the|your ..1 guarantee|type|ticket|length|size|severity|tariff|plan|premises; time|date|
        interval|day|period|window we may agree; wherever|whenever ?and|or ?wherever|whenever you|your|
        customers; set out in this|these; way|as we would want|like|wish to be; unless otherwise agreed|
        arranged|notified|instructed|requested|advised; estimated time|departure|arrival|delay|wait|
        waiting|cost|date|value|price; you|customers|patients|passengers|students|visitors ?can|may|will
        expect|expects to; may not be transferred|used|applied|combined|exchanged|claimed|refunded|
        resold|copied; try before|it|on|out|again; not guaranteed , but; save|saves ..2 money|time; if|
        where|when we decide|decline not|to; as we decide; may|might|could ?also take longer if|when|where|
        to; they|you|who have|has done their|your best; as quickly|soon|fast|early|promptly|swiftly|rapidly|
        efficiently as we|i|they can; <you> are ?also expected|required to; as quickly|safely|soon|fully|
        clearly|openly|efficiently|promptly|smoothly|fast and|or ..1 as we|i|they can;
        on the|those|these|any ?very rare|few|odd occasions|occasion ?when|where|that; if we can make|
        improve|do|help|be|assist; as needed;
        as close|near ..6 as possible; rescheduled|rearranged ?, as|if|where necessary; and|or sooner|
        earlier|faster|quicker if|where|when ?we can|possible;
        """
    ),
}
