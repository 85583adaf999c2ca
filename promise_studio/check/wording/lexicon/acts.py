"""Acts that a customer sees happen or not: a name badge, a reason, a receipt, no charge."""

from promise_studio.check.wording.listed import listed

PHRASES = {
    "act": listed(
        """
        access to your|their|the ?own|health|medical|personal records|data|file|files|record; on your behalf;
        cost|costs|fee|fees|postage|charge|charges|expenses will|shall|is|are|be ?also|all|be ?be covered|
        waived|met|paid|credited|refunded|reimbursed|borne; advise~ of|about the|any|your; discuss~ ..6 in
        advance; discuss~ ..6 beforehand; contact~ you to; give~ ..3 reasons|references|quotes|quotations|
        warnings|estimates|update|updates|explanations|receipts; provide~ ..4 receipts|copies|quotes|
        quotations|estimates|explanations|references|refunds|replacements|interpreters|invoices|reports|
        confirmations|summaries|lists|statements|vehicles|updates;
        is|are|be ?always|then|also|all delivered|removed|returned|posted|displayed|emptied|collected|swept|
        mown|published|printed|handed|closed|inspected|tested|cleaned|scanned|photographed|labelled|sealed|
        signed|deleted|destroyed|replaced|erased; return|put|post|deliver your|each|every|all|any ..2
        documents|papers|letter|complaint|name|order|goods|keys|bag|bags|parcel; hold ?a|an|our ..2 meeting|
        meetings|surgery|surgeries|clinic|clinics|forum; contact~ those|every|each|any|affected; a|the|this|
        your ?compensation payment will|shall|is ?be made|paid|sent|due; free ..1 treatment|visit|repeat|
        check|survey|consultation; without ..6 consent; answered by a|an|one|our|the; will|shall be
        contacted|notified|warned|phoned|telephoned|texted|emailed|written; warn~ you|customers|residents|
        passengers; phone|telephone call; a|an|the sms|text; sms; written|itemised|itemized ..1 plan|
        guarantee|quote|quotation|estimate|estimates|breakdown|reason|reasons|answer|answers|warning; prior|
        advance notification|notice; fully|is|are insured; fact sheet|sheets|file; leaflet|leaflets; booklet|
        booklets; in your ?own|preferred|first|chosen language; private room|space|cubicle|area; never|not
        close|stock; send|sends|sent it|them; independent|free ..2 review|resolution|adjudicator|
        arbitration|panel|ombudsman|inspection|assessment; apologise~; apologize~; complimentary; an|our|
        full|sincere|written ?and apology|apologies; say ?we ?are sorry; say sorry; explain~ ?to ?you ?the
        ?any why|if|when|where|whether|reason|reasons|what|how|our|the|your|clearly|fees|all|any|it|to|
        every|each|treatment|and|in|delay|delays; an|full|clear|written ?full|written explanation;
        explanation; tell~ ?you|customers|the|them|passengers ?of|about ?straight ?, ?if|exactly why|what|
        when|who|how|if|whether|where|about|of|so|which|that|before|once|you|the|your; give~ ..3 reason|
        reasons|name|names|explanation|receipt|reference|refund|copy|notice|quote|quotation|warning|
        estimate; let~ ?you|customers|passengers|the|them|everyone ?customer know; notify~; inform~ ?our|
        the|all|any ?<you>|them|the|families|carers ?person ?in ?advance ?immediately ?promptly ?where
        ?whenever ?possible of|about|if|that|when|why|how|whether|what|who|in|as|before|should; advise~
        you|customers|passengers|them ?in ?immediately ?beforehand of|if|when|why|that|how|what|about|
        whether; announce~; announcement|announcements; make~ announcements|contact; refund~; reimburse~;
        replace~; compensate~; compensation; credit~ your|the|you|to|of; service|account|bill|monthly|full
        ?bill credit|credits; credits; a|# credit; money back; rebate|rebates; voucher|vouchers; pay~ you|
        the|for|any|back|out|all|your|them|compensation|interest|a|full|customers; free of charge; for free;
        at no ?extra|additional|further|cost charge|cost|expense; no ?extra|additional|hidden|further|admin|
        booking|cancellation|other|setup|late|exit|call|out ?or ?hidden ?extra ?out charge|charges|cost|
        costs|fee|fees|obligation|penalty|contract|commission|deposit; without ?any|extra|
        additional ?extra|further charge|cost|penalty|fee|charging; not ?be charge|charged|pay|cost; waive~;
        discount; price match; match~ the|any|their|that; wear~; name badge|badges|tag; carry|carries|
        carrying|show|shows|showing|produce ..2 identification|identity|id|card|badge|pass; identify|
        introduce ourselves|themselves|himself|herself; give~ ..2 ?our|their|his|your|my name|names; name of
        the|your|person; say~ our|their|who ?we name|are; in writing; written|itemised|itemized|fixed|firm|
        detailed|free|binding|full ?written|fixed|price|cost quote|quotation|quotations|estimate|estimates|
        confirmation|report|response|reply|copy|bill|invoice|statement|price|summary|record|records|
        contract|agreement|notice; fixed price|prices|fee|fees|rate; receipt; receipts; reference number;
        tracking number|link|code|details; a|your|unique ?case|complaint|unique reference; confirmation; in
        person; face to face; call~ you ?back; phone~ you|back; ring~ you ?back; telephone you; text~ you;
        email~ you; write~ to you; write|writing back; send~ you|an|a|out|your|text|email|reminder|copies|
        the; visit~ you|your|the|every|each|all|any|site; return~ ?your|all|any|every|the|telephone|phone
        ?phone|telephone|missed call|calls|voicemail|voicemails|messages|deposit; call|calls|calling ahead|
        before|in|first|back; knock~; copy of; copies of; sterilise~; sterilize~; disinfect~; sanitise~;
        clear up|away; tidy up|away|after; clean up; calling card; publish~; publication; display~; keep|
        keeps|keeping ?a ?full record|records; translate~ ?it|your|the|any|all|every; interpreter|
        interpreters|interpreting; large print; braille; sign language; other|alternative|different|
        accessible formats|format|languages; wheelchair; hearing loop|loops; another|next|new|different|
        later|earlier ?available appointment|flight|date|train|time|room|item|engineer|doctor|bus|slot|
        dentist|delivery|service|member|hotel|product; rebook~; rebooking; re route~; reroute~; re book~; re
        accommodate~; re accommodation; re deliver~; redeliver~; reschedule~; re schedule~; choice of ..3
        appointment|slot|date|time|am|morning|refund|payment|a|flight|doctor|two|practitioner|how|delivery|
        dates|times|contact; chaperone; meals|meal|hotel|refreshments|snacks|water|food ,|and|or|voucher|
        vouchers|accommodation|for|after|with|when; not sell|share|disclose|pass|give|use|ask|cold|contact|
        store|transfer|lend|send|increase|raise|charge|cancel|overbook|discuss|start|enter|leave|hang|put|
        cut|disconnect|lock|auto|bill|begin|accept; never sell|share|disclose|pass|use|ask|cold|contact|
        store|transfer|send|charge|cancel|overbook|discuss|start|enter|leave|hang|put|cut|disconnect|lock|
        bill|begin|cold; without your|prior|getting|obtaining ?prior|written|express|explicit permission|
        consent|agreement|approval|authorisation|authorization; with your|prior ?written|prior permission|
        consent|agreement; seek ..2 consent|permission|agreement; agree ?with ?you ..4 with you|appointment|
        date|price|cost|how|when|what|timescale|action|upon; agree~ upon|a|an|the|any|how|when|what|with|in;
        best available rate|tariff; appoint~ a|an|your; no|not automated; a person; real human|person;
        speak|talk to a|an|someone|real|person|human|you|a; redo; re do; redo~; re perform~; redone; right
        to|of cancel|appeal|return|refuse|withdraw|access|complain; cancel ?your ..3 without|free|anytime|
        time|any|within; cooling off; opt out; unsubscribe; confidentially; treat~ ..5 confidence|
        confidentially; in ?strict|the|strictest confidence; encrypt~; backup|backups; back~ up your|all|
        every|the|our|data|daily|nightly|hourly|files; acknowledgement; acknowledgment; invite~ you; answer
        every|each|all|any; reply|respond to every|all|each|any; post mortem; root cause; status page;
        honour~|honor~ ..6 price|prices|quote|quotes|fare|booking|bookings|reservation|warranty|guarantee|
        ticket|tickets|appointment|offer|voucher|vouchers|rate|agreement; guarantee|guarantees|guaranteed
        ?a|your|the ..2 deposit|price|seat|place|room|repair|repairs|work|workmanship|parts|booking|
        reservation; warranty; background checked; collect~ ..3 free|from|your; provide~ ..3 receipt|copy|
        quote|quotation|estimate|explanation|reference|reason|reasons|refund|replacement|interpreter|
        invoice|report|notice|confirmation|name|names|summary|breakdown|list|number|seat|transport|
        certificate|vehicle|car|certificates|updates|update|contact|statement|hotel|accommodation|meals|
        courtesy|loan|substitute; courtesy|loan|replacement|temporary car|vehicle|phone|device|modem|router|
        heater|heating|unit|bike|lavatory|toilet|card|heaters; cover~ the|your|any|all ?reasonable|cost|
        costs|parking|return|postage|travel; reply slip; prepaid; pre paid; deposit back; re open; get|gets|
        receive|receives ?your|a|their|an|the|full ?full|refund|money|credit|your back|money|compensation|
        apology|explanation|refund|credit|receipt|copy|reply|callback|sms|text|email|payment|deposit|reward|
        gift|voucher; move ?you ..4 free|another|different|alternative; gluten; vegetarian; allergens;
        allergen; advance ?written notice|warning; turn off; isolate; secure your; label~; inspect~; read
        your|the meter; read back; repeat ?your back|order; switch~ you; stop~ charging|billing; freeze~;
        not ?to ?be put ?you on|through|down|hold; not ?be transfer~|passed|left|placed|kept|put|asked; not
        have to repeat|explain|pay|wait|call|chase|fill; sit|seated; thank~ you; shake; use~ your name; by
        ?your name; walk you; escort~; carry your; help you ?to ?carry|with your bags|luggage; free of
        charge|cost; free return|returns|delivery|replacement|repair|repairs|postage|parking|wifi|advice|
        consultation|estimate|estimates|quote|quotes|collection|interpreter|upgrade|night|copy|phone|re;
        confirm~ your|this|the|it|our|receipt|that|all|with|to|by|in|any|what|when; clean|cleaned|cleaning
        ?the|all|your|each|every vehicles|rooms|room|equipment|up|tables|buses|trains|daily|down|stairs|
        toilets|streets; remove~ ?all|any|our|your|the waste|rubbish|debris|packaging|graffiti; post~ the|
        our|results; report~ on|our|publicly|results; record~ all|the|your|every|each|details; alternative|
        alternate means|form|route|travel|transport|accommodation|date|appointment|flight|product|time|
        source|transportation|method|room|day|train; offer~ ?you a|an|another|the|alternative|you ?choice|
        second|new|different|full|free|of appointment|refund|choice|replacement|slot|slots|time|morning|
        date|callback|call|interpreter|copy|window|receipt|meeting|review|seat|discount|voucher|room|
        chaperone|translation|rebooking|hotel|food|refreshments|of|alternative|visit|opinion; acknowledge~
        receipt|every|each|all|mistakes|our; assign~ you|your|a|an|each|every; allocate~ you|your|a|an|each|
        every; guaranteed booking|seat|repair|price|fixed; test~ each|every|all|your; check~ each|every|
        your|that ?the ?tyre|bill|meter|room|understood|id|it|work|works; train~ all|every; transfer~ you|
        your ?only call|once; hand~ you|over; greet~ every|each|guests; exchange~ it|the|your|any|goods|
        items|faulty|them; leave~ ..2 card; carry|carries|carried ..3 to|for; direct number|line|dial|
        contact; offer~ ..3 another|alternative|different|new; wash~; take~ ..2 shoes|boots|off; is|are|be
        ?completely|absolutely|then free; is|are|be free .|of|,|for|; hand~ out; bring~ ..3 to you|your;
        pick~ ..3 up; wrap~; fit~ ..2 lock|locks|smoke|alarm|alarms; show~ ..3 card|cards|badge|pass|id|
        identity|identification|how|price|prices; lock~; reserve~ ?you a|your|the seat|room|table|place;
        hold~ your; extend~ your; stay~ with|until|on; read~ your; overbook~; protect~ your data|deposit|
        money|password; lowest|cheapest ..3 fare|fares|price|prices|rate|rates|cost|costs|option|tariff;
        keep|keeps|keeping|kept ..7 confidential|secure|private; ask~ ?for ?you ?for you|permission|consent|
        before|first|how|whether; ask you|for; open~ ..2 desk|till|line|counter|queue|doors; choose|choice|
        pick ..2 visit|slot|date|time|morning|afternoon|day; ring|rings twice; are|is served by; lend~ you|
        a|an; ask~ ..3 consent|permission|agreement; asked ..3 consent|permission; take~ ..4 away; sweep~;
        swap~ it|them|the|your|any; is|are|be|come~ on us; knock~ ..3 off; take~ ..2 off your|the; next one|
        available|departure|sailing; pay only; make|makes ?a|an|any|all ?additional|penalty|further|ex
        ?gratia|compensation payment|payments; range|choice of ..2 dates|times|appointments|slots; keep|keeps|
        keeping a|an|any|all|our|your|every|each|the ?scheduled|booked|agreed|arranged appointment|
        appointments; not|never ?be rearrange|reschedule|postpone|move|change ..2 appointment|appointments|
        date|slot|booking|time|delivery; claim|claims ..4 back|credit|refund|rebate|compensation|cost|costs|
        voucher; assigned|allocated to your|you|each|every; credited; diverted; divert ..3 calls;
        acknowledge your|any|all|the letter|letters|correspondence|order|complaint|claim|email|emails|
        request|report|message|messages|contact|application; agreed date|dates; on ?the ?agreed day|date we|
        you|of; on the agreed day|date; # days ?' ?' notice; transfer you; nothing ?more to pay; on the
        house; is|are completely|absolutely free; own|owns up; meal|food|drink token|tokens; provide~ ..4
        alternative; provide~ ?you ?with information about|on; send~ ?you ..1 new|another|replacement;
        rearranged|rebooked ..3 free; on our account|bill; at our ?own expense|cost; return~ the|your ..2
        fee|fare|deposit|price|money|payment; explain~ which|that|where|when; share~ with you; update~ you
        if|when|every|within|each; direct~ you to; advertise~ ..2 opening|times|prices|hours; arrange~ ..2
        visit|appointment|meeting|call|interpreter|repair|inspection; not go up; gift certificate|card|
        voucher; get|gets|receive ..3 fee|deposit|fare|price|charge back; contact~ you if|when|before|once|
        should; take another ..1 look; <you> will|shall|is|are ?also ?be advised|told|informed ?by|on|in|of|
        when|if|within|about|how|why; treat~ ..6 confidential|private; in front of you; offer~ replacement|
        refund|refunds|credit|exchange; provide~ ..5 alternative; mend|mends|repair|repairs|fix|fixes|
        replace|clean|deliver|return|send|take|travel|travels|go|goes|ride|rides|stay|come|comes|collect|
        post ?it|them|your|all|again ?back free; , free .|,; nobody|no ?one pays|pay; cost|costs you
        nothing; nothing to pay; block~ it|your|the|them|any; show|shows|shown|showing ?to you; escalate~
        ..4 management|manager|supervisor|director|executive|ombudsman; <you> ..1 may|can ?also approach|
        appeal|escalate|ask|apply|refer|take ..3 authority|ombudsman|director|manager|board|officer|
        regulator|tribunal|commissioner|court; bottled|drinking|potable|fresh|tanker water; chance|choice|
        option to ..2 leave|get|return|cancel|go|change|rebook|disembark; right first time; first time fix;
        give~ ..6 name|names; tell~ ..5 name|price|cost|reason|result|results; correct~ ?any|the|our|all
        mistake|mistakes|error|errors; financially compensate; ex gratia; make~ good ?any|the|all damage|
        loss|losses; not ?be ask|asked|expect|require|need|have ?to ..3 pay; take ..4 off ?the|your bill|
        price; seal|seals|sealed; sign~ for|off; photograph~; weigh~; peer|second opinion|reviewed|review;
        staffed; on duty; free wifi|parking|coffee|tea|water|breakfast|cancellation|cancellations|phone|
        calls|entry|training|support|helpline|number|line|exchange|exchanges|installation|trial|hearing|
        help; helpline; hotline; step free access; priority|reserved|designated|free seat|seats|seating|
        boarding|space|spaces; open|opens|opened ?an|another|a ?extra|new|second till|tills|checkout|
        counter|desk|window; live chat; app|text|sms alert|alerts|message|messages|reminder|reminders;
        minutes|agenda|agendas|accounts ?are|will ?be published|posted|online; queue number; token number;
        name|names|number|numbers ?and ?mobile ?number|numbers ?are|is displayed|shown|posted|published;
        <you> ..1 can|may ?also|still|always|then cancel|return|keep|bring|change|pause|pay|switch|withdraw|
        swap|try|collect|leave|stop|opt|choose|pick|see|read|listen|watch|track|download; you choose|pick|
        decide|keep|own|pay; doctor|nurse|person|human|somebody|someone|engineer|vet|lawyer|adviser|advisor|
        pharmacist|technician|officer|manager|driver|crew|midwife|librarian|solicitor|guard|plumber|fitter
        answers|calls|rings|comes|visits|phones|reads|replies|checks|attends|explains|inspects|meets|sees|
        greets; goes unanswered; not|never wait|queue; pay nothing; changed|cancelled|canceled|altered|
        amended|delivered|returned|collected|replaced|repaired|mended|exchanged|upgraded|moved free; hand~
        to the|you; handed ..2 to; hear|hears ?back from us|our; never|not a machine|bot|robot|recording;
        walk~ you; accompany|accompanies you|the|your|any; shred~; stay~ open; stays on; bring somebody|
        someone; delete~ your|the|all|any|it|them; remind~ you; ring|rings|call|calls|phone|phones|visit|
        visits|write|writes|text|texts ?to each|every|all; every|each ..2 has|have|gets|get a|an|its|their;
        right to see|know|ask|speak|choose|be|change|leave; read|reads ..3 out|aloud; without your say|
        knowledge|signature|agreement; nothing is added|taken|sold|shared|charged; seat for everybody|
        everyone|all|every; money ..2 back; no second|extra bill; every penny; half price; yours for
        nothing; at our cost; carries|carry your; wear|wears a|an|their; says|say by|how|what|why;
        meet~ you at|in|on; one|a flat|single|standard price|fee|rate|charge; is|are registered|licensed with|
        by; served to every|each|all; entitled to ..2 meal|meals|hotel|seat|voucher|copy|refreshments|
        refund; inform~|advise~|tell~|warn~|let ?our|the|all|any <you> ?know in advance|beforehand; only ?be
        charge|charged|bill|billed ?<you>; a|another|one free; assign~|allocate~ it|this|them to; give~|get|
        gets|receive|receives|issue|issues|apply ..4 credit|credits; letter|note|word of apology; discuss~
        ..4 with ?the|our|all <you>; emergency|backup|alternate supply|generator|water|heating; need|needs
        not pay; provide~|offer~|arrange~ ..3 translation|translations; translation|translations free|
        available|provided|of this|on; accept~|take~ ..4 back; include|includes|including all|any|every ..2
        taxes|tax|vat|fees|charges|costs|postage|delivery|surcharges|parts|labour|labor; is|are ?also met|
        greeted|collected|escorted|accompanied ..4 by; without a|any charge|fee|penalty|cost; is|are ?always
        ?clearly shown|displayed|posted ?up at|in|on|by; no ..1 work|treatment|repairs|repair|job|procedure|
        changes will|is|starts|begins|shall; interim payment|payments; add|adds|pay ..1 interest; no ..3
        price|rent|fee|premium rises|increases|increase|rise; 's mobile|phone|telephone number;
        cancel~|remove~|drop~|lift~ ?the|any|all|related|your ?related|late ..1 penalty|penalties|fine|
        fines|charge|charges|fee|fees|interest; not exceed|exceeds ?our|the|your|any|this ?agreed|
        original|written|initial|firm|good ?faith estimate|estimates|quote|quotation|price|figure|budget|
        limit|cap; return flight to; not expected to pay;
        <you> will|shall|is|are ?also ?all ?be thanked|escorted;
        pass|passes|refer|refers|transfer|transfers|redirect|redirects ?on you|it|your ..3 to; cook|cooks|
        make|makes|do|does|clean|cleans|paint|paints|wash|washes it|them|that|this ?all again; bring|
        brings|give|gives you a|another new|fresh|second; contact~|call~|phone~|tell~ you beforehand;
        charge~ the price; disabled|wheelchair|level access at|to; prices ?all include|includes; consult~
        ..3 before; checked against the;
        """
    ),
}
