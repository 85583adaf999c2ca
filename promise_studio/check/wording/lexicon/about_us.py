"""Words by which a clause talks about the organisation, or guards it."""

from promise_studio.check.wording.listed import listed

PHRASES = {
    "self_praise": listed(
        """
        philosophy; most important person|asset|part|people; the fca|regulator; our ?whole|company|core|own|
        corporate|brand ?service ethos|values|mission|vision|philosophy|reputation|heritage|history|culture|
        strategy|success|growth|brand|purpose|motto|tradition|promise|beliefs|principles|achievements|track|
        aim|commitment; pride; proud|proudly; we|firmly believe|believes|recognise|recognize|understand|
        know|appreciate|employ|recruit|invest|operate|comply|support|exist|live|hire|work; believe~ in|that;
        our ?trained|professional|experienced|dedicated|highly|friendly|skilled|own|qualified|most|
        frontline|customer|front|entire|whole|valuable ?skilled|trained|service|line|care|dedicated staff|
        employees|people|team|teams|workforce|colleagues|crew|drivers|engineers|technicians|partners|
        members|volunteers|experts|personnel|associates; all ?of ?our ?trained staff|employees|teams|
        drivers|engineers|colleagues|officers|personnel; staff|employees|partners|nurses|managers|
        colleagues|personnel|team will|are|is|have|members|receive|undergo|undertake|and|,; award winning;
        leader|leaders in; market|industry leader|leaders; family run|owned|business; established in; since
        <num>; years ?of experience|in; invest~ in; staff training; training and|programme|of|for;
        appropriate|further|regular|ongoing training; professional development; operational|internal|cost|
        our efficiency|efficiencies|processes|procedures|systems|costs|performance|productivity|operations;
        best practice; shareholders|stakeholders|profit|profits|profitability|revenue|turnover; the|our
        environment; environmental|carbon|sustainability|community|communities|charity|recycling; continuous
        improvement; quality management; iso #; accreditation|accredited|charter|certification; legislation|
        regulation|regulations|legal|statutory|compliance|comply; measure~ our; review~ our|these|this|the;
        we ?will ?also ?continue ?to monitor|review|measure|train|develop|employ|promote|encourage|motivate|
        manage|audit|benchmark|evaluate; work~ closely|together|as|in with|a|as|together|partnership; equal
        opportunities|opportunity; budget|budgets|funding|public|resources money|purse|wisely|efficiently;
        live by; set~ ?ourselves ?high|ourselves|the standards|standard|bar|targets; values of|are|include;
        these ?service standards|targets are; monitor~ our|the|performance|all; our word;
        standards; targets; strategy; public money; invest|invests|investing; founded; leader|leaders; our
        organisation|organization|company|business|firm|practice|university|council; data centres|centers;
        training; industry; we operate; officers|councillors|staff|employees|colleagues|managers; our
        relationships|relationship; our service|services will be; integrity; ethically; our|all decisions|
        relationships; trust the foundation; one of the; depends|depend on; teamwork; accountability;
        initiatives; grateful; precious; thank you for; thanks to; rebuilt; award|awards; heart of
        everything; stand with us; our generous; volunteers; donation|gift|gifts;
        """
    ),
    "inward": listed(
        """
        our performance ..5 monitored|measured|audited|reviewed|published; subscribe|subscribes to; report|
        reports|reporting on how; adopt|adopts|adopting ..3 approach|policy|policies|principles|standards|
        framework; train|trains|training|develop|develops|motivate|motivates|recruit|recruits|employ|
        employs|reward|rewards|empower|empowers|appraise|appraises|value|values|support|supports ?and
        ?train|develop|reward|value ?all|our|the|every|each ?own|new staff|employees|officers|colleagues|
        personnel|volunteers|workforce|teams|people; staff|employees|officers|colleagues|personnel|
        volunteers|contractors|workforce|team|engineer|engineers|technicians|drivers|advisers ?members
        ?will|who ?is|are|be|receive|receives|undergo|undergoes|get|have|has|undertake ?all ?are|been|
        regular|ongoing|appropriate|continually|the|: ?well|fully|highly|suitably|appropriately|properly|
        regularly|adequately trained|training|qualified|knowledgeable|motivated|competent|developed|vetted|
        informed|skills|qualifications; staff|engineer|engineers|technicians|officers|drivers|team ?members
        has|have ..2 skills|qualifications|training|experience|knowledge; trained|qualified|motivated staff|
        people|personnel|employees|officers|volunteers|workforce; staff|employee training|development|
        appraisals|achievement; expect our|all ..2 staff|people|employees|team|officers; comply|complies|
        complying with; adhere|adheres|adhering to ..3 code|codes|law|laws|legislation|ethics|regulations|
        principles|guidelines; follow|follows|following ?our|all|the|correct|strict procedures|processes|
        policies|guidelines|protocols; work to ..2 guidelines|procedures|standards; meet|meets|achieve|
        achieves|exceed|exceeds|exceeded|met ..6 target|targets|rating|objectives|kpis; hold ..3
        accountable; accountable for our|their|its; responsibility for our ?own actions|decisions|work|
        performance; champion|champions|promote|promotes ?greater|community|equal|the ?and equality|
        diversity|inclusion|opportunities|sustainability; monitor|monitors|monitoring|measure|measures|
        evaluate|evaluates|assess|audit|audits|benchmark|benchmarks|reviewing ?and ?evaluate|review|monitor|
        measure ?all|our|the|its|staff ?overall|own|service performance|achievements|effectiveness|
        standards|processes|procedures|productivity|quality; carry|carries|conduct|conducts ?out ..2 survey|
        surveys; surveys will|are; use|uses|using ..3 feedback; value|values ..3 feedback; regularly|
        continually|continuously review|reviews; striving for; our decision making; improvement efforts;
        follow|follows ?the|our principles|framework; staff are|is monitored|appraised|developed; assure
        ourselves; code of ?professional conduct|ethics; make|makes|making the ?most|best ?and ?efficient|
        effective use of ?our|public|resources|funds|money; learn|learns|learning from; share best practice;
        is|are ?carefully selected|inspected|audited|accredited|certified; iso #; look at ways; customer
        satisfaction surveys; deliver the government; team meetings; staff|employees|officers|volunteers|
        colleagues receive|receives|undergo|get|have|attend ..4 training|appraisals|supervision|coaching;
        staff with; all staff are; staff|officers|employees|drivers|teachers|nurses|guards|engineers|
        colleagues|advisers attend|attends|undertake|complete|completes|undergo ..4 course|courses|training|
        programme|workshops; accountable to; our ?annual budget|accounts|balance|turnover; shareholder|
        shareholders; be|are disciplined|sanctioned|dismissed|reprimanded|appraised; disciplinary; improve~|
        review~|develop~|monitor~ ?and ?improve ..2 our|its|the ?own ?level|quality|standard|range ?of
        service|services|performance|offering to|for; drive~ efficiency|growth|down|value; support our
        staff|people|teams|colleagues; deliver value for; value for the taxpayer; driven by; in our dna;
        seek~ your feedback|views|opinions; employ~ ..4 technicians|staff|people|workforce|professionals;
        value for money in all; our|domestic revenue|revenues; collect~ ..2 revenue|revenues|taxes;
        conduct~|undertake~ ?out ..2 consultation|consultations|survey|surveys|research|audit|audits|
        appraisals|assessments; invest~ ..3 in|capital|millions|heavily|money|time; career|careers|
        workplace|jobs|environment for ?to ?every|all|our employee|employees|staff; every|each|all ?our
        employee|employees; its|our ?leading ?own position|standing|market|leadership|competitiveness|
        growth|brand|image|reputation|profitability|viability|presence|market share; recover~ ?our|its|the|
        full cost|costs; cost effectiveness|efficiency; enable~|equip~|empower~|help~|allow~ ?all ?our|the|
        its staff|employees|people|teams|officers|colleagues to; employee|staff engagement|wellbeing|
        prosperity|satisfaction|morale; measure~|monitor~|track~|assess~ ..3 degree|extent; team|crew|
        dentists|doctors|lawyers|consultants|partners attend|attends|undertake|undertakes ..4 course|
        courses|training|conferences|workshops; built|based|founded|rooted on|in|upon trust|honesty|
        transparency|integrity|respect; core value|values; become|becoming|be more efficient|effective|
        productive|competitive; reduce|reducing|cut|cutting|lower|lowering its|our ?own|running|operating
        costs;
        these|our|all|the ?service targets|standards are|is ?regularly reviewed|monitored|measured|
        audited; report|reports ..6 to ?our|the board|management|trustees|ministers|regulator; strive~ for
        excellence; safety|quality|excellence|integrity is our ?first|top|highest|number|only ?one priority|
        standard|goal|watchword; staff|employees|officers|colleagues|drivers|nurses will|shall ?also receive|
        undergo|attend|have ..4 training;
        """
    ),
    "own_gain": listed(
        """
        our|domestic|tax|sales|company|total|annual|net|gross ?own ?domestic|annual revenue|revenues|
        turnover|profit|profits|profitability|income|earnings|margins; market share; cost base; return on
        investment; shareholder value; revenue ?and ?tax collection|contribution|growth|target|targets;
        output per; staff turnover|retention|costs|numbers; headcount; overheads; increase~|raise~|grow~|
        boost~ ?our|the ?domestic revenue|revenues|turnover|sales|profits|profit|income|productivity;
        reduce|cut|lower|control ?our costs;
        """
    ),
    "self_portrait": listed(
        """
        our ?customer|own|company|corporate|entire|whole|professional|friendly|trained|skilled|dedicated|
        expert|experienced|local|great|hard|working ?service|working|trained|care|line people|staff|
        employees|team|teams|drivers|engineers|technicians|workforce|colleagues|crew|advisers|lawyers|
        doctors|nurses|experts|officers|volunteers|consultants ?members ?all understand|understands|are|is|
        have|has|know|knows|bring|brings|possess|share|shares|receive|receives|undergo|undertake|undertakes|
        take|takes|enjoy|love|work|works|believe|to|respect; expect our staff|people|employees|team|
        colleagues; important to us; take|takes ?great|a|real|immense pride; pride ourselves|itself; our
        ?own|core|company|whole|brand ethos|values|mission|vision|philosophy|heritage|motto|reputation|
        strategy ?is|are|rests; we believe ?in|that; we have been|over|won|invested|built; we value|
        recognise|recognize|understand|appreciate; we are nothing|proud|passionate|a|an|the|one|known; this|
        the|our charter|document|statement|policy|promise|guide|code sets|describes|explains|outlines; is|
        are|as ?also the|a|one ?of ?the ?country|world|region|uk ?'s leading|largest|oldest|first|premier|
        foremost|biggest; employer|partner|provider|supplier of choice; leading provider|supplier|company|
        firm|operator|carrier|bank|employer|name; member|members of the|a ..4 federation|association|
        institute|guild|chamber|society; the best ..4 in the country|world|region|industry|area|business|
        sector|city; have|has ..4 years of|' ..2 experience; runs through everything|all; define|defines
        our|us|who; come|comes first with us; makes us who; among the ?country|region|world ?'s most|best|
        leading|finest|largest|top;
        """
    ),
    "guard": listed(
        """
        only the account|policy|ticket holder may|can; not ?be considered|count|counted|regarded ?as an|a|as
        ?an outage|downtime|failure|breach|delay; ineligible for; unable to guarantee|accept|take|offer|give
        ?any; neither ..5 accept|accepts|accepted ..1 responsibility|liability; lead|leads|result|results
        to|in removal|termination|prosecution|withdrawal|suspension|refusal; there may be ?some occasions|
        times|circumstances|instances; not|no|cannot|never|neither ?be|accept|accepts|take|assume|have|held|
        nor|bear ?any|legally|the|us ?held ?for responsible|liable|liability|responsibility|accountable;
        reserve|reserves ?the right|rights; no|not|n't ?be|offer|give|provide|make|eligible|issue|process|
        accept|able|entitled|obliged|available|apply|cover|covers|include|constitute|create|affect|form|
        tolerate|deal|consider|investigate|respond|guarantee ?any|for|a|to|an|offer|give|provide ?cash ?full
        refund|refunds|refunded|exchanges|returns|compensation|replacement|refundable|credit|reimbursement|
        warranty|rights|abuse|abusive|violence|violent|anonymous|complaints|claims|apply|
        obligation|legal|orders|delivery; non refundable|returnable; all sales ?are final; final sale; at
        your|their own risk; sole|only ?and ?exclusive remedy; exclude|excludes|excluded|exclusions; disclaim|
        disclaims|disclaimer; prevent ..3 standards|from|us|being|meeting|this|these; may not be met|
        possible|achieved|able; subject to change; without ?prior notice; zero tolerance; void; forfeit;
        right to refuse|change|amend|charge|cancel|withdraw|decline|terminate|suspend|remove|modify|limit|
        vary|deny; limited to|liability; maximum liability; liability|damages|claim|claims|total|
        compensation ..4 shall|will not exceed; you|customer are|is ?solely responsible|liable; your
        responsibility; refuse to|service|entry; you must; subject to ?the|our terms|conditions; subject to
        change|alteration; is|are subject to availability; changed|amended|withdrawn without; cover is;
        without notice; under no circumstances; not tolerate ..4 aggression|violence|abuse|abusive|violent|
        behaviour; set out in your|the policy; not apply|cover|include|extend|constitute; not|cannot
        guarantee|promise ?that they|it|availability|a|any|the|specific|particular|this|all|which|when; not
        intended as|to|be; retain|retains the right; no guarantee; not possible to ?specify|offer|guarantee|
        give|choose; solely at; at the ?sole|absolute discretion of; for guidance only; may|might not
        ?always be able|possible; is|are not ?currently paid|payable|refunded|covered|included|available|
        valid|applicable|possible|permitted|allowed|accepted|offered|supported; not be accepted|returned|
        exchanged|refunded|held|relied; not legally binding; no legal; estimates only; for ?general
        illustration|information|illustrative|guidance|guideline|guide|reference|indicative ?purposes|use
        only; not ?to form ?any part; not ?be|intended|as service|guarantees|guarantee|a|contractual|
        promises|binding ?guarantee|commitment|guarantees|obligation|contract; goals that|not; claims|
        returns|requests|complaints|applications|notice|notifications must|should ?also be; cannot|can|may
        not ?be be exchanged|refunded|transferred|returned|resold|combined|used; of the essence; at the
        customer|owner's|buyer's|sender's risk; liability is|shall|will; without prejudice; we are under no;
        not obliged; not guarantee|guaranteed; all rights reserved; <you> must|shall; <you> is|are|will
        ?also ?be required|obliged to; <you> will|may|shall ?also be charged|billed|invoiced; 's|your|their
        responsibility to; may|can change|amend|alter|modify|vary|revise|withdraw|suspend|terminate|refuse|
        limit|restrict ?or ?amend|withdraw|suspend|cancel ?these|this|the|any|our|its|your terms|conditions|
        prices|fees|rates|charter|policy|standards|service|services|times|timetable|agreement|guarantee;
        subject to ?satisfactory ?prior ?final verification|approval|acceptance|proof|inspection|validation|
        eligibility|review; fees|charges|fee|charge is|are ?also|only payable|non; fees|charges|
        restrictions|exclusions|limits ?may apply; we|i|they do not ?currently|actively|knowingly|generally|
        normally|ever issue|offer|provide|give|refund|cover|exchange|replace|reimburse|entertain|monitor|
        support|include|guarantee|ship|deliver|stock|carry|handle|treat|act|represent|undertake|assume|
        respond|reply|answer|supply|sell|export|endorse|warrant|refill|substitute; governed by ?the law|
        laws; take~ ?legal|court|enforcement|disciplinary legal|court|enforcement|disciplinary action|
        proceedings; only ?be take|takes|accept|accepts|assume|assumes ..2 responsibility|responsibilities|
        liability; covers|applies ?to all ..3 except|excluding|other; may ?also|either|then decline|refuse|
        reject|withhold| suspend|terminate|revoke|deny|discontinue|forfeit; time|times|speed|speeds|
        delivery|availability|prices|price|results|service ?is|are|may|will|can ?also ?be affected|
        influenced by; speeds|times|prices|results|availability|delivery ?will|may ?also depend|depends|
        vary|varies ?on|upon|by|with|from; not|never ?be get|receive|given|due|owed|claim ?any|a
        compensation|payment|payments|refund|refunds; can only ?be deliver|accept|offer|ship|refund|issue|
        exchange|process; cannot|can not deliver|ship|post|send ?parcels|goods|orders|items to; <you> is|are
        ?also asked|expected|requested to; we|i ?also ask|expect|request ?that <you> ?to treat|keep|make|
        give|report|attend|arrive|pay|take|provide|let|inform; not ?be ?intended ?to create|constitute|form
        ?part ?of a|any ?binding contract; <you> is|are ?also responsible for; coverage|network|speeds|
        service|services|colours|colors|sizes|images|times|menus|prices|rates ?may|can|will differ|vary|
        fluctuate; coverage|performance ?is|are|may|can ?be affected|influenced by; is|are payable|due in|on
        advance|the|demand; not|n't|never be tolerated; we may ?also record|monitor|use|share ?your calls|
        call|data|information; rates|prices|fares|fees may|can go up|rise|change|increase; can|may be
        withdrawn|changed|amended|cancelled at any; contract|terms|conditions ..3 apply|applies to; colours|
        colors|images|sizes|times ..2 can|may differ|vary; give rise to; we|i ?also ask|expect|request|
        require <you> to be|treat|keep|give|pay|follow|respect|attend|arrive|report; is|are not ?be counted|
        considered|included; borne by ?the <you>|buyer|buyers|owner|owners|sender|seller; may ?also
        lead|result to|in removal|termination|prosecution|withdrawal|suspension|refusal|cancellation; is|are
        payable by ?the <you>|buyer|buyers|owner|sender; we|i|they do not ?currently|normally clean|move|
        lift|remove|paint|repair|dig|climb|install|dispose|wash|touch; entire|aggregate liability; is|are
        ?all subject to status|availability|credit|affordability|checks; we|i ?also ask|expect|request ?that
        our|all|every <you> to;
        may|can ?also be ?either limited ,|or|if|to|where|when; apply|applies|claim|claims an exemption|
        exemptions|exception; may|can ?also be limited|declined|refused|reduced or ;
        not ?be an|any admission|acceptance of; maximum ?total credit|compensation|payment ..6 is|are; is|
        are outside|beyond ?of our|its ?direct control; take action against; fee|charge will|shall|may be
        charged|made|payable|applied for missed|late|lost|broken;
        """
    ),
    "benefit": listed(
        """
        you; your; yours; customer|customers|client|clients|patient|patients|passenger|passengers|guest|
        guests|resident|residents|tenant|tenants|student|students|citizen|citizens|user|users|claimant|
        claimants|subscriber|subscribers|visitor|visitors|caller|callers|policyholder|policyholders|
        household|households|members|member|teams|traveller|travellers|consumer|consumers|shoppers|insured|
        public|homeowner|homeowners|parents|learners; pupil|pupils|child|children|victim|victims|witness|
        witnesses|taxpayer|taxpayers|donor|donors|supporter|supporters|reader|readers|borrower|borrowers|
        applicant|applicants|carers|families|family|everyone|anyone|people's; available; on duty|site|hand|
        call; open;
        """
    ),
}
