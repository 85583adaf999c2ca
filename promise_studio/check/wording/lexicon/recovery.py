"""What can go wrong with a promise, and what the customer gets then."""

from promise_studio.check.wording.listed import listed

PHRASES = {
    "otherwise": listed(
        """
        if not ,|-|:|then|we|you|it|the|our; or we|i; , or|otherwise <money>; otherwise we|you|your ?will|
        shall|get|receive;
        """
    ),
    "failure": listed(
        """
        has|have to be moved|changed|rearranged|postponed|put|rescheduled; unlikely event; being|is|goes|
        was|were down; delay|delays|delayed|delaying; cancel|cancels|cancelled|canceled|cancelling|
        cancellation|cancellations; miss|misses|missed|missing ?an|your|our|a|the|this|any|these|that; fail|
        fails|failed|failing|failure|failures; wrong|wrongly; mistake|mistakes|error|errors; fault|faults|
        faulty|defect|defects|defective|deficiency|deficiencies|deficient; damage|damages|damaged|broken|
        break|breaks|breach; lost|lose|loses|losing|stolen|misplaced|mislaid|mishandled; unhappy|
        dissatisfied|unsatisfied|disappointed|dissatisfaction; inconvenience|inconvenienced|inconveniences;
        go|goes|went|gone|going ?badly wrong; complain|complains|complaint|complaints|grievance|grievances;
        problem|problems|issue|issues|concern|concerns; outage|outages|downtime|disruption|disruptions|
        interruption|interruptions|interrupted|disrupted; overrun|overruns|overran|overcharge|overcharged|
        overbook|overbooked|oversold|overbooking|overbill|overbilled|incorrect|incorrectly|inaccurate; out
        of stock; back order|orders|ordered; backorder|backordered; short|shortfall|falls|fall|fell|below
        of|short|the|our|#|this|these|99|standard|standards; shortfall; exceed|exceeds|exceeded|beyond
        # ?minutes|hours|days|the|this|our; over # minutes|hours|days|weeks; divert|diverted|diversion|
        diversions; denied boarding; bumped; substandard|below par; unavoidable|unexpected; never arrives|
        arrived|arrive; at fault; our|your ?own fault; by mistake; standards ?are|is not|slip; let you|down
        down|you; poor; unavailable; no longer; spoil|spoiled|spoilt|leak|leaks|stale|cold; waited|waiting
        ?more|longer|over than|#|for; late; later than; deny|denies|denied|denying ..2 boarding; or we|you|
        it|your|the|there; or we|you will|pay|get|refund|credit|receive; take|takes|took|taking ?any ?even
        longer|more; longer than; missing; go|goes missing; cheaper|lower; sleep|sleeps badly; or pay|
        refund|credit you|customers|the|any|a|<money>|#; or let|tell|inform|notify|keep you|customers|them;
        or explain|apologise; or you do not pay; or i will; or you pay nothing|less; behind schedule|time;
        higher|more than ..3 price|quote|quoted|agreed; have|has|need|needs to rearrange|re|reschedule|
        postpone|change|move; change|changes to your|the ..1 booking|flight|order|delivery|appointment|
        journey|service|schedule|itinerary; turn|turns up outside|late; outside ..3 slot|window|time; let
        ..1 down; refused|rejected|declined; turned down; breaks|fails within; too low|high|little|much; for
        not; day|days|hour|hours|week|weeks|month|minutes ?that late|delay|delayed|downtime|without;
        service|services|line|lines|internet|phone|power|connection|website|server ..1 is|are|was|were|goes|
        stops|stop ..1 out|down|off|working; customers|anyone|those|you|passengers|guests|people|members
        ?who ?are|is not ?completely happy|satisfied|pleased; torn|crushed|cracked|dented|smashed|scratched|
        burnt; uptime|availability ..3 below|under|less; is|are|was|were|be|been not ?fully|yet repaired|
        fixed|restored|delivered|resolved|connected|installed|live|ready|met|kept|reached|honoured; come|
        comes|arrive|arrives|turn|turns|run|runs ?up after|late; not function|functioning; stop|stops|
        stopped|prevent|prevents|prevented us|our|them; not happy|satisfied with; heating|water|lift|boiler|
        gas|electricity|signal|wifi|broadband|network|app ..1 is|are|was|were|goes|stops|stop ..1 out|down|
        off|working; no ..3 is|are available|left|running; is|are ?already full|inaccessible; sold out;
        harm; misread|misled|misdirected|misdelivered|misquoted; amiss; affect|affects|affected ..1 your|
        you; not believe|feel|think ..3 standards|service|met; not running; in which case; called|drawn|
        taken away; may|might not ?always be able; we ?have decline|declined|reject|rejected|refuse|refused;
        is|are|was|were cut|scrapped|withdrawn|curtailed; inaccessible; failing that|this|which;
        disappoint~; breakdown|breakdowns; break|breaks|broke|broken down; without ?any water|power|supply|
        service|heating|gas|electricity|broadband|internet|hot|light; slip|slips|slipped up; fall|falls|fell
        short|below|behind; stuck|stranded; get|gets|got it|this|things|anything wrong; let down; not
        finished|started|clean|cleaned; bump~ you; turned away; missed|misses|miss|missing ..2 connection|
        target|deadline|slot; unresolved; unmet; unanswered; oversight; cut off ..2 wrong|error; not hear|
        heard ?back ?from; repair|repaired ..2 failed|fails; uncomfortable; unusable; called|call|calls off;
        run|runs|ran|running out|behind|short; off sick; ill; absent; out of order|action|use|service; held
        up; disagree; come|comes|came back; power|water|gas|heating|supply|service|line off|out|down; not
        ready; no hot|running|heating|signal|internet|power|seat|bed; changes|changed|moved after you;
        decide|decides not; stop|stops ..1 running|working|coming; misprint|misprinted; mix up; double
        booked; fully booked; trains|buses|flights|services stop; unsuccessful; upheld; in error; we|i ?have
        ?to change|move|alter|postpone|rearrange|reschedule ?your|an|the|any appointment|appointments|
        booking|date|time|order|visit|delivery|schedule; ill|poorly|badly|wrongly|unfairly served|treated|
        advised; need|needs|require|requires|takes|take ?more time|longer; more time ?is needed|required; at
        our fault; sub standard; botched; objection|objections; object|objects to; stay|stays|stayed|remain|
        remains off|out|down|unavailable|broken|closed; not what you expected|wanted|ordered; late
        cancellation; not ?what ?you expected; uptime|availability|performance|pressure|temperature ..2
        falls|drops|dips|slips; turn|turns ?you down; is|are taken|sold|gone; reopens|recurs|recur|reoccurs;
        spoils; to blame;
        relation to the waiting; sometimes|occasionally|times|occasions ?we|when|where|that ?we|it ?we|is|
        are|will ?not|cannot|unable ?be ?able ?possible to|do|meet|keep; delayed passengers;
        on ?the|those rare occasions;
        or half price; or free;
        """
    ),
    "unmet": listed(
        """
        not ?be ?fully|completely|entirely|totally|100|% ?% satisfied|happy|pleased|right|satisfactory|
        delighted|content|meet|met|satisfy|work|working|good|arrive|arrived|perform|conform|match|deliver|
        delivered|keep|kept|reach|possible|able|attend|respond|reply|show|answer|turn|fixed|complete|
        completed|achieve|achieved|get|do|provide|provided|resolve|resolved|live|like|exactly|what|as|
        able|acceptable|receive|received|up|expected|given|notified|offer|offered|pay|paid|available|love|
        contact|call|finish|start|make|hit|understand|agree|give|have|keep|in|happen|send|sent|see|
        collect|seen|suitable; can|could not; unable|not ?be able; do|does|did not|n't; not achieve; has|
        have not; is|are|was|were not; less|fewer than; late|later; more than; below; unable;
        """
    ),
    "service_object": listed(
        """
        return~ ?your|all|any|every ?phone|telephone calls|call|messages|message;         late check|night|
        opening|evening|fee|payment|fees|payments|nights|bar|breakfast|arrival; hardware|equipment|
        component|power|supply|boiler|heating failure|failures|fault|faults|breakdown; lost|stolen|broken|
        damaged|faulty|blocked card|cards|property|window|windows|phone|phones|drain|drains|light|lights|
        meter|meters|passport|keys|key|locks|lamps; your complaint|complaints|issue|issues|problem|problems|
        concern|concerns; lost property; not only; refund|refunds request|requests|cheque|cheques|policy|
        application; no later|longer than; you no longer; resolve|resolved|fix|fixed|repair|correct|
        investigate|diagnose|solve ?the ?any ?all ?each error|errors|fault|faults|issue|issues|incident|
        incidents; technical|complex|simple|routine|straightforward|minor ?and|or ?technical|complex|simple|
        routine|straightforward|minor issue|issues|problem|problems|faults; what you think|thought; tax|vat|
        duty|rent|deposit refund|refunds|rebate|rebates|credit|credits; and|will|to|we|shall|may|also|then|
        can issue; status of ..2 refund|claim; behaviour|behavioural|behavior|safeguarding|health| welfare
        ?and ?safety concern|concerns;
        taxpayer refund|refunds; refund|refunds due on|from; refund|refunded overpaid; refund|refunds of
        ?any|your overpaid|overpayment| overpayments|tax; refund your|the ?rent|tenancy|security deposit;
        deposit refund|refunds;
        take up to; taking up to;
        """
    ),
    "remedy": listed(
        """
        restitution; redress; cost|costs|charges will|shall|are ?be covered|paid|refunded|met; free re
        clean|wash|visit|service|fit; entitled|eligible to|for; next service|ferry|bus|train|flight|
        departure|sailing; returned|refunded in full; responsible|liable for ..4 expense|expenses|cost|
        costs; free ..1 treatment|retreatment; put~ the|this|that ?matter|matters right; refund|refunds|
        refunded|refunding|refundable|reimburse|reimburses|reimbursed|reimbursing|reimbursement|
        reimbursements; compensate|compensates|compensated|compensating|compensation; money back; rebate|
        rebates|rebated; service|account|bill|goodwill|monthly|performance|uptime|availability|automatic
        ?level credit|credits|credited; <money> # credit|discount|off|voucher; credit|refund|compensation
        due; credit your|you|the|of|for|to|against|on|worth|equal; receive|get|give|claim|apply|issue|
        entitled|eligible|request|qualify|provide|offer ?a|an|to|you|your|for|account ?a|an|to|full|
        automatic|<money>|# ?account|#|% ?service|automatic|month ?'s credit|credits|discount|voucher|
        vouchers|refund|gift|payment|goodwill; apologise|apologises|apologising|apologize|apologizes|
        apologizing|apology|apologies|sorry; goodwill; voucher|vouchers; pay|pays|paid|paying ?to|out ?you|
        compensation|the|them|your|a|customers|any|an|each|us|another ..2 <money>|compensation|#|back|
        interest|penalty|for|costs|amount|fixed|difference; make|makes ?a|an|additional|further payment|
        payments|goodwill ?of|to; put|puts|putting|set|sets ..4 right; correct|corrects|correcting ?it|the|
        any|this|our|them|errors|mistakes|your|that|all; rectify|rectifies|rectifying|rectified|remedy|
        remedies|remedied|remedying|recompense; redo|redone|redoing|re perform|do|did it|the|that ?work|job
        ?all again; re perform|performed|clean|do|deliver|make|issue|test|run|work|wash|cook|paint|fix;
        exchange|exchanges|exchanged; rebook|rebooks|rebooked|rebooking|reroute|reroutes|rerouted|redeliver|
        reprint|remake|reperform|reschedule|rescheduled|rearrange|rearranged|reinstall; re book|booked|
        route|routed|routing|accommodate|accommodation|accommodated|schedule|scheduled|arrange|arranged;
        waive|waives|waived|waiving; overnight accommodation; hotel; meal|meals|refreshment|refreshments
        voucher|vouchers|and|or|for; not pay|charge ?you ?a|for|anything|us; not be charged ?a|for|anything;
        not expect|ask ?you to pay; do not pay; no charge|charges|cost|fee; free of charge; at no
        ?additional|extra|further cost|charge; at our ?own expense|cost; free|half|for|discounted free|
        price|delivery|replacement|repair|upgrade; is|it 's|you free; discount|discounts; penalty|penalties;
        bring ?it|them|the ..2 back; return|send|take ?it|them|the|your|any|item ..2 back|for|within|to|it;
        take ..2 back; double the; escalate|escalates|escalated|escalating|escalation ?it|your|to|the|this|
        any|directly; ombudsman; adjudicator|arbitration; appeal; independent review|body|panel; learn|
        learns|learning from|lessons; repay|repays|repaid|return your ?money|deposit|payment; cancel|
        terminate|leave ..4 without|free|penalty; cover|covers|covering|meet|bear|pay|reimburse ..2 cost|
        costs|expense|expenses; on us; money off; alternative|alternate means|form|route|flight|train|
        transport|transportation|travel|accommodation|arrangements|arrangement|date|time|appointment|
        product|supply|item|room|hotel|service; replace|replaces|replaced|replacing|replacement|
        replacements; another|next|different|later|earlier ?available appointment|flight|date|train|time|
        room|item|engineer|bus|slot|delivery; get|gets|getting|bring|brings|bringing|return|returns|
        returning|send ..3 back|to you|your; extend|extends|extended|extending ?your; repeat|repeats|
        repeated it|the|them; is|are|be ?completely|absolutely|then free; is|are|be free .|of|,|for|; seat
        on; the difference; receive|claim|claims|get|request|requesting ..4 credit|credits|refund|
        compensation|rebate|payment; not bill; again within|free; cannot|can not bill|charge; make|makes|
        making it|things|that|this|amends ?right|good ?up|to; find|finds|locate|locates|trace|traces|deliver
        it|them|your|that; find|finds|locate|locates|trace|traces|deliver ..3 bag|bags|baggage|luggage|item|
        suitcase|parcel; swap~ it|them|the|your|any; knock~ ..3 off; # % off|discount|refund|credit|rebate;
        take~ ..2 off; next one|available|departure|sailing; fee|fees|fare|fares|cost|price|deposit|charge|
        charges|postage back; settlement for|of; a|another new one; workaround|workarounds; cover|covers|
        meet|pay ..2 price|fare|fares|taxi; taxi|taxis|minicab; honour|honours|accept|accepts ..2 ticket|
        tickets; bottled water; temporary|loan|courtesy|substitute ?replacement system|supply|unit|car|
        vehicle|phone|device|bike|room|equipment; gift card|certificate|voucher; <you> can|may ?also claim;
        make ?a|your claim ?for|up|within|against; credited; divert|diverts ..4 calls|number|mobile; action
        plan; serve|serves|see|upgrade|upgrades you ?for|to free|another|next; review|reviewed of|by ..2
        decision|manager|director|panel|board; another ..1 one|visit|try; second|free visit|attempt|
        delivery; next stage; senior|duty manager|officer; make|makes it up; end|exit ..2 contract; without
        penalty; payment|payments will|shall|is|are|must ?automatically ?be made|paid|given|issued|due; new
        appointment|date|slot|time; take|takes another ..1 look; raise ..3 with|directly; penalised;
        providing|making|issuing ?a|an credit|credits|payment|refund; transfer you; nothing ?more to pay; on
        the house; first|second|next ..1 is free|ours; duty|night|shift|general manager; own|owns up; walk
        away; meal|food|drink token|tokens; postage|money|deposit|fare|fee returned|refunded; alternative|
        alternatives; re read|check|test|visit|inspect|measure|print|send|sent|laid; minimise|minimize|
        reduce ?any|the|your inconvenience|disruption|impact|delay; find|finds|found in your favour; credit|
        credits will|shall be|is|are ?automatically applied|issued|paid|given|credited; return|returns|send|
        sends the|your ?money money|payment; owe you; send|sends|post|posts ..3 right|correct one|item|size;
        bonus|extra|free miles|points|nights|night|month|months|week|day|days|ticket|tickets|entry; do|does
        it again; print|printed|made|make|makes|done|cooked again; comes|come out the|again; make~ it right;
        mend|repair|fix|replace|clean|deliver ?it|them free; deemed approved|granted|sanctioned|accepted|
        allowed; first|second appellate|appeal authority|officer; approach ..2 authority|ombudsman|
        commissioner|officer; mean~ free; goes out|off the ..2 bill; extra time; credit|credits you|# ?%;
        half price|fare; half|part|all ?of ?your|the ?fare|price|fee back; chance to get off; water , a|
        snacks|food; take~ ..3 off the|your bill; move you; revised|later date|time|estimate; earns|
        entitles|wins you|customers; costs us; money|deposit|fare|payment|penny comes|goes ?straight back;
        rent|fare|price|bill|cost|fee off; every penny; point you to; no second|extra bill; nothing to pay;
        pay nothing; not ?have ?to pay; yours for|free|to; another one|class|date|set|seat|room|flight|
        train|bus|night|course|lesson; made up; choose something else; again within|by; look~ at ..2 again;
        different|second|another officer|person|manager|doctor|adviser; mediation; put~ on another|a|extra;
        stand in; cover teacher|driver|doctor; spare|backup|back up vehicle|bus|crew|doctor|driver|one; by|
        with how much|long|many; need|needs not pay; return~ the|your ..2 fee|fare|deposit|price|payment;
        free re cleans; re cleans; # % of ?the|your ..2 fare|price|ticket|cost; give~ ..3 credit|credits;
        letter of apology; appeal to ?the|an|our ..1 independent|adjudicator|ombudsman|panel|tribunal|
        examiner|board|governors; adds|add ..4 to your; credit|credits of ?up ?to #|<money>; find~ you
        another; another|alternative|new ..1 date|appointment|slot|time; interim|part|partial ..1 payment|
        payments; passed|referred|escalated to ?the|a|our chief|senior|director|manager|head|ombudsman|
        supervisor; add|adds|pay ..1 interest; taught|run|held|given|shown|played|served again;
        month|months|week|weeks|day|days ?' ?'s|s ?of free|rental|rent|service|credit ?service|rental; # %
        of ?the|your ..2 bill|fee|fees|charge|charges|rent|rental|premium|subscription|payment; is|are
        worth ..3 credit; not expected to pay; waiver|waivers; who|which will ?then resolve|review|
        investigate|put|look|take|help; return flight to; refreshment|refreshments|meal|meals|drinks ?and|
        or|with ?refreshment|refreshments|meal|meals shall|will|is|are ?also ?be offered|provided|given|
        served|available; refreshment|meal with; meals and refreshments;
        alternative ..1 option|options|solution|solutions|itinerary|itineraries;
        cook|cooks|make|makes|paint|paints|wash|washes|clean|cleans it|them|that ?all again; bring|brings|
        give|gives you a|another new|fresh;
        """
    ),
    "word": listed(
        """
        explain|explains|explaining|explained|explanation|explanations|reason|reasons|why; let|lets|
        letting ?you|customers|passengers|the|them|everyone|tenants|residents ?customer|know know; tell|
        tells|telling|told ?you|customers|the|them|passengers; notify|notifies|notified|notifying|
        notification|notifications|notice; inform|informs|informed|informing; update|updates|updated|
        updating; keep|keeps|keeping|kept ?you|the|customers|them ..3 informed|updated|posted|date;
        contact|contacts|contacting|call|calls|phone|ring|email|text|write ?to you|customers|them|your|
        the; announce|announces|announcement|announcements; advise|advises|advised|advising ?you|
        customers|passengers; agree|agrees|agreeing|arrange|arranges|offer|offers|offering|find|give|
        provide|suggest|make ?you|to|with ?a|an|the|you|another|something ..3 new|another|alternative|
        alternatives|different|revised|date|time|arrangements|appointment; contact us|our|the; call|
        email|write|speak|talk ?to us|our|a|the|me; own|owning up|it|our; admit|admits|
        acknowledge|acknowledges ?the|our|any|it; get|gets|be in touch; discuss|discusses ..3 with you;
        interim|holding|partial ..1 reply|response|answer|letter|update; indicate|indicates|indication
        ?of ?how when|what|why|long|if; estimate of when|how; look|looks|looking into; report on;
        information ..1 on|about|regarding ..1 delay|delays|cancellations|disruption|disruptions; ring|
        rings|phones|calls|texts|writes|emails ?to you;
        discuss|discusses|agree|agrees|set|sets ..2 revised|new|later ..1 date|time|timescale|deadline;
        """
    ),
    "denial": listed(
        """
        not|no|cannot|never ?be|accept|take|assume|have|held ?any|legally ?for responsible|liable|
        liability|responsibility|accountable; no|not ?offer|give|provide|be|make|eligible|issue|process|
        accept|able ?any|for|a|to|offer|give|provide ?cash ?full refund|refunds|refunded|exchanges|
        returns|compensation|replacement|refundable|credit|reimbursement; non refundable|returnable|
        exchangeable; all sales ?are final; final sale; at your own risk; sole|only ?and ?exclusive
        remedy; exclude|excludes|excluded|excluding ?all ?any|from|liability; disclaim|disclaims;
        decline|refuse|reject ?a|any|your|the|to ?return|refund; is|are|be free to|from;
        """
    ),
    "mend": listed(
        """
        fix|fixes|fixing|resolve|resolves|resolving|solve|sort|sorts|repair|repairs|deal|deals ?out|with
        it|this|things|that|any|the|them|matters|your ?out;
        """
    ),
    "exclusion": listed(
        """
        not ?be|normally|currently cover|covers|apply|applies|include|includes|extend|eligible|entitled|
        qualify|payable|liable|responsible; not ?be pay|paid ?for more than; no ?such|further compensation|
        refund|refunds|credit|credits|payment|payments|liability is|are|will|can|shall; void; not exceed ..2
        total|amount; not ?be applicable|valid; not ?be|become|is|are eligible|entitled ?to|for ?receive|
        claim|any ?further refund|refunds|compensation|credit|credits|payment|payments|reimbursement; not
        receive|entitle ?you ?to ?any refund|refunds|compensation|credit|credits|payment|payments; reserve|
        reserves|retain|retains the right; not be returned|exchanged|refunded ?or ?returned|exchanged|
        refunded; not ?<also> ?be ?<also> <granted>; may|can|might ?<also> be <denied>; claims|requests|
        applications|orders|returns|refunds|credit|credits ..8 will|shall be <denied>; not ?be held|accept|
        accepts|assume|bear|take ?any ?legally responsible|liable|accountable|liability|responsibility;
        maximum|total|our|aggregate ..2 credit|credits|refund|compensation|liability|payment ?shall|will|is|
        may|can ?not exceed; no longer be <granted>; exempt|excluded|excludes|disqualified from; outside|
        beyond ?of ?the|our|this|its ..1 scope|warranty|guarantee|cover|coverage|remit; not ?fall in|within
        ?the|our|its scope|remit; no obligation|entitlement|right to; <we> do|can|will|shall not ?<also>
        <grant> ?for any|a|an|refunds|credits|cash|compensation|exchanges|returns|requests|cheques|orders|
        claims|items|services|payments; exemptions|exceptions to; not offer ..1 credits|refunds|
        compensation|credit|refund; not promise that|the|a|any|it|to; claims|returns|requests|complaints|
        applications|notifications must|should ?also be|reach;
        """
    ),
    "stays": listed(
        """
        not ?be rearrange|rearranged|reschedule|rescheduled|cancel|postpone ..2 appointment|appointments|
        booking|visit|slot; not re arrange|schedule|book ..2 appointment|appointments|booking|visit;
        """
    ),
    "planned": listed(
        """
        scheduled|planned|routine|essential|advance ?supply|service|network interruption|interruptions|
        maintenance|outage|outages|work|works|engineering; work|works|maintenance is|are planned|
        scheduled; before the|your|any|our ..2 is|are|gets interrupted|off|out|disconnected; in advance of
        ..3 interruption|interruptions|outage|outages|work|works; before the|your|any|our ..2 is|are|gets
        turned|switched|shut|cut off|down|out;
        """
    ),
}
