"""Words of speed, quality, effort and amount that two people would measure differently."""

from promise_studio.check.wording.listed import listed

PHRASES = {
    "speed": listed(
        """
        promptly; prompt; quickly; quick; quicker; quickest; fast; faster; fastest; speedy; speedily; swift;
        swiftly; rapid; rapidly; timely; soon; shortly; immediately; immediate; instantly; instant; right|
        straight away; straightaway; urgently; with ?the|a|great|due|utmost|proper urgency; expeditious|
        expeditiously; as soon|quickly|promptly|fast|swiftly|rapidly|early|speedily|efficiently as ?is|it|
        we|they|you|i|our|it's ?is|are|staff ?reasonably <can>; as soon as ..4 <can>; as quickly as ..4
        <can>; as fast as ..3 <can>; without ?any|undue|unreasonable|unnecessary|further ?undue|unnecessary
        delay|delays; in good time; in due course; at ?the|your|our earliest ?possible opportunity|
        convenience; earliest ?possible opportunity; within|in ?a reasonable|acceptable|appropriate|
        specified|sensible|short|suitable ?period|amount|length ?of time|timescale|timescales|timeframe|
        timeframes|times|frame|period|periods; reasonable|acceptable|appropriate|specified|suitable time|
        timescale|timescales|timeframe|timeframes|notice; on|to schedule; on time; punctual|punctually;
        regularly; regular; frequently; frequent; periodically; periodic; often; adequate|sufficient|ample|
        reasonable|plenty|good|much ?of ?as notice; as much notice as ..3 <can>; minimal|minimum|little|
        least delay|delays|wait|waiting|disruption|fuss|inconvenience; a short time|while|wait; without
        having to wait long; before long; at short notice; a while; run|runs|running to time; early
        appointment|date|opportunity|reply|response; from time to time we|you|our; at once; right now; in no
        time; in the shortest ?possible time; in short order; on a timely basis; the shortest ?possible
        delay|wait; first ?available|possible opportunity; in|within a few|matter|couple ?of minutes|
        moments|hours|days|weeks; a few|couple ?of moments; in a flash; superfast|ultrafast; high speed; as
        early|quick|fast|prompt as possible; constantly; continuously; every so often; within the time
        frame|scale|period|limit specified|stated|indicated|given; now and then|again; a|the short|shortest
        notice|period; earliest; early notice|warning; speed; speediness; on an|a ongoing|regular basis;
        asap; before you know;
        """
    ),
    "vague": listed(
        """
        best; better; high|higher|highest|good|great|excellent|top|superior|outstanding|exceptional|
        consistent ?possible quality|standard|standards|level|levels|degree|calibre; high|top|best|good
        ?possible|quality quality|service|care|value|workmanship|products|customer; great|good|excellent|
        outstanding|exceptional|superb|superior|brilliant|fantastic|amazing|wonderful|unbeatable|unrivalled|
        unparalleled|unmatched|premium|impeccable|exemplary; first|world class|rate; quality service|
        services|care|products|work|workmanship|advice|support|food|customer|experience|homes|treatment|
        education|teaching|information; efficient; efficiently; efficiency; effective; effectively;
        professional; professionally; professionalism; friendly; polite; politely; courteous; courteously;
        courtesy; respectful; respectfully; respect; dignity; helpful; helpfully; fair; fairly; fairness;
        fairest; honest; honestly; honesty; open and honest; openness; transparent; transparently;
        transparency; caring; compassion; compassionate; considerate; consideration; sensitively; sensitive|
        sensitivity manner|way|to; sympathetic; sympathetically; empathy; knowledgeable; competent;
        competently; skilled; skilful; experienced; reliable; reliably; reliability; dependable;
        consistently; comfortable; comfort; comfortably; easy; easier; easily; easiest; simple; seamless;
        seamlessly; smooth; smoothly; stress|trouble|hassle free; clear|clearer|plain|accurate|relevant|
        useful|correct|meaningful|consistent|concise ?and|, ?accurate|relevant|honest|concise|simple|
        consistent|timely|useful information|advice|explanation|explanations|communication|communications|
        guidance|answers|answer|details|reasons|instructions|feedback|way|manner|terms; clearly; accurate;
        accurately; calmly; calm; patiently; sincerely; sincere; warm; warmly; welcoming; attentive;
        attentively; cheerful; pleasant; positive; proactive; proactively; thorough; thoroughly; careful;
        carefully; diligent; diligently; responsive; responsiveness; accessible; user friendly; properly;
        appropriately; suitably; satisfactory; satisfactorily; adequate; adequately; sufficient;
        sufficiently; acceptable; reasonable; sensible; competitive; competitively; affordable; value for
        ?your money; great|good|best|real|better|excellent value; cheap; low|lower prices|price|cost|costs|
        rates|fees; flexible; flexibly; flexibility; tailored; personalised; personalized; personal service|
        attention|touch; individual attention|needs; innovative; innovation; modern; latest technology|
        equipment|techniques; leading; advanced; enhanced; improved; increased; ongoing; on going;
        impartial; impartially; objectively; equal|equally; equitable; inclusive; confident; peace of mind;
        safe and|, ..2 comfortable|secure|clean|healthy|pleasant|efficient; robust; rigorous; stringent;
        strong; quality; utmost; positively; constructive; constructively; supportive; clean and ..1 tidy|
        comfortable|safe; approachable; trusted; trustworthy; personable; kind; kindly; kindness;
        hospitable; discreet; discreetly; diplomatic; energy efficient; clean ,|and; healthy; sustainable;
        hassle|worry free; a portion|proportion|number|range|variety|selection of; wide|wider|full|broad|
        great|good|extensive|large range|choice|variety|selection; some of; several; significant;
        significantly; substantial; minimise~; minimize~; a minimum .|,|and; maximise~; maximize~; many
        ways; more choice|choices|options|ways; numerous; as little ..4 as possible; as much ..4 as ..2
        <can>; as many ..4 as ..2 <can>; as ?fully|well|clear|clearly|flexible|close|near|simple|easy|
        helpful|safe|open|accurate|accurately|smooth|smoothly|full|comprehensive|competitive|low|
        comfortable|short|far|effectively|painless|accessible|cheap|cheaply as ..3 <can>; extra|additional
        help|support|care; generous; modest|small fee|charge|amount; fair share; a little; plenty;
        comprehensive; continually|continuously|constantly improve~|improving|review~|seek~|strive~|look~|
        monitor~; continuous|continual|constant improvement; improve~; tidy; well maintained; spotless;
        suitable; best use|advantage|effect; appropriate|adequate|suitable|right level|levels|standard|
        standards|amount|care|action|support; understandable; clear and; be|being clear about|on; well ?and
        informed|trained|equipped|managed|organised|run|lit|stocked|signed|resourced|supported; full
        potential|information; responsibly; seriously; greatest impact; safe environment|place; correct
        decision|decisions|information|amount; appointed time; wealth of; clear standards|standard|
        expectations|explanation; meaningful; closely; as close ..4 as possible|practicable; improvements;
        additional|added|extra|real|great|excellent value|benefits; extensive; superbly; finest;
        brilliantly; exceptionally; outstandingly; excellence; fabulous; decent; delicious; luxurious|
        luxury; cosy; beautiful|beautifully; powerful; enterprise|military|bank|industrial grade; resilient;
        attractive; valuable; worthwhile; exciting; enjoyable; intuitive; straightforward; effortless;
        effortlessly; painless; painlessly; uncomplicated; understanding ?, ?and manner|way|ear; open and;
        empathetic; humane; dignified; gracious; graciously; thoughtful; thoughtfully; considerately;
        decently; ethical; ethically; conscientious; conscientiously; enthusiasm; enthusiastic;
        enthusiastically; creative; creatively; pragmatic; pragmatically; sensibly; wisely; diligence;
        expert ?and advice|help|support|care|guidance|staff|team|hands|service|knowledge; expertly;
        expertise; talented; craftsmanship; unbiased; even handed; vigorously; firmly; robustly; rigorously;
        amply; competence; expediently; successfully; strongly; carefree; warmth; hospitality; a warm;
        friendliness; politeness; decency; patience; excellently; lots of; a lot of; a few; various;
        considerable; huge; vast; wide ranging; a host|wealth|variety|array of; every support|assistance|
        help|comfort|courtesy; full|all ?the support|assistance|help|attention|care ?and|, ?support|
        assistance|help you|they ?may need|require|want; special|particular|close|careful|personal|proper|
        full attention|consideration|care; due regard|consideration|diligence; greater; nominal; low cost;
        reasonably priced; enhance~; strengthen~; optimise~; optimize~; streamline~; simplify~; foster~;
        speed~ up; raise~ ?the|our standards|standard; reduce~ ?the|our|your ..2 times|delays|waste|impact|
        inconvenience|disruption|waiting|queues|cost|costs; grateful ?for|that|to; precious to us|me; means|
        mean so|a much|lot|great; we appreciate; appreciate your; in|to good condition|shape|state; good
        service|quality|care|advice|communication|standard|standards|deal|deals|prices|price|time|people|
        hands|communications; great service|food|people|prices|care|experience|advice; smart new; high|
        highest|top tier|notch|class; second to none; reassurance; reassuring; respectably; orderly; clean|
        safe ?and|, ?safe|healthy water|environment|home|homes|streets|facilities|premises|places|rooms|
        surroundings|vehicles; stable; dedicated|dedication to ?your|our|the service|quality|excellence|
        care; openly; safely; securely; concisely; correctly; precisely; neatly; cleanly; gently; tactfully;
        generously; gladly; willingly; happily; eagerly; tirelessly; relentlessly; passionately; lovingly;
        tenderly; compassionately; humanely; justly; equitably; evenly; systematically; methodically;
        meticulously; scrupulously; strictly; actively; vigilantly; briskly; plainly; candidly; frankly;
        faithfully; economically; affordably; sustainably; readily; widely; greatly; deeply; considerably;
        noticeably; markedly; steadily; increasingly; cordially; pleasantly; quietly; skilfully; skillfully;
        capably; ably; intelligently; imaginatively; decisively; confidently; holistically; collaboratively;
        supportively; usefully; meaningfully; productively; optimally; realistically; hygienically; legibly;
        coherently; comprehensibly; comprehensively; exhaustively; extensively; intensively; stringently;
        dependably; uniformly; continually; heartily; superiorly; conveniently; attractively; safe ,|and;
        safe ..1 environment|journey|travel|place|service; concise; precise; neat; gentle; tactful;
        tireless; passionate; loving; vigilant; candid; economical; intensive; coherent; hygienic;
        realistic; useful; joyful; joined up; lovely; pleasing; durable; long lasting; nutritious; fresh;
        fresher; tasty; cutting edge; eco friendly; hard working; happier; well ?in advance; as far ?in
        advance ..3 possible; in plenty of time; plenty of time|notice; on hand; always on hand; every step
        of the way; out of our way; the right support|care|help|advice|people|treatment|time|place|solution;
        most of your; in the loop; there for you; keep~ ..4 clean; kept ..2 clean; with skill|warmth|tact|
        kindness|speed|pride|passion|humility|sensitivity|fairness|energy|discretion; up to date
        information|advice|equipment|technology; kept to a minimum; a minimum of; environmentally friendly;
        responsibly sourced; short|shorter queues|waits|waiting; tough; built to last; never far; local
        knowledge; you|they ?can|may ?always trust; deserve~; suit|suits|meet|meets|fit|fits ?all ?of your|
        their|our|individual ?customers|customer|individual|particular|specific ?' needs|circumstances|
        lifestyle|requirements|budget; sound advice; safe hands; know their stuff; relax; every patient|
        customer|child|client|guest|person matters; you matter; needs of ?the|each|every|our individual|
        individuals|customer|customers|patient|patients|community; perfect condition|coverage|service|
        result|results; care and attention; partial refund|credit|payment; highest ..1 standards|standard|
        quality; appropriate to; appropriate meal|food|help|support|way|manner|alternative|compensation|
        remedy|response|answer|service|form; off track; ambitious; authentic; capable; charming; cheery;
        clever; compelling; contemporary; convincing; credible; delightful; elegant; energetic; engaging;
        enormous; entertaining; exquisite; heartfelt; ideal; ideally; imaginative; impressive; incomparable;
        incredible; incredibly; ingenious; inspiring; inspirational; intelligent; inventive; lively;
        magnificent; marvellous; marvelous; masterful; noble; open minded; phenomenal; profound; refreshing;
        remarkable; remarkably; reputable; resourceful; respectable; rewarding; satisfying; sensational;
        sophisticated; spectacular; splendid; splendidly; stunning; stylish; terrific; tremendous; vibrant;
        worthy; mannerly; well mannered; qualitatively; coordinated; co ordinated; integrated approach|
        service|services|manner|way; holistic; time bound; keep|keeps|kept ..5 to a minimum|low|high|down;
        happy|delighted|pleased|glad|thrilled|keen|eager|willing to help|assist|serve|advise|support|oblige;
        ready ?and ?willing to help|assist|serve; a|the warm|big|friendly thank|welcome|smile|greeting;
        clear lines; best practice|practices; best ?in ?business practice|practices; genuine|genuinely;
        earnestly; keenly; vividly; intimate; magical; spirited; unhurried; unfussy; fuss free; low fuss;
        jargon free; snappy; slick; punchy; nimble; agile; agility; lean; frictionless; bespoke; curated;
        premier; elite; superlative; matchless; peerless; stellar; sterling; golden; gold standard; proven;
        tried and tested; industry standard|best|leading; well crafted|made|designed|thought|chosen|
        presented|appointed|lit|kept; purposeful; purposefully; fruitful; harmonious; harmoniously; mutually
        beneficial; beneficial; advantageous; favourable; favorable; favourably; lowest possible; shortest
        possible; fullest; maximum ?possible care|value|benefit|comfort|effort|satisfaction; optimum;
        optimal; hospitably; neighbourly; homely; restful; relaxing; relaxed; calming; soothing; inviting;
        scenic; stylishly; deluxe; first hand; hands on; can do attitude|approach|spirit; down to earth; no
        nonsense; level headed; even tempered; unfailing; unfailingly; unstinting; untiring; unwavering;
        unceasing; ceaseless; steadfast; steadfastly; steady; devoted; devotion; commendable; praiseworthy;
        laudable; admirable; admirably; nicely; nice; civil; civilly; civility; gracefully; amicable;
        amicably; cordial; genial; affable; likeable; jovial; sociable; non judgemental; nonjudgmental;
        unprejudiced; unhesitatingly; ungrudgingly; without fuss|bias|hesitation|favour|fear|hassle|
        complication|complications; in a ..4 manner|fashion; unduly; clear summary|account|record|statement|
        list|breakdown|picture|language|explanations|letters|reason|pricing|prices; gentlest; rock solid;
        trusty; whatever we|they can; terms|words|language|way ..1 you|they|everyone ?can|will understand|
        understands; made|make|makes|making ..2 clear; enough staff|time|copies|seats|people|notice|
        information|resources|money; leave|leaves ..4 clean|tidy;
        as ..1 as possible|practicable;
        responsively;
        """
    ),
    "effort": listed(
        """
        as a ?matter ?of ?top|high priority|urgency; as a matter of urgency; top|highest|number|first|high|
        utmost|main|biggest|greatest|overriding|key ?one|# priority|priorities|concern|importance; is|are|as
        our|my|a priority; give~ ..2 priority; priority to; take~ ..4 seriously; great|every|utmost|extra|
        due|all|taking care; with ?the|great|due|utmost|our|every care; care about|deeply|for; value~ your|
        our|every|each|you; look~ after; deal~ with effectively; listen~ carefully|attentively; attention to
        detail; your|their|customer|customers|our|high|meet|meets|exceed|exceeds expectation|expectations;
        feel ..2 valued|welcome|special|important|cared|safe|comfortable|respected|confident|at; rectify|
        resolve|address ..3 manner; highest|greatest|due|proper regard; proper; human|personal touch;
        """
    ),
    "innocent": listed(
        """
        accessible taxi|taxis|toilet|toilets|room|rooms|entrance|parking|transport|vehicle|vehicles|
        alternative|format|formats|seat|seats|bus|buses|coach; or better|greater|higher value|quality|class|
        standard; poor|merchantable quality; as soon as it|they|these|this|that has|have; as soon as it|
        they|these|this ?is|are|has|have ?been found|known|ready|received|completed|confirmed|approved|
        cleared|processed|issued|fixed|discovered|identified|resolved|arrived|arrive|arrives; as soon as we
        know|receive|hear|find|learn|become|get; clean and return|iron|press|deliver|repair|check|disinfect|
        service|polish|dry|restore|seal|maintain|inspect|test|empty; collect|wash|we|will|to clean; simple|
        simpler|straightforward ?or|and ?complex issues|cases|matters|enquiries|inquiries|requests|repairs|
        claims|queries; healthcare|health|medical|care|legal|housing|dental|another|other|it|security
        professional; constructive criticism; to be better; often we; can do better; well known; best
        before|buy|efforts|effort|endeavours|endeavors|endeavour|interest|interests|western; do~ our|its|
        their|his|my ?very best|utmost; our|my|their|its ?very best to; good faith|condition|order|friday|
        news|reason|working|will; great|good britain; fair wear|trading|usage|use|market; easy read|going|
        access; fast track|food; first class|rate post|mail|stamp|ticket|return|letter; reasonable|
        reasonably effort|efforts|endeavour|endeavours|endeavors|steps|adjustment|adjustments|care|control|
        practicable|possible|able|attempt|attempts|costs|excuse|measures; commercially reasonable; quality
        control|assurance|team|manager|standards|commission|check|checks|mark|audit; high street|speed|risk|
        school|court|season|definition; regular price|fare|rate|hours|mail|business|updates|office|customer|
        customers|patients|service|opening|visitors; plain english; clear days|day; kind of; some|many kind;
        personal information|data|details; respect of|to; as often as; how often; quick response code|guide|
        links; fast tag; good until; soon to; how easy|good|fast|quickly|soon; too soon; no later; not|n't
        satisfied; professional body|association|indemnity|standards|qualifications|training|fees|conduct;
        leading to|up; modern slavery|languages; professional code; ombudsman; safe deposit; equal to|
        opportunities|opportunity|installments|instalments; more than; better than; leading edge of;
        sensitive data|information|personal; consideration of|to|by; of consideration; value of|added; in|
        with respect to|of; consistent with; sufficient funds|credit|information|evidence|notice|detail;
        accurate meter|reading|bill; responsible; strong and|customer authentication; quality of;
        immediately before|after|following|upon|on|prior|preceding; immediate family; instant messaging|
        messenger|chat|message; with care labels; your best|sensible; efficiency rating; energy efficiency;
        acceptable to you; best able|placed; lack of proper; clearly state|states|stated|set|sets|mark|
        marked|indicate|indicated|display|displayed|label|labelled|identify|identified|say|show|visible;
        respect ?for ?your|their ?privacy ?, ?and|or dignity; easily identified|identifiable|recognised|
        recognisable; exceptional circumstances|cases|events|conditions; regular training; suitable for;
        good standing|standings; into consideration; respect your|their|the|his|her ?right|rights|
        confidentiality|privacy|wishes|choice|choices|decision|decisions|property|home|belongings|views;
        stay|stays|staying|keep|keeping healthy; all ?the|other relevant|necessary; of relevant; not easy;
        that simple; best of ..2 ability|abilities|knowledge; convenient for; respect ?the confidentiality|
        privacy|wishes; good for|until|at|through; courtesy car|cars|van|bus|coach|vehicle|bike|phone|call|
        calls|copy|shuttle|transport|light|visit; kindly note|ensure|contact|allow|send|bring|call|email|
        provide|submit|quote|refer|return|complete|be|remember|check|use|keep; best before|wishes|regards|
        known; improved|enhanced disclosure|rights|check|checks; greater than|of|london|manchester; great
        circle|crested|war|north; public good; for good; few|great deal of; expert witness|witnesses|
        determination|panel; a few exceptions; high court|needs|dependency|voltage|pressure|tide|water|seas|
        winds; better of|off|hotel|seat; fine; early termination|repayment|leaving|settlement|closure|exit;
        high speed rail|line|train|trains; low income|pressure|voltage|floor|carbon|emission; speed limit|
        limits|camera|bumps|of|dial|test; due diligence|checks; comfort letter|break|breaks|stop|stops;
        advanced booking|notice; fair processing|access|usage; clean air|energy|up; safe custody|deposit;
        free to; ongoing claim|case|investigation|complaint; modern apprenticeship; simple majority|
        interest; equal amount|value|access; value of; the best fare|rate|price|available; best available;
        continuously wet|open|occupied; premium line|rate|number|economy|cabin|seat|bond|bonds|account; safe
        deposit|custody|haven; safe to ?do|return|travel|enter|use|proceed|drink|eat|go|work|sail|fly; it is
        safe; fresh start|air|water|copy|application|claim|date|appointment|one|set; useful life; a minimum
        of #; a minimum of <num>; gentle reminder; just in; precise location|time; actively engaged; widely
        available; rely|depend|count on us|them to; make|makes|made|making ..3 safe; safe and sound; in good
        time for; a range of ..2 dates|times|appointments|appointment|payment; guarantee ..1 fastest|lowest|
        best|cheapest; as best we|they|i; on time to the; best we can; your|the|a|any|insurance|annual|
        monthly premium; premium waived|paid|due|refund|refunds|payments; honestly ,|most|we; make~ good
        ?any|the|all|it|that|what|loss|damage; equal or; or equal; golden visa|years|hour; ideal for; proven
        loss|losses|claim|fault|need; ambitious target|targets; civil aviation|court|courts|partner|
        partners|partnership|service|servants|enforcement|engineering|registration|marriage|unrest|war|law|
        claim|claims|rights; engaging with|in; steady state; the greatest of; relaxed from|for; capable of;
        compelling reason|reasons; greatest extent|number; highest|high|top|low|medium|normal|urgent
        priority issues|issue|incidents|incident|requests|request|tickets|ticket|cases| case|faults|fault|
        calls|jobs|repairs|complaints|enquiries|queries|alerts|problems; an|the increasingly;
        continuously between|from|until|staffed|manned|monitored; genuine ?medical|clinical emergency|
        emergencies|need|mistake|error|reason|reasons| complaint|complaints|claim|claims|hardship|urgency;
        mailed|posted|sent|mail|post|send ?it|them|you|your|out by|as|via ?by first class;
        mailed|posted|sent|mail|post|send|delivered ?it|them|you|your|out first class; first class
        tracked|recorded; # % accurate|correct|reliable; how best to; make your ..1
        better if|, tell|talk|please; or|even|often|sometimes|usually|will|may|receive|get|be ..4 sooner|
        quicker|earlier|faster than; additional|extra support|help|care if|when|where|for;
        return|returned|returns|returning|unused|sent ?back ..4 in ?a ?as good|perfect|new|excellent
        condition; need|needs|require|requires ?any|some additional|extra help|support|care; reasonable|
        small|modest fee|charge of <money>; cases|often|sometimes|usually ..6 more quickly|promptly|
        swiftly|rapidly;
        """
    ),
}
